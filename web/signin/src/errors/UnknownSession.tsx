import { useApp } from '../app';
import { Page } from '../ui/Page';
import { Restart } from './Restart';

export function UnknownSession() {
  const { t } = useApp();
  return (
    <Page title={t('cardea.unknown_session.title')}>
      <div class="stack close">
        <p class="lead">{t('cardea.unknown_session.description')}</p>
        <Restart />
      </div>
    </Page>
  );
}
