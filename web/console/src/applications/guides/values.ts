import { managementApi } from '../../boot.ts';

export interface Connection {
  endpoint: string;
  appId: string;
  secret: string | undefined;
}

/** The connection as environment variables; a public client has no secret and no line for one. */
export function envFile({ endpoint, appId, secret }: Connection): string {
  const lines = [`LOGTO_ENDPOINT=${endpoint}`, `LOGTO_APP_ID=${appId}`];
  if (secret !== undefined) lines.push(`LOGTO_APP_SECRET=${secret}`);
  return `${lines.join('\n')}\n`;
}

/** A token by client credentials, for the Management API unless another audience is named. */
export function tokenCurl({ endpoint, appId, secret }: Connection, resource = managementApi): string {
  return [
    `curl -X POST '${endpoint}oidc/token'`,
    `-u '${appId}:${secret ?? ''}'`,
    `-d grant_type=client_credentials`,
    `-d resource=${resource}`,
    `-d scope=all`,
  ].join(' \\\n  ');
}

/** What a guide fills into its text and code. */
export interface GuideValues extends Connection {
  issuer: string;
  secret: string;
  /** Where the reader's app runs, e.g. http://localhost:3000. */
  origin: string;
  port: string;
  redirectUri: string;
  /** The path of the redirect address inside the app. */
  callbackPath: string;
  afterSignOut: string;
}

interface ValueSources {
  endpoint: string;
  issuer: string;
  appId: string;
  secret: string | undefined;
  redirectUris: string[];
  postLogoutRedirectUris: string[];
  framework: { origin?: string; callback?: string; afterSignOut?: string };
}

/** The stand-in that a reader sees for a secret; copying puts the real one in. */
export const hiddenSecret = '••••••••';

/** Values from the application where it has them, from the framework's habits where it has none yet. */
export function guideValues({ endpoint, issuer, appId, secret, redirectUris, postLogoutRedirectUris, framework }: ValueSources): GuideValues {
  const origin = framework.origin ?? 'http://localhost:3000';
  const redirectUri = redirectUris[0] ?? origin + (framework.callback ?? '/callback');
  const isUrl = /^https?:/.test(redirectUri) && URL.canParse(redirectUri);
  const from = isUrl ? new URL(redirectUri) : undefined;
  return {
    endpoint,
    issuer,
    appId,
    secret: secret ?? hiddenSecret,
    redirectUri,
    origin: from?.origin ?? origin,
    port: from?.port || (from?.protocol === 'https:' ? '443' : '80'),
    callbackPath: from?.pathname ?? (framework.callback || '/callback'),
    afterSignOut: postLogoutRedirectUris[0] ?? (from?.origin ?? origin) + (framework.afterSignOut ?? '/'),
  };
}

/** The same address on another port; addresses that are not on this machine stay as they are. */
export function withPort(uri: string, port: string): string {
  return uri.replace(/^(https?:\/\/(?:localhost|127\.0\.0\.1))(?::\d+)?/, (_, host: string) => (port ? `${host}:${port}` : host));
}
