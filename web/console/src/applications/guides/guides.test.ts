import { describe, expect, it, vi } from 'vitest';

vi.mock('../../boot.ts', () => ({ managementApi: 'https://default.logto.app/api' }));

const { guideSteps, ownGuides } = await import('./content.ts');
const { envFile, guideValues, hiddenSecret, tokenCurl, withPort } = await import('./values.ts');
const { frameworks, guideOf } = await import('../frameworks.tsx');

const sources = {
  endpoint: 'http://localhost:3001/',
  issuer: 'http://localhost:3001/oidc',
  appId: 'k3v9x0qd2mzp7wt1hcn5s',
  secret: 'Zx81secretsecretsecretsecret4f7a',
  redirectUris: [],
  postLogoutRedirectUris: [],
  framework: { origin: 'http://localhost:3000', callback: '/callback', afterSignOut: '/' },
};

describe('values', () => {
  it('take the habits of the framework while the application has none', () => {
    expect(guideValues(sources)).toMatchObject({
      redirectUri: 'http://localhost:3000/callback',
      afterSignOut: 'http://localhost:3000/',
      origin: 'http://localhost:3000',
      port: '3000',
      callbackPath: '/callback',
    });
  });
  it('take the first address of the application otherwise', () => {
    const values = guideValues({ ...sources, redirectUris: ['https://app.example.com/auth/done', 'https://b.example/'], postLogoutRedirectUris: ['https://app.example.com/bye'] });
    expect(values).toMatchObject({ origin: 'https://app.example.com', callbackPath: '/auth/done', afterSignOut: 'https://app.example.com/bye' });
  });
  it('hide the secret when there is none to show', () => {
    expect(guideValues({ ...sources, secret: undefined }).secret).toBe(hiddenSecret);
  });
  it('survive an address in the making', () => {
    expect(guideValues({ ...sources, redirectUris: ['http:/'] }).callbackPath).toBe('/callback');
  });
});

it('moves local addresses to another port and leaves others alone', () => {
  expect(withPort('http://localhost:3000/callback', '5000')).toBe('http://localhost:5000/callback');
  expect(withPort('http://127.0.0.1/', '5000')).toBe('http://127.0.0.1:5000/');
  expect(withPort('https://app.example.com/callback', '5000')).toBe('https://app.example.com/callback');
});

describe('guides', () => {
  const values = guideValues(sources);
  const all = [...ownGuides.map((id) => [id, false] as const), ['web-oidc', false] as const, ['spa-oidc', true] as const];

  it.each(all)('%s fills in every value', (id, isPublic) => {
    const code = guideSteps(id, isPublic).flatMap((step) => step.code ?? []).map((one) => one.code(values));
    const text = code.join('\n');
    expect(text).not.toMatch(/undefined|\[object|\$\{v\./);
    expect(text).toContain(values.appId);
    expect(text).toContain('http://localhost:3001/');
  });
  it.each(all)('%s shows no secret where it is hidden, and none at all to public clients', (id, isPublic) => {
    const hidden = guideSteps(id, isPublic).flatMap((step) => step.code ?? []).map((one) => one.code({ ...values, secret: hiddenSecret }));
    expect(hidden.join('\n')).not.toContain(sources.secret);
    if (isPublic || id === 'spa-react' || id === 'native-device-flow') expect(hidden.join('\n')).not.toContain(hiddenSecret);
  });
  it('lead every framework of the gallery somewhere', () => {
    for (const framework of frameworks) expect(guideSteps(framework.id, false).length).toBeGreaterThan(2);
  });
  it('fall back to the general one of the type', () => {
    expect(guideOf({ id: 'unknown', type: 'SPA', customClientMetadata: {} }).id).toBe('spa-oidc');
    expect(guideOf({ id: 'unknown', type: 'Native', customClientMetadata: { isDeviceFlow: true } }).id).toBe('native-device-flow');
    expect(guideOf({ id: 'unknown', type: 'MachineToMachine', customClientMetadata: {} }).id).toBe('m2m-general');
  });
});

it('writes the connection as .env, without a line for a secret that a public client does not have', () => {
  expect(envFile(sources)).toBe(
    'LOGTO_ENDPOINT=http://localhost:3001/\nLOGTO_APP_ID=k3v9x0qd2mzp7wt1hcn5s\nLOGTO_APP_SECRET=Zx81secretsecretsecretsecret4f7a\n',
  );
  expect(envFile({ ...sources, secret: undefined })).not.toContain('SECRET');
});

it('asks for a token of the named API', () => {
  expect(tokenCurl(sources, 'https://api.example.com')).toContain('-d resource=https://api.example.com');
  expect(tokenCurl(sources)).toContain('http://localhost:3001/oidc/token');
});
