/*
 * A stand-in for the Java server, for work on the console only: serves web/console/dist with the template
 * filled, signs in whoever asks, and keeps a Management API in memory. Nothing of it is part of the product.
 *
 *   npm run build && npm run fake        then open http://localhost:3002/console
 *
 * ADMIN_PORT, PORT         the two listeners (3002, 3001)
 * FRESH=1                  no administrator, no objects: the first run
 * FAIL=users               answers 500 for this collection, to see the error states
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const adminPort = Number(process.env.ADMIN_PORT ?? 3002);
const tenantPort = Number(process.env.PORT ?? 3001);
const admin = `http://localhost:${adminPort}`;
const tenant = `http://localhost:${tenantPort}`;
const dist = new URL('../dist/', import.meta.url).pathname;
const isFresh = process.env.FRESH === '1';
let hasAdministrator = !isFresh;

const letters = '0123456789abcdefghijklmnopqrstuvwxyz';
const id = (length) => Array.from(randomBytes(length), (byte) => letters[byte % letters.length]).join('');
const now = () => Date.now();
const HOUR = 3_600_000;

// --- data ---------------------------------------------------------------------------------------

const db = { applications: [], secrets: [], users: [], roles: [], resources: [], scopes: [], roleScopes: [], appRoles: [], userRoles: [] };

function addApplication(values, hoursAgo = 0) {
  const application = {
    tenantId: 'default',
    id: id(21),
    description: null,
    oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] },
    customClientMetadata: {},
    protectedAppMetadata: null,
    customData: {},
    isThirdParty: false,
    appLevelAccessControlEnabled: false,
    createdAt: now() - hoursAgo * HOUR,
    ...values,
  };
  db.applications.push(application);
  if (['Traditional', 'MachineToMachine', 'Protected'].includes(application.type)) {
    db.secrets.push({ tenantId: 'default', applicationId: application.id, name: 'Default secret', value: id(32), createdAt: application.createdAt, expiresAt: null });
  }
  return application;
}

function addUser(values, hoursAgo = 0) {
  const user = {
    id: id(12),
    username: null,
    primaryEmail: null,
    primaryPhone: null,
    name: null,
    avatar: null,
    customData: {},
    identities: {},
    profile: {},
    applicationId: null,
    cimdClientId: null,
    isSuspended: false,
    lastSignInAt: null,
    createdAt: now() - hoursAgo * HOUR,
    updatedAt: now() - hoursAgo * HOUR,
    hasPassword: true,
    ...values,
  };
  db.users.push(user);
  return user;
}

const management = { tenantId: 'default', id: 'management-api', name: 'Management API', indicator: 'https://default.logto.app/api', isDefault: false, accessTokenTtl: 3600 };
const all = { tenantId: 'default', id: 'management-api-all', resourceId: management.id, name: 'all', description: 'Everything the Management API can do', createdAt: now() };
const managementRole = { tenantId: 'default', id: id(21), name: 'Management API access', description: 'May do everything through the Management API', type: 'MachineToMachine', isDefault: false };
db.resources.push(management);
db.scopes.push(all);
db.roles.push(managementRole);
db.roleScopes.push([managementRole.id, all.id]);

if (!isFresh) {
  const uris = (...redirectUris) => ({ redirectUris, postLogoutRedirectUris: redirectUris.slice(0, 1).map((uri) => new URL('/', uri).href) });
  addApplication({ name: 'Storefront', type: 'SPA', oidcClientMetadata: uris('https://shop.acme.dev/callback', 'https://preview.acme.dev/callback', 'http://localhost:5173/callback') }, 1);
  addApplication({ name: 'Flask', type: 'Traditional', description: 'Tutorial app on localhost', oidcClientMetadata: uris('https://flask.acme.dev/callback') }, 3);
  addApplication({ name: 'Acme for iOS', type: 'Native', oidcClientMetadata: { redirectUris: ['dev.acme.app://callback'], postLogoutRedirectUris: [] } }, 30);
  const nightly = addApplication({ name: 'Nightly reports', type: 'MachineToMachine' }, 52);
  db.appRoles.push([nightly.id, managementRole.id]);
  addApplication({ name: 'Warehouse kiosk', type: 'Native', customClientMetadata: { isDeviceFlow: true } }, 200);
  addApplication({ name: 'Partner portal', type: 'Traditional', isThirdParty: true, oidcClientMetadata: uris('https://partner.example/callback') }, 700);
  addApplication({ name: 'Docs', type: 'Traditional' }, 3000);
  const names = ['Mira Lindqvist', 'Ana Souza', 'Tomás Herrera', 'Yuki Tanaka', 'Leila Haddad', 'Omar Farouk', 'Ines Kovač', 'Sam Okafor'];
  names.forEach((name, at) =>
    addUser({ name, primaryEmail: `${name.split(' ')[0].toLowerCase()}@acme.dev`, username: name.split(' ')[0].normalize('NFD').replace(/\W/g, '').toLowerCase(), lastSignInAt: at % 3 === 2 ? null : now() - at * 7 * HOUR, isSuspended: at === 4, applicationId: db.applications[1].id }, at * 30),
  );
  for (let at = 0; at < 41; at += 1) addUser({ username: `person_${at}`, hasPassword: at % 4 !== 0 }, 400 + at);
  const api = { tenantId: 'default', id: id(21), name: 'Orders API', indicator: 'https://api.acme.dev/orders', isDefault: false, accessTokenTtl: 3600 };
  db.resources.push(api);
  for (const name of ['read:orders', 'write:orders']) db.scopes.push({ tenantId: 'default', id: id(21), resourceId: api.id, name, description: `May ${name.split(':')[0]} orders`, createdAt: now() });
  db.roles.push({ tenantId: 'default', id: id(21), name: 'Support', description: 'Helps people with their orders', type: 'User', isDefault: false });
}

// --- Management API -----------------------------------------------------------------------------

class Problem extends Error {
  constructor(status, code, message) {
    super(message);
    Object.assign(this, { status, code });
  }
}
const notFound = () => new Problem(404, 'entity.not_exists_with_id', 'There is nothing with this ID.');
const find = (list, wanted) => list.find((one) => one.id === wanted) ?? (() => { throw notFound(); })();
const remove = (list, test) => {
  const at = list.findIndex(test);
  if (at < 0) throw notFound();
  list.splice(at, 1);
};

function search(rows, query, fields) {
  const term = query.get('search')?.replaceAll('%', '').toLowerCase();
  return term ? rows.filter((row) => fields.some((field) => String(row[field] ?? '').toLowerCase().includes(term))) : rows;
}

const newest = (rows) => rows.toSorted((a, b) => b.createdAt - a.createdAt);
const pick = (body, ...keys) => Object.fromEntries(Object.entries(body).filter(([key]) => keys.includes(key)));
const blankToNull = (body) => Object.fromEntries(Object.entries(body).map(([key, value]) => [key, value === '' ? null : value]));
const withResource = (scope) => ({ ...scope, resource: find(db.resources, scope.resourceId) });

function checkUser(body, self) {
  for (const [key, code] of [['primaryEmail', 'email'], ['primaryPhone', 'phone'], ['username', 'username']]) {
    if (body[key] && db.users.some((user) => user.id !== self && user[key] === body[key])) {
      throw new Problem(422, `user.${code}_already_in_use`, `This ${code} belongs to another user.`);
    }
  }
}

const routes = [
  ['GET', 'applications', ({ query }) => {
    let rows = newest(search(db.applications, query, ['id', 'name', 'description']));
    const types = query.getAll('types');
    if (types.length > 0) rows = rows.filter((row) => types.includes(row.type));
    if (query.has('isThirdParty')) rows = rows.filter((row) => String(row.isThirdParty) === query.get('isThirdParty'));
    if (query.has('excludeRoleId')) rows = rows.filter((row) => !db.appRoles.some(([app, role]) => app === row.id && role === query.get('excludeRoleId')));
    return { rows };
  }],
  ['POST', 'applications', ({ body }) => ({ body: addApplication(pick(body, 'name', 'type', 'description', 'oidcClientMetadata', 'customClientMetadata', 'customData', 'isThirdParty')) })],
  ['GET', 'applications/:id', ({ params }) => ({ body: { ...find(db.applications, params.id), isAdmin: false } })],
  ['PATCH', 'applications/:id', ({ params, body }) => ({ body: Object.assign(find(db.applications, params.id), blankToNull(pick(body, 'name', 'description', 'oidcClientMetadata', 'customClientMetadata', 'customData'))) })],
  ['DELETE', 'applications/:id', ({ params }) => (remove(db.applications, (one) => one.id === params.id), { status: 204 })],
  ['GET', 'applications/:id/secrets', ({ params }) => ({ body: db.secrets.filter((one) => one.applicationId === params.id) })],
  ['POST', 'applications/:id/secrets', ({ params, body }) => {
    if (db.secrets.some((one) => one.applicationId === params.id && one.name === body.name)) throw new Problem(422, 'application.secret_name_exists', 'This application has a secret with this name already.');
    const secret = { tenantId: 'default', applicationId: params.id, name: body.name, value: id(32), createdAt: now(), expiresAt: body.expiresAt ?? null };
    db.secrets.push(secret);
    return { status: 201, body: secret };
  }],
  ['PATCH', 'applications/:id/secrets/:name', ({ params, body }) => ({ body: Object.assign(db.secrets.find((one) => one.applicationId === params.id && one.name === params.name) ?? {}, body) })],
  ['DELETE', 'applications/:id/secrets/:name', ({ params }) => (remove(db.secrets, (one) => one.applicationId === params.id && one.name === params.name), { status: 204 })],
  ['GET', 'applications/:id/roles', ({ params }) => ({ rows: db.appRoles.filter(([app]) => app === params.id).map(([, role]) => find(db.roles, role)) })],
  ['POST', 'applications/:id/roles', ({ params, body }) => {
    for (const role of body.roleIds) db.appRoles.push([params.id, role]);
    return { status: 201, body: { roleIds: body.roleIds, addedRoleIds: body.roleIds } };
  }],
  ['DELETE', 'applications/:id/roles/:roleId', ({ params }) => (remove(db.appRoles, ([app, role]) => app === params.id && role === params.roleId), { status: 204 })],

  ['GET', 'users', ({ query }) => {
    let rows = newest(search(db.users, query, ['id', 'primaryEmail', 'primaryPhone', 'username', 'name']));
    if (query.has('excludeRoleId')) rows = rows.filter((row) => !db.userRoles.some(([user, role]) => user === row.id && role === query.get('excludeRoleId')));
    return { rows };
  }],
  ['POST', 'users', ({ body }) => (checkUser(body), { body: addUser({ ...pick(body, 'username', 'primaryEmail', 'primaryPhone', 'name'), hasPassword: Boolean(body.password) }) })],
  ['GET', 'users/:id', ({ params }) => ({ body: { ...find(db.users, params.id), ssoIdentities: [] } })],
  ['PATCH', 'users/:id', ({ params, body }) => (checkUser(body, params.id), { body: Object.assign(find(db.users, params.id), blankToNull(pick(body, 'username', 'primaryEmail', 'primaryPhone', 'name', 'avatar', 'customData', 'profile')), { updatedAt: now() }) })],
  ['PATCH', 'users/:id/password', ({ params }) => ({ body: Object.assign(find(db.users, params.id), { hasPassword: true }) })],
  ['PATCH', 'users/:id/is-suspended', ({ params, body }) => ({ body: Object.assign(find(db.users, params.id), body) })],
  ['DELETE', 'users/:id', ({ params }) => (remove(db.users, (one) => one.id === params.id), { status: 204 })],
  ['GET', 'users/:id/roles', ({ params }) => ({ rows: db.userRoles.filter(([user]) => user === params.id).map(([, role]) => find(db.roles, role)) })],

  ['GET', 'roles', ({ query }) => {
    let rows = search(db.roles, query, ['id', 'name', 'description']);
    if (query.has('type')) rows = rows.filter((row) => row.type === query.get('type'));
    if (query.has('excludeApplicationId')) rows = rows.filter((row) => !db.appRoles.some(([app, role]) => role === row.id && app === query.get('excludeApplicationId')));
    const count = (pairs, role) => pairs.filter(([, one]) => one === role).length;
    return { rows: rows.map((role) => ({ ...role, usersCount: count(db.userRoles, role.id), featuredUsers: [], applicationsCount: count(db.appRoles, role.id), featuredApplications: [] })) };
  }],
  ['POST', 'roles', ({ body }) => {
    if (db.roles.some((role) => role.name === body.name)) throw new Problem(422, 'role.name_in_use', 'A role has this name already.');
    const role = { tenantId: 'default', id: id(21), isDefault: false, ...pick(body, 'name', 'description', 'type') };
    db.roles.push(role);
    for (const scope of body.scopeIds ?? []) db.roleScopes.push([role.id, scope]);
    return { body: role };
  }],
  ['GET', 'roles/:id', ({ params }) => ({ body: find(db.roles, params.id) })],
  ['PATCH', 'roles/:id', ({ params, body }) => ({ body: Object.assign(find(db.roles, params.id), body) })],
  ['DELETE', 'roles/:id', ({ params }) => (remove(db.roles, (one) => one.id === params.id), { status: 204 })],
  ['GET', 'roles/:id/scopes', ({ params }) => ({ rows: db.roleScopes.filter(([role]) => role === params.id).map(([, scope]) => withResource(find(db.scopes, scope))) })],
  ['POST', 'roles/:id/scopes', ({ params, body }) => {
    for (const scope of body.scopeIds) db.roleScopes.push([params.id, scope]);
    return { status: 201, body: [] };
  }],
  ['DELETE', 'roles/:id/scopes/:scopeId', ({ params }) => (remove(db.roleScopes, ([role, scope]) => role === params.id && scope === params.scopeId), { status: 204 })],
  ['GET', 'roles/:id/applications', ({ params }) => ({ rows: db.appRoles.filter(([, role]) => role === params.id).map(([app]) => find(db.applications, app)) })],
  ['POST', 'roles/:id/applications', ({ params, body }) => (body.applicationIds.forEach((app) => db.appRoles.push([app, params.id])), { status: 201, text: 'Created' })],
  ['DELETE', 'roles/:id/applications/:appId', ({ params }) => (remove(db.appRoles, ([app, role]) => app === params.appId && role === params.id), { status: 204 })],
  ['GET', 'roles/:id/users', ({ params }) => ({ rows: db.userRoles.filter(([, role]) => role === params.id).map(([user]) => find(db.users, user)) })],
  ['POST', 'roles/:id/users', ({ params, body }) => (body.userIds.forEach((user) => db.userRoles.push([user, params.id])), { status: 201, text: 'Created' })],
  ['DELETE', 'roles/:id/users/:userId', ({ params }) => (remove(db.userRoles, ([user, role]) => user === params.userId && role === params.id), { status: 204 })],

  ['GET', 'resources', ({ query }) => ({ rows: db.resources.map((one) => (query.has('includeScopes') ? { ...one, scopes: db.scopes.filter((scope) => scope.resourceId === one.id) } : one)) })],
  ['POST', 'resources', ({ body }) => {
    if (db.resources.some((one) => one.indicator === body.indicator)) throw new Problem(422, 'resource.resource_identifier_in_use', 'Another API has this identifier.');
    const resource = { tenantId: 'default', id: id(21), isDefault: false, accessTokenTtl: 3600, ...pick(body, 'name', 'indicator', 'accessTokenTtl') };
    db.resources.push(resource);
    return { status: 201, body: { ...resource, scopes: [] } };
  }],
  ['GET', 'resources/:id', ({ params }) => ({ body: find(db.resources, params.id) })],
  ['PATCH', 'resources/:id', ({ params, body }) => ({ body: Object.assign(find(db.resources, params.id), pick(body, 'name', 'accessTokenTtl')) })],
  ['PATCH', 'resources/:id/is-default', ({ params, body }) => {
    for (const one of db.resources) one.isDefault = body.isDefault && one.id === params.id;
    return { body: find(db.resources, params.id) };
  }],
  ['DELETE', 'resources/:id', ({ params }) => (remove(db.resources, (one) => one.id === params.id), { status: 204 })],
  ['GET', 'resources/:id/scopes', ({ params, query }) => ({ rows: search(db.scopes.filter((one) => one.resourceId === params.id), query, ['id', 'name', 'description']) })],
  ['POST', 'resources/:id/scopes', ({ params, body }) => {
    if (/\s/.test(body.name)) throw new Problem(400, 'scope.name_with_space', 'A permission has no spaces in its name.');
    const scope = { tenantId: 'default', id: id(21), resourceId: params.id, description: null, createdAt: now(), ...pick(body, 'name', 'description') };
    db.scopes.push(scope);
    return { status: 201, body: scope };
  }],
  ['PATCH', 'resources/:id/scopes/:scopeId', ({ params, body }) => ({ body: Object.assign(find(db.scopes, params.scopeId), body) })],
  ['DELETE', 'resources/:id/scopes/:scopeId', ({ params }) => (remove(db.scopes, (one) => one.id === params.scopeId), { status: 204 })],
];

function match(template, path) {
  const parts = template.split('/');
  const given = path.split('/');
  if (parts.length !== given.length) return undefined;
  const params = {};
  for (const [at, part] of parts.entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(given[at]);
    else if (part !== given[at]) return undefined;
  }
  return params;
}

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function api(request, response, url) {
  const headers = { 'access-control-allow-origin': admin, 'access-control-expose-headers': '*', vary: 'Origin', 'Logto-Core-Request-Id': id(16) };
  if (request.method === 'OPTIONS') {
    response.writeHead(204, { ...headers, 'access-control-allow-methods': 'GET,HEAD,PUT,POST,DELETE,PATCH', 'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '' });
    response.end();
    return;
  }
  const reply = (status, body) => {
    response.writeHead(status, { ...headers, 'content-type': 'application/json' });
    response.end(status === 204 ? undefined : JSON.stringify(body));
  };
  if (!request.headers.authorization?.startsWith('Bearer ')) return reply(401, { code: 'auth.authorization_header_missing', message: 'A token is missing.' });
  const path = url.pathname.replace(/^\/api\//, '');
  if (process.env.FAIL && path.startsWith(process.env.FAIL)) return reply(500, { message: 'Internal server error.' });
  try {
    const text = await readBody(request);
    for (const [method, template, handle] of routes) {
      const params = method === request.method ? match(template, path) : undefined;
      if (!params) continue;
      const { status = 200, body, rows, text: plain } = handle({ params, query: url.searchParams, body: text ? JSON.parse(text) : {} });
      if (plain) {
        response.writeHead(status, { ...headers, 'content-type': 'text/plain' });
        return response.end(plain);
      }
      if (rows && url.searchParams.has('page')) {
        const page = Number(url.searchParams.get('page'));
        const size = Number(url.searchParams.get('page_size') ?? 20);
        headers['Total-Number'] = String(rows.length);
        return reply(status, rows.slice((page - 1) * size, page * size));
      }
      return reply(status, rows ?? body);
    }
    response.writeHead(404, headers);
    response.end('Not Found');
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    reply(error.status, { code: error.code, message: error.message });
  }
}

// --- OpenID Connect: just enough for the SDK -------------------------------------------------------

const { publicKey, privateKey } = await generateKeyPair('ES384', { extractable: true });
const jwk = { ...(await exportJWK(publicKey)), kid: 'dev', alg: 'ES384', use: 'sig' };
const codes = new Map();
const person = { sub: 'dev-admin', name: 'Mira Lindqvist', username: 'mira', email: 'mira@acme.dev' };

const sign = (claims, audience, expires) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'ES384', kid: 'dev' }).setIssuer(`${admin}/oidc`).setAudience(audience).setIssuedAt().setExpirationTime(expires).sign(privateKey);

async function oidc(request, response, url) {
  const reply = (body) => {
    response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
    response.end(JSON.stringify(body));
  };
  const base = `${admin}/oidc`;
  switch (url.pathname) {
    case '/oidc/.well-known/openid-configuration':
      return reply({ issuer: base, authorization_endpoint: `${base}/auth`, token_endpoint: `${base}/token`, userinfo_endpoint: `${base}/me`, jwks_uri: `${base}/jwks`, end_session_endpoint: `${base}/session/end`, revocation_endpoint: `${base}/token/revocation` });
    case '/oidc/jwks':
      return reply({ keys: [jwk] });
    case '/oidc/auth': {
      const code = id(32);
      codes.set(code, { challenge: url.searchParams.get('code_challenge'), nonce: url.searchParams.get('nonce') ?? undefined });
      const target = new URL(url.searchParams.get('redirect_uri'));
      target.searchParams.set('code', code);
      target.searchParams.set('state', url.searchParams.get('state') ?? '');
      target.searchParams.set('iss', base);
      hasAdministrator = true;
      response.writeHead(302, { location: target.href });
      return response.end();
    }
    case '/oidc/token': {
      const form = new URLSearchParams(await readBody(request));
      const resource = form.get('resource');
      const code = form.get('code');
      if (code) {
        const known = codes.get(code);
        codes.delete(code);
        const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
        if (known?.challenge !== challenge) {
          response.writeHead(400, { 'content-type': 'application/json' });
          return response.end(JSON.stringify({ code: 'oidc.invalid_grant', message: 'The grant is invalid.' }));
        }
      }
      return reply({
        access_token: await sign({ sub: person.sub, scope: 'all', client_id: 'admin-console' }, resource ?? base, '1h'),
        id_token: await sign(person, 'admin-console', '1h'),
        refresh_token: id(32),
        scope: resource ? 'all' : 'openid offline_access profile email',
        expires_in: 3600,
        token_type: 'Bearer',
      });
    }
    case '/oidc/me':
      return reply(person);
    case '/oidc/token/revocation':
      return reply({});
    case '/oidc/session/end':
      response.writeHead(302, { location: url.searchParams.get('post_logout_redirect_uri') ?? '/' });
      return response.end();
    default:
      response.writeHead(404);
      return response.end('Not Found');
  }
}

// --- the console ------------------------------------------------------------------------------------

const types = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json' };

async function page(response) {
  const nonce = randomBytes(16).toString('base64');
  const data = { adminEndpoint: admin, tenantEndpoint: tenant, version: '0.1.0', hasAdministrator, endpointMismatch: null };
  const template = await readFile(join(dist, 'index.html'), 'utf8');
  const html = template
    .replaceAll('%NONCE%', nonce)
    .replaceAll('%LANG%', 'en')
    .replaceAll('%DIR%', 'ltr')
    .replaceAll('%DATA%', () => JSON.stringify(data).replaceAll('<', String.raw`\u003c`));
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'self'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: https:; connect-src 'self' ${tenant}; frame-src ${tenant}; frame-ancestors 'none'; base-uri 'none'`,
  });
  response.end(html);
}

async function asset(response, path) {
  try {
    const file = await readFile(join(dist, normalize(path.replace(/^\/console\//, ''))));
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream', 'cache-control': 'public, max-age=31536000, immutable' });
    response.end(file);
  } catch {
    response.writeHead(404);
    response.end('Not Found');
  }
}

function redirect(response, location) {
  response.writeHead(302, { location });
  response.end();
}

async function adminListener(request, response) {
  const url = new URL(request.url, admin);
  if (url.pathname.startsWith('/oidc/')) return oidc(request, response, url);
  if (url.pathname.startsWith('/console/assets/')) return asset(response, url.pathname);
  if (/^\/console(\/[^.]*)?$/.test(url.pathname)) {
    const isWelcome = url.pathname === '/console/welcome';
    if (!hasAdministrator && url.pathname === '/console') return redirect(response, '/console/welcome');
    if (hasAdministrator && isWelcome) return redirect(response, '/console');
    return page(response);
  }
  if (url.pathname === '/') return redirect(response, hasAdministrator ? '/console' : '/console/welcome');
  response.writeHead(404);
  response.end('Not Found');
}

async function tenantListener(request, response) {
  const url = new URL(request.url, tenant);
  if (url.pathname.startsWith('/api/')) return api(request, response, url);
  response.writeHead(404);
  response.end('Not Found');
}

const guarded = (listener) => (request, response) => {
  listener(request, response).catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ message: 'Internal server error.' }));
  });
};

createServer(guarded(adminListener)).listen(adminPort);
createServer(guarded(tenantListener)).listen(tenantPort);
process.stdout.write(`Console at ${admin}/console\n`);
