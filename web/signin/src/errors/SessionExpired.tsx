import { appName, useApp } from '../app';
import { Page } from '../ui/Page';
import { Restart, restartAddress } from './Restart';

export function SessionExpired() {
  const { t, settings, application, appId } = useApp();
  const name = appName(application);
  return (
    <Page title={t('error.invalid_session')}>
      <div class="stack close">
        <p class="lead">{t('cardea.expired.description')}</p>
        {!restartAddress(settings, appId) && (
          <p class="lead">{name ? t('cardea.expired.return_to', { name }) : t('cardea.expired.return')}</p>
        )}
        <Restart />
      </div>
    </Page>
  );
}
