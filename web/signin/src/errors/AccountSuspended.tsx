import { useApp } from '../app';
import { supportLink } from '../ui/Footer';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';

export function AccountSuspended() {
  const { t, settings } = useApp();
  const { supportEmail, supportWebsiteUrl } = settings;
  const support = supportLink(settings);
  return (
    <Page title={t('error.account_suspended')}>
      <div class="stack close">
        <p class="lead">{t(support ? 'error.account_suspended_description' : 'cardea.suspended_no_contact')}</p>
        {supportEmail && (
          <p class="lead">
            <a href={`mailto:${supportEmail}`}>{supportEmail}</a>
          </p>
        )}
        {supportWebsiteUrl && (
          <p class="lead">
            <a href={supportWebsiteUrl}>{supportWebsiteUrl.replace(/^https?:\/\//, '')}</a>
          </p>
        )}
        <Link to="/sign-in" class="button">
          {t('action.use_another_account')}
        </Link>
      </div>
    </Page>
  );
}
