import { describe, expect, it } from 'vitest';
import { ApiError, createApi, NetworkError } from '../src/api';
import { completeProfile } from '../src/continue/completeProfile';
import { finishRegistration } from '../src/register/registration';
import { matchRoute, withQuery } from '../src/router';
import { signInWithPassword } from '../src/signin/signInWithPassword';

type Answer = { status?: number; body?: unknown; headers?: Record<string, string> };

/** Answers in order and records what was asked. */
function fakeServer(...answers: Answer[]) {
  const asked: string[] = [];
  const requests: RequestInit[] = [];
  const fetcher: typeof fetch = (input, init = {}) => {
    asked.push(`${init.method} ${String(input)} ${typeof init.body === 'string' ? init.body : ''}`.trim());
    requests.push(init);
    const { status = 200, body, headers = {} } = answers[asked.length - 1] ?? {};
    const text = body === undefined ? null : JSON.stringify(body);
    return Promise.resolve(new Response(text, { status, headers }));
  };
  return { api: createApi({ appId: 'flask', language: 'en' }, fetcher), asked, requests };
}

const done = { body: { redirectTo: 'https://id.example/oidc/auth/1' } };

describe('API client', () => {
  it('names the app and the language', async () => {
    const { api, requests } = fakeServer(done);
    await api.submit();
    expect(requests[0]?.headers).toMatchObject({ 'Logto-App-Id': 'flask', 'accept-language': 'en' });
  });

  it('keeps what an error says', async () => {
    const headers = { 'retry-after': '12', 'logto-core-request-id': 'r1' };
    const { api } = fakeServer({ status: 429, body: { code: 'a.b', message: 'm', data: [1] }, headers });
    await expect(api.submit()).rejects.toEqual(new ApiError(429, 'a.b', 'm', [1], 12, 'r1'));
  });

  it('survives an error page that is not JSON, and no answer at all', async () => {
    const broken = createApi({ appId: undefined, language: 'en' }, () =>
      Promise.resolve(new Response('<html>', { status: 502 })),
    );
    await expect(broken.submit()).rejects.toMatchObject({ status: 502, code: '' });
    const offline = createApi({ appId: undefined, language: 'en' }, () => Promise.reject(new TypeError('offline')));
    await expect(offline.submit()).rejects.toBeInstanceOf(NetworkError);
  });
});

describe('flows', () => {
  it('sign in with a password', async () => {
    const { api, asked } = fakeServer({ status: 204 }, { body: { verificationId: 'v1' } }, { status: 204 }, done);
    const address = await signInWithPassword(api, { type: 'username', value: 'mira' }, 'secret');
    expect(address).toBe(done.body.redirectTo);
    expect(asked).toEqual([
      'PUT /api/experience {"interactionEvent":"SignIn"}',
      'POST /api/experience/verification/password {"identifier":{"type":"username","value":"mira"},"password":"secret"}',
      'POST /api/experience/identification {"verificationId":"v1"}',
      'POST /api/experience/submit',
    ]);
  });

  it('create an account once, even when the last step has to be repeated', async () => {
    const first = fakeServer({ body: { interactionEvent: 'Register' } }, { status: 204 }, { status: 201 }, done);
    await finishRegistration(first.api, 'quiet lake 9');
    expect(first.asked.slice(1)).toEqual([
      'POST /api/experience/profile {"type":"password","value":"quiet lake 9"}',
      'POST /api/experience/identification {}',
      'POST /api/experience/submit',
    ]);
    const again = fakeServer({ body: { interactionEvent: 'Register', userId: 'u1' } }, done);
    await finishRegistration(again.api, 'quiet lake 9');
    expect(again.asked.slice(1)).toEqual(['POST /api/experience/submit']);
  });

  it('complete an account: a new one is created now, an existing one is there already', async () => {
    const change = { type: 'username', value: 'mira' } as const;
    const existing = fakeServer({ status: 204 }, { body: { interactionEvent: 'SignIn', userId: 'u1' } }, done);
    await completeProfile(existing.api, change);
    expect(existing.asked).not.toContain('POST /api/experience/identification {}');
    const fresh = fakeServer({ status: 204 }, { body: { interactionEvent: 'Register' } }, { status: 201 }, done);
    await completeProfile(fresh.api, change);
    expect(fresh.asked).toContain('POST /api/experience/identification {}');
  });
});

const page = () => null;

describe('routes', () => {
  const routes = [{ path: '/sign-in', page }, { path: '/continue/:method', page }];

  it('match by part, with or without a slash at the end', () => {
    expect(matchRoute(routes, '/continue/username')?.params).toEqual({ method: 'username' });
    expect(matchRoute(routes, '/sign-in/')?.route.path).toBe('/sign-in');
    expect(matchRoute(routes, '/sign-in/password')).toBeUndefined();
  });

  it('keep the app in the address and drop the rest', () => {
    expect(withQuery('/register', '?app_id=flask&login_hint=mira')).toBe('/register?app_id=flask');
    expect(withQuery('/register', '')).toBe('/register');
  });
});
