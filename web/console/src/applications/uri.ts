import type { ApplicationType } from '../api/types.ts';

/** Why an address cannot be used; each is a key of the field texts. */
export type UriProblem = 'uri' | 'uriFragment' | 'uriCredentials' | 'uriNative' | 'wildcard' | 'duplicate' | 'origin' | 'url';
/** What is worth a second look but does not stop a save. */
export type UriWarning = 'warnHttp' | 'warnHttpRemote' | 'warnWildcard' | 'warnNativeHttp' | 'warnCustomScheme';

const webScheme = /^https?:\/\//i;
const customScheme = /^(?!https?:)[a-z][\d+_a-z-]*(\.[\d+_a-z-]+)*:\/{0,3}\S/;
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Blank rows are dropped; what was pasted percent-encoded is stored as it reads. */
export function cleanUris(values: string[]): string[] {
  return values.map((value) => value.trim()).filter(Boolean);
}

export function cleanOrigins(values: string[]): string[] {
  return cleanUris(values).map((value) => value.replace(/\/+$/, ''));
}

/** The contract's rule for web redirect addresses: http(s), wildcards in host and path only, nothing hidden in them. */
export function redirectUriProblem(value: string, type: ApplicationType): UriProblem | undefined {
  if (!webScheme.test(value)) return customScheme.test(value) ? undefined : 'uri';
  if (value.includes('#')) return 'uriFragment';
  const hasWildcard = value.includes('*');
  if (hasWildcard && type === 'Native') return 'uriNative';
  const [, authority = '', rest = ''] = /^https?:\/\/([^/?#]*)(.*)$/i.exec(value) ?? [];
  if (authority.includes('@')) return 'uriCredentials';
  if (hasWildcard) {
    const [host = '', port = ''] = authority.split(':');
    const query = rest.split('?')[1] ?? '';
    if (port.includes('*') || query.includes('*') || (host.includes('*') && !host.includes('.'))) return 'wildcard';
  }
  return URL.canParse(value.replaceAll('*', 'x')) && !/\/\.{1,2}(\/|$)/.test(rest.split('?')[0] ?? '') ? undefined : 'uri';
}

export function redirectUriWarning(value: string, type: ApplicationType): UriWarning | undefined {
  if (value.includes('*')) return 'warnWildcard';
  if (!webScheme.test(value)) return type === 'Native' ? undefined : 'warnCustomScheme';
  const host = URL.canParse(value) ? new URL(value).hostname : '';
  if (/^http:/i.test(value)) return loopback.test(host) ? 'warnHttp' : 'warnHttpRemote';
  return type === 'Native' ? 'warnNativeHttp' : undefined;
}

export function originProblem(value: string): UriProblem | undefined {
  if (!URL.canParse(value)) return 'origin';
  const { origin, href, protocol } = new URL(value);
  const isOrigin = href === `${origin}/` || href === origin;
  return isOrigin && /^https?:$/.test(protocol) ? undefined : 'origin';
}

export function urlProblem(value: string): UriProblem | undefined {
  return value === '' || (webScheme.test(value) && URL.canParse(value)) ? undefined : 'url';
}

/** One problem a row; empty rows have none, later doubles have one. */
export function listProblems(values: string[], check: (value: string) => UriProblem | undefined): (UriProblem | undefined)[] {
  return values.map((raw, at) => {
    const value = raw.trim();
    if (!value) return undefined;
    const isDouble = values.findIndex((other) => other.trim() === value) < at;
    return check(value) ?? (isDouble ? 'duplicate' : undefined);
  });
}
