import type { Identifier } from './settings';

export type InteractionEvent = 'SignIn' | 'Register' | 'ForgotPassword';

export type Interaction = {
  interactionEvent: InteractionEvent;
  userId?: string;
  profile?: { username?: string; primaryEmail?: string; primaryPhone?: string };
};

export type ProfileChange = { type: 'username'; value: string } | { type: 'password'; value: string };

export type MissingScopes = {
  resource: { id: string; name: string; indicator: string };
  scopes: { id: string; name: string; description?: string | null }[];
};

export type ConsentOrganization = { id: string; name: string; missingResourceScopes: MissingScopes[] };

export type ConsentRequest = {
  application: {
    id: string;
    name: string;
    displayName?: string | null;
    branding?: { logoUrl?: string; darkLogoUrl?: string } | null;
    termsOfUseUrl?: string | null;
    privacyPolicyUrl?: string | null;
  };
  user: {
    id: string;
    name?: string | null;
    username?: string | null;
    primaryEmail?: string | null;
    primaryPhone?: string | null;
  };
  organizations: ConsentOrganization[];
  missingOIDCScope?: string[];
  missingResourceScopes: MissingScopes[];
  redirectUri?: string;
};

/** An answer of the server that is not a success. `code` is the contract; `message` is a text in the language of the page. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly data: unknown,
    /** Whole seconds, from `Retry-After`. */
    readonly retryAfter?: number,
    readonly requestId?: string,
  ) {
    super(message);
  }
}

/** No answer at all. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

export type Context = { appId: string | undefined; language: string };

/** Client of the Experience API. State lives in the interaction cookie, so every call is one line. */
export function createApi(context: Context, fetcher: typeof fetch = (...args) => fetch(...args)) {
  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await send(method, path, body);
    if (!response.ok) {
      throw await toError(response);
    }
    const text = await response.text();
    return (text ? JSON.parse(text) : undefined) as T;
  }

  async function send(method: string, path: string, body: unknown): Promise<Response> {
    try {
      return await fetcher(`/api${path}`, {
        method,
        credentials: 'same-origin',
        headers: {
          accept: 'application/json',
          'accept-language': context.language,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(context.appId && { 'Logto-App-Id': context.appId }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    } catch (cause) {
      throw new NetworkError(`${method} ${path}`, { cause });
    }
  }

  return {
    start: (interactionEvent: InteractionEvent) => call<void>('PUT', '/experience', { interactionEvent }),
    interaction: () => call<Interaction>('GET', '/experience/interaction'),
    verifyPassword: (identifier: { type: Identifier; value: string }, password: string) =>
      call<{ verificationId: string }>('POST', '/experience/verification/password', { identifier, password }),
    addProfile: (change: ProfileChange) => call<void>('POST', '/experience/profile', change),
    identify: (verificationId?: string) =>
      call<void>('POST', '/experience/identification', verificationId ? { verificationId } : {}),
    submit: () => call<{ redirectTo: string }>('POST', '/experience/submit'),
    consentRequest: () => call<ConsentRequest>('GET', '/interaction/consent'),
    consent: (organizationIds: string[]) =>
      call<{ redirectTo: string }>('POST', '/interaction/consent', organizationIds.length ? { organizationIds } : {}),
    abort: () => call<void>('DELETE', '/interaction'),
  };
}

export type Api = ReturnType<typeof createApi>;

async function toError(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => undefined);
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ApiError(
    response.status,
    typeof fields['code'] === 'string' ? fields['code'] : '',
    typeof fields['message'] === 'string' ? fields['message'] : '',
    fields['data'],
    Number.isFinite(retryAfter) && retryAfter > 0 ? Math.ceil(retryAfter) : undefined,
    response.headers.get('logto-core-request-id') ?? undefined,
  );
}
