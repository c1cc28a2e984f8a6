/** Just enough of an OpenID provider to see the demo app signed in: whoever asks is Mira. */
import { webcrypto } from 'node:crypto';

const { publicKey, privateKey } = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, true, ['sign', 'verify']);
const jwk = { ...(await webcrypto.subtle.exportKey('jwk', publicKey)), kid: 'k1', use: 'sig', alg: 'ES384' };
const encode = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

async function idToken(issuer) {
  const now = Math.floor(Date.now() / 1000);
  const claims = { sub: 'abcdefgh1234', username: 'mira', name: 'Mira Fenwick', email: 'mira@acme.example', email_verified: true, organizations: ['northwind'], aud: 'demo-app', iss: issuer, iat: now, exp: now + 3600, created_at: 1760000000000 };
  const content = `${encode({ alg: 'ES384', kid: 'k1', typ: 'JWT' })}.${encode(claims)}`;
  const signature = await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-384' }, privateKey, Buffer.from(content));
  return `${content}.${Buffer.from(signature).toString('base64url')}`;
}

/** Returns `{json}` or `{location}`, or undefined for other paths. */
export async function answerOidc(url) {
  const issuer = `${url.origin}/oidc`;
  switch (url.pathname) {
    case '/oidc/.well-known/openid-configuration':
      return { json: { issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, userinfo_endpoint: `${issuer}/me`, end_session_endpoint: `${issuer}/session/end`, revocation_endpoint: `${issuer}/token/revocation`, jwks_uri: `${issuer}/jwks` } };
    case '/oidc/jwks':
      return { json: { keys: [jwk] } };
    case '/oidc/auth':
      return { location: `${url.searchParams.get('redirect_uri')}?${new URLSearchParams({ code: 'c1', state: url.searchParams.get('state'), iss: issuer })}` };
    case '/oidc/token':
      return { json: { access_token: 'a1', id_token: await idToken(issuer), refresh_token: 'r1', expires_in: 3600, scope: 'openid profile email', token_type: 'Bearer' } };
    case '/oidc/me':
      return { json: { sub: 'abcdefgh1234', username: 'mira', name: 'Mira Fenwick', email: 'mira@acme.example', custom_data: { plan: 'team' }, identities: {} } };
    case '/oidc/session/end':
      return { location: `/sign-in` };
    default:
      return undefined;
  }
}
