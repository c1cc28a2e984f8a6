/** What the server wrote into the page, so that the first paint needs no request. */
export interface Boot {
  /** Where this console and its own sign-in live. */
  adminEndpoint: string;
  /** What applications talk to, and the base of all Management API calls. */
  tenantEndpoint: string;
  version: string;
  hasAdministrator: boolean;
  /** The origin the server saw, when it differs from the configured one. */
  endpointMismatch: string | null;
}

function isBoot(value: unknown): value is Boot {
  return typeof value === 'object' && value !== null && 'adminEndpoint' in value && 'tenantEndpoint' in value;
}

const bare = (url: string) => url.replace(/\/+$/, '');

function read(): Boot {
  const text = document.getElementById('cardea-data')?.textContent ?? '';
  const value: unknown = JSON.parse(text);
  if (!isBoot(value)) throw new Error('The page carries no data.');
  return { ...value, adminEndpoint: bare(value.adminEndpoint), tenantEndpoint: bare(value.tenantEndpoint) };
}

export const boot: Boot = read();

export const nonce: string = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** The audience of the Management API of the tenant that this console administers. */
export const managementApi = 'https://default.logto.app/api';

/** What applications are configured with. */
export const endpoints = {
  endpoint: `${boot.tenantEndpoint}/`,
  issuer: `${boot.tenantEndpoint}/oidc`,
  discovery: `${boot.tenantEndpoint}/oidc/.well-known/openid-configuration`,
  authorization: `${boot.tenantEndpoint}/oidc/auth`,
  token: `${boot.tenantEndpoint}/oidc/token`,
  userinfo: `${boot.tenantEndpoint}/oidc/me`,
  jwks: `${boot.tenantEndpoint}/oidc/jwks`,
  endSession: `${boot.tenantEndpoint}/oidc/session/end`,
};
