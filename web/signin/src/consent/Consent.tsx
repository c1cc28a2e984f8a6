import { useEffect, useState } from 'preact/hooks';
import { ApiError, type ConsentRequest } from '../api';
import { appName, useApp } from '../app';
import { reactionTo } from '../reaction';
import type { Notice } from '../ui/form';
import { Alert } from '../ui/Form';
import { Page, Skeleton } from '../ui/Page';
import { ConsentForm } from './ConsentForm';

/** Asked for third-party apps only: the server answers for our own. */
export default function Consent() {
  const app = useApp();
  const { t, api, application, appId } = app;
  const [request, setRequest] = useState<ConsentRequest>();
  const [problem, setProblem] = useState<Notice & { isDenied: boolean }>();

  useEffect(() => {
    api.consentRequest().then(setRequest, (error: unknown) => {
      const reaction = reactionTo(error, app);
      if (reaction.kind === 'notice') {
        setProblem({ ...reaction, isDenied: error instanceof ApiError && error.code === 'oidc.access_denied' });
      } else {
        app.follow(reaction);
      }
    });
  }, [app, api]);

  if (problem) {
    return (
      <Page title={t(problem.isDenied ? 'error.access_denied' : 'error.something_went_wrong')} key="problem">
        <div class="stack">
          <Alert {...problem} />
          {problem.isDenied && appId && (
            <a class="button" href={`/oidc/session/end?${new URLSearchParams({ client_id: appId })}`}>
              {t('cardea.consent.sign_out')}
            </a>
          )}
        </div>
      </Page>
    );
  }
  const name = request?.application.displayName || request?.application.name || appName(application);
  return (
    <Page title={name ? t('description.authorize_title', { name }) : t('cardea.consent.title')}>
      {request && name ? <ConsentForm request={request} name={name} /> : <Skeleton />}
    </Page>
  );
}
