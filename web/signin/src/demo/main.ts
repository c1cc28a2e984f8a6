import LogtoClient, { Prompt, UserScope } from '@logto/browser';
import en from './texts';
import { button, claims, element } from './view';

const root = document.querySelector('#demo');
const data = JSON.parse(document.querySelector('#cardea-data')?.textContent?.trim() || '{}') as { endpoint?: string };
const address = `${location.origin}/demo-app`;

const client = new LogtoClient({
  endpoint: data.endpoint ?? location.origin,
  appId: 'demo-app',
  prompt: [Prompt.Login, Prompt.Consent],
  scopes: [UserScope.Email, UserScope.Phone, UserScope.CustomData, UserScope.Identities, UserScope.Organizations],
});

const signIn = () => client.signIn({ redirectUri: address, clearTokens: true });
const signOut = () => client.signOut(address);

async function start() {
  show(element('p', { class: 'waiting', role: 'status' }, element('span', { class: 'spinner', 'aria-hidden': 'true' }), en.working));
  const query = new URLSearchParams(location.search);
  // Without a state somebody only pressed "back" on the sign-in page.
  if (query.has('state') && (await client.isSignInRedirected(location.href))) {
    await client.handleSignInCallback(location.href);
    history.replaceState(null, '', address);
  }
  if (!(await client.isAuthenticated())) {
    await signIn();
    return;
  }
  const [idToken, userInfo] = await Promise.all([client.getIdTokenClaims(), client.fetchUserInfo()]);
  document.title = en.title;
  show(
    element('h1', {}, en.title),
    element('p', { class: 'lead' }, en.intro),
    element('div', { class: 'demo-actions' }, button(en.signOut, signOut, 'primary'), button(en.again, signIn)),
    claims(en.idToken, idToken),
    claims(en.userInfo, userInfo),
  );
}

function fail(error: unknown) {
  show(
    element('h1', {}, en.failed),
    element('p', { class: 'lead', role: 'alert' }, error instanceof Error ? error.message : String(error)),
    element('div', { class: 'demo-actions' }, button(en.again, signIn, 'primary')),
  );
}

function show(...nodes: Node[]) {
  root?.replaceChildren(...nodes);
}

start().catch(fail);
