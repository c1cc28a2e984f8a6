import { useMemo } from 'react';
import i18next from 'i18next';
import { accessToken } from '../auth/session.ts';
import { boot } from '../boot.ts';

const TIMEOUT_MILLIS = 20_000;

/** What the server answered when it did not do what was asked; status 0 means that no answer came. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string | undefined,
    message: string,
    readonly requestId: string | null,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

export interface Page<T> {
  rows: T[];
  total: number;
}

export type Query = Record<string, string | number | undefined>;
type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export function path(template: TemplateStringsArray, ...values: string[]): string {
  return String.raw({ raw: template }, ...values.map(encodeURIComponent));
}

async function send(method: Method, target: string, query?: Query, body?: unknown, signal?: AbortSignal): Promise<Response> {
  const url = new URL(`${boot.tenantEndpoint}/api/${target}`);
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') url.searchParams.set(name, String(value));
  }
  const headers: Record<string, string> = {
    authorization: `Bearer ${await accessToken()}`,
    'accept-language': i18next.language,
  };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const timeout = AbortSignal.timeout(TIMEOUT_MILLIS);
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    const code = timeout.aborted ? 'client.timeout' : 'client.unreachable';
    throw new ApiError(0, code, i18next.t(timeout.aborted ? 'error.timeout' : 'error.unreachable', { endpoint: boot.tenantEndpoint }), null);
  }
  if (!response.ok) throw await toError(response);
  return response;
}

async function toError(response: Response): Promise<ApiError> {
  const requestId = response.headers.get('Logto-Core-Request-Id');
  const text = await response.text();
  let body: { code?: unknown; message?: unknown; details?: unknown } = {};
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null) body = parsed;
  } catch {
    body = { message: text };
  }
  const lines = [body.message, body.details].filter((line): line is string => typeof line === 'string' && line !== '');
  return new ApiError(
    response.status,
    typeof body.code === 'string' ? body.code : undefined,
    lines.join('\n') || i18next.t('error.status', { status: response.status }),
    requestId,
  );
}

// The caller names the type; the contract and its tests on the server vouch for it.
async function json<T>(response: Response): Promise<T> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return (isJson ? await response.json() : undefined) as T;
}

/** Calls to `/api` of the tenant. Bodies hold changed keys only; that is the caller's part. */
export const api = {
  get: async <T>(target: string, query?: Query, signal?: AbortSignal): Promise<T> => json<T>(await send('GET', target, query, undefined, signal)),
  page: async <T>(target: string, query: Query, signal?: AbortSignal): Promise<Page<T>> => {
    const response = await send('GET', target, query, undefined, signal);
    const rows = await json<T[]>(response);
    return { rows, total: Number(response.headers.get('Total-Number') ?? rows.length) };
  },
  post: async <T>(target: string, body?: unknown): Promise<T> => json<T>(await send('POST', target, undefined, body)),
  patch: async <T>(target: string, body: unknown): Promise<T> => json<T>(await send('PATCH', target, undefined, body)),
  put: async <T>(target: string, body: unknown): Promise<T> => json<T>(await send('PUT', target, undefined, body)),
  delete: async (target: string): Promise<void> => {
    await send('DELETE', target);
  },
};

/** The same call for a terminal. The token is a variable, never a value. */
export function asCurl(method: Method, target: string, body?: unknown): string {
  const lines = [`curl -X ${method} '${boot.tenantEndpoint}/api/${target}'`, `-H "Authorization: Bearer $ACCESS_TOKEN"`];
  if (body !== undefined) {
    lines.push(`-H 'Content-Type: application/json'`, `-d '${JSON.stringify(body).replaceAll("'", String.raw`'\''`)}'`);
  }
  return lines.join(' \\\n  ');
}

/** An unknown failure as an ApiError, for the error views. */
export function useApiError(error: unknown): ApiError | null {
  return useMemo(() => {
    if (!error) return null;
    if (error instanceof ApiError) return error;
    return new ApiError(0, undefined, error instanceof Error ? error.message : String(error), null);
  }, [error]);
}
