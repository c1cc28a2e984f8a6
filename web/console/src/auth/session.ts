import LogtoClient from '@logto/browser';
import { LogtoError, LogtoRequestError, PersistKey, Prompt, UserScope, type LogtoConfig } from '@logto/react';
import { boot, managementApi } from '../boot.ts';

const appId = 'admin-console';
const returnKey = 'cardea:return-to';
const retryKey = 'cardea:signed-in-at';

export const logtoConfig: LogtoConfig = {
  endpoint: boot.adminEndpoint,
  appId,
  scopes: [
    UserScope.Email,
    UserScope.Phone,
    UserScope.Identities,
    UserScope.CustomData,
    UserScope.Organizations,
    UserScope.OrganizationRoles,
    'all',
  ],
  resources: [managementApi, 'https://admin.logto.app/me'],
  prompt: [Prompt.Login, Prompt.Consent],
};

const callbackUri = `${boot.adminEndpoint}/console/callback`;
const signedOutUri = `${boot.adminEndpoint}/console`;

let client: LogtoClient | undefined;

/** The SDK's client, kept at hand: API calls need tokens without re-rendering the provider each time. */
export class ConsoleClient extends LogtoClient {
  constructor(...options: ConstructorParameters<typeof LogtoClient>) {
    super(...options);
    // The provider makes exactly one client for the life of the page.
    // oxlint-disable-next-line unicorn/no-this-assignment, typescript/no-this-alias
    client = this;
  }
}

function current(): LogtoClient {
  if (!client) throw new Error('The session is used outside of its provider.');
  return client;
}

/** Starts sign-in and comes back to the page that is open now. */
export async function signIn(): Promise<never> {
  const here = location.pathname.replace(/^\/console\/?/, '/') + location.search + location.hash;
  if (!/^\/(callback|welcome)?([?#]|$)/.test(here)) sessionStorage.setItem(returnKey, here);
  await current().signIn(callbackUri);
  // The browser is leaving; nothing after this call may run.
  return new Promise<never>(() => {});
}

export async function signOut(): Promise<void> {
  sessionStorage.removeItem(returnKey);
  await current().signOut(signedOutUri);
}

/** Where to go after sign-in, once. */
export function takeReturnPath(): string {
  const target = sessionStorage.getItem(returnKey) ?? '/';
  sessionStorage.removeItem(returnKey);
  sessionStorage.setItem(retryKey, String(Date.now()));
  return target;
}

/** A token for the Management API. Without one there is nothing to show, so sign-in starts over. */
export async function accessToken(): Promise<string> {
  try {
    return await current().getAccessToken(managementApi);
  } catch (error) {
    // A session that ended is answered by a new sign-in; one that has just begun is a fault worth seeing.
    const signedInAt = Number(sessionStorage.getItem(retryKey) ?? 0);
    const hasEnded = error instanceof LogtoRequestError || error instanceof LogtoError;
    if (!hasEnded || Date.now() - signedInAt < 30_000) throw error;
    return signIn();
  }
}

export const hasPendingSignIn = () => sessionStorage.getItem(`logto:${appId}:${PersistKey.SignInSession}`) !== null;

/** Tokens of an earlier session would make the SDK ignore the answer that the callback page carries. */
export function forgetTokens(): void {
  for (const key of [PersistKey.IdToken, PersistKey.AccessToken, PersistKey.RefreshToken]) {
    localStorage.removeItem(`logto:${appId}:${key}`);
  }
}

export interface Administrator {
  id: string;
  name: string;
  detail: string | undefined;
  picture: string | undefined;
}

export async function administrator(): Promise<Administrator> {
  const { sub, name, username, email, picture } = await current().getIdTokenClaims();
  const shown = name || username || email || sub;
  return { id: sub, name: shown, detail: [email, username].find((one) => one && one !== shown) ?? undefined, picture: picture ?? undefined };
}
