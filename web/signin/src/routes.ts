import { Continue } from './continue/Continue';
import { AccountSuspended } from './errors/AccountSuspended';
import { UnknownSession } from './errors/UnknownSession';
import { Register } from './register/Register';
import { RegisterPassword } from './register/RegisterPassword';
import type { Route } from './router';
import { SignIn } from './signin/SignIn';

/** Paths of the sign-in UI. What most people see is in the first load; the rest comes when it is needed. */
export const routes: readonly Route[] = [
  { path: '/', page: SignIn },
  { path: '/sign-in', page: SignIn },
  { path: '/register', page: Register },
  { path: '/register/password', page: RegisterPassword },
  { path: '/continue/:method', page: Continue },
  { path: '/consent', load: () => import('./consent/Consent') },
  { path: '/account-suspended', page: AccountSuspended },
  { path: '/unknown-session', page: UnknownSession },
];
