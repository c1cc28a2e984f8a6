import { Button, ButtonLink, CenterPage, EmptyState, ErrorState, Page, usePlace } from '@cardea/ui';
import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useRouteError } from 'react-router';
import { useApiError } from '../api/client.ts';
import { signIn, signOut } from '../auth/session.ts';

export function NotFound() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  usePlace([{ label: t('error.notFound') }]);
  return (
    <Page>
      <EmptyState
        isPage
        icon={Compass}
        title={t('error.notFound')}
        text={t('error.notFoundText', { path: `/console${pathname}` })}
        actions={<ButtonLink to="/get-started">{t('error.toStart')}</ButtonLink>}
      />
    </Page>
  );
}

/** A page that failed as a program, e.g. because a new version replaced its code. */
export function Crash() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <CenterPage>
      <ErrorState
        isPage
        title={t('error.crash')}
        text={[t('error.crashText'), error instanceof Error ? error.message : ''].filter(Boolean).join(' ')}
        actions={
          <Button variant="primary" onClick={() => location.reload()}>
            {t('error.reload')}
          </Button>
        }
      />
    </CenterPage>
  );
}

interface LoadErrorProps {
  error: unknown;
  onRetry: () => void;
  /** Where a missing object would be listed. */
  list?: { to: string; label: string; id: string };
}

/** A request that failed, inside a page: what, why, what to do. */
export function LoadError({ error, onRetry, list }: LoadErrorProps) {
  const { t } = useTranslation();
  const problem = useApiError(error);
  if (!problem) return null;
  if (problem.status === 404 && list) {
    return (
      <EmptyState
        isPage
        icon={Compass}
        title={t('error.objectNotFound')}
        text={t('error.objectNotFoundText', { id: list.id })}
        actions={<ButtonLink to={list.to}>{list.label}</ButtonLink>}
      />
    );
  }
  const isForbidden = problem.status === 403;
  return (
    <ErrorState
      isPage={list !== undefined}
      title={isForbidden ? t('error.forbidden') : t('error.load')}
      text={isForbidden ? t('error.forbiddenText') : problem.message}
      requestId={problem.requestId}
      actions={
        isForbidden ? (
          <Button onClick={() => void signOut()}>{t('action.signOut')}</Button>
        ) : problem.status === 401 ? (
          <Button onClick={() => void signIn()}>{t('error.signInAgain')}</Button>
        ) : (
          <Button onClick={onRetry}>{t('action.retry')}</Button>
        )
      }
    />
  );
}
