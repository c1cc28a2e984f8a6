import { useApp } from '../app';
import { useInteraction } from '../continue/useInteraction';
import { Chip } from '../ui/Chip';
import { Link } from '../ui/Link';
import { Page, Skeleton } from '../ui/Page';
import { SessionExpired } from '../errors/SessionExpired';
import { NewPasswordForm } from './NewPasswordForm';
import { finishRegistration } from './registration';

export function RegisterPassword() {
  const { t, api, leave } = useApp();
  const interaction = useInteraction();
  const username = interaction?.profile?.username;
  if (interaction && (interaction.interactionEvent !== 'Register' || !username)) {
    return <SessionExpired />;
  }
  return (
    <Page title={t('description.set_password')}>
      {username ? (
        <>
          <Chip value={username}>
            <Link to="/register" class="plain" aria-label={t('cardea.change_username', { value: username })}>
              {t('cardea.change')}
            </Link>
          </Chip>
          <NewPasswordForm
            username={username}
            submit={t('action.create_account')}
            send={async (password) => leave(await finishRegistration(api, password))}
          />
        </>
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
