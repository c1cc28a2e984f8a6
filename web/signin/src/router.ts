import type { ComponentType } from 'preact';

export type PageProps = { params: Record<string, string> };
export type PageComponent = ComponentType<PageProps>;

/** A page is part of the first load, or a module that is fetched when somebody gets there. */
export type Route = { path: string } & ({ page: PageComponent } | { load: () => Promise<{ default: PageComponent }> });

export type Match = { route: Route; params: Record<string, string> };

export function matchRoute(routes: readonly Route[], path: string): Match | undefined {
  for (const route of routes) {
    const params = matchPath(route.path, path);
    if (params) {
      return { route, params };
    }
  }
  return undefined;
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const expected = pattern.split('/').filter(Boolean);
  const actual = path.split('/').filter(Boolean);
  if (expected.length !== actual.length) {
    return undefined;
  }
  const params: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const value = actual[index] ?? '';
    if (part.startsWith(':')) {
      params[part.slice(1)] = value;
    } else if (part !== value) {
      return undefined;
    }
  }
  return params;
}

/** Keeps `app_id` (and the preview mark) in the address from page to page. */
export function withQuery(path: string, search = location.search): string {
  const current = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const key of ['app_id', 'preview']) {
    const value = current.get(key);
    if (value !== null) {
      kept.set(key, value);
    }
  }
  return kept.size ? `${path}?${kept}` : path;
}

const remembered = ['app_id', 'organization_id', 'ui_locales'] as const;

/** Moves what the authorization request said about the app to the session; only `app_id` stays visible. */
export function rememberQuery(): { appId: string | undefined } {
  const url = new URL(location.href);
  for (const key of remembered) {
    const value = url.searchParams.get(key);
    if (value !== null) {
      sessionStorage.setItem(key, value);
      if (key !== 'app_id') {
        url.searchParams.delete(key);
      }
    }
  }
  if (url.href !== location.href) {
    history.replaceState(history.state, '', url);
  }
  return { appId: sessionStorage.getItem('app_id') ?? undefined };
}
