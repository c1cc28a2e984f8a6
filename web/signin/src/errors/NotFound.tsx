import { useApp } from '../app';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Rich } from '../ui/Rich';

export function NotFound() {
  const { t } = useApp();
  return (
    <Page title={t('description.not_found')}>
      <div class="stack close">
        <p class="lead">
          <Rich
            text={t('cardea.not_found_description')}
            tags={{
              path: () => (
                <code>
                  <bdi dir="ltr">{location.pathname}</bdi>
                </code>
              ),
            }}
          />
        </p>
        <Link to="/sign-in" class="button" data-part="primary">
          {t('description.back_to_sign_in')}
        </Link>
      </div>
    </Page>
  );
}
