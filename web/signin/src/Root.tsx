import { useEffect, useMemo, useState } from 'preact/hooks';
import { AppContext, type App } from './app';
import { NotFound } from './errors/NotFound';
import { SessionExpired } from './errors/SessionExpired';
import { matchRoute, withQuery, type PageComponent, type Route } from './router';
import { Alert } from './ui/Form';
import { Skeleton } from './ui/Page';

type RootProps = { routes: readonly Route[]; services: Omit<App, 'navigate' | 'follow'> };

/** The current page, and the ways to another one. */
export function Root({ routes, services }: RootProps) {
  const [path, setPath] = useState(location.pathname);
  const [isExpired, setExpired] = useState(false);

  const app = useMemo<App>(() => {
    const navigate: App['navigate'] = (to, { replace = false } = {}) => {
      history[replace ? 'replaceState' : 'pushState'](null, '', withQuery(to));
      scrollTo(0, 0);
      setPath(to);
    };
    return {
      ...services,
      navigate,
      follow: (reaction) => {
        if (reaction.kind === 'go') {
          navigate(reaction.path);
        } else if (reaction.kind === 'expired') {
          setExpired(true);
        }
      },
    };
  }, [services]);

  useEffect(() => {
    const onBack = () => {
      setExpired(false);
      setPath(location.pathname);
    };
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);

  return (
    <AppContext.Provider value={app}>
      {isExpired ? <SessionExpired /> : <CurrentPage routes={routes} path={path} />}
    </AppContext.Provider>
  );
}

function CurrentPage({ routes, path }: { routes: readonly Route[]; path: string }) {
  const match = useMemo(() => matchRoute(routes, path), [routes, path]);
  if (!match) {
    return <NotFound />;
  }
  const { route, params } = match;
  // The key is the address: each step starts with a fresh form.
  return 'page' in route ? (
    <route.page key={path} params={params} />
  ) : (
    <LazyPage key={path} load={route.load} params={params} />
  );
}

type LazyPageProps = { load: () => Promise<{ default: PageComponent }>; params: Record<string, string> };

function LazyPage({ load, params }: LazyPageProps) {
  const [state, setState] = useState<{ page?: PageComponent; failed?: true }>({});
  useEffect(() => {
    load().then(
      (module) => setState({ page: module.default }),
      () => setState({ failed: true }),
    );
  }, [load]);
  if (state.failed) {
    return <LoadFailed />;
  }
  return state.page ? <state.page params={params} /> : <Skeleton />;
}

function LoadFailed() {
  return (
    <AppContext.Consumer>
      {(app) => app && <Alert message={app.t('cardea.error.network')} />}
    </AppContext.Consumer>
  );
}
