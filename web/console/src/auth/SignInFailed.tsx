import { Button, CenterPage, ErrorState } from '@cardea/ui';
import { useTranslation } from 'react-i18next';
import { signIn } from './session.ts';

export function SignInFailed({ message }: { message: string }) {
  const { t } = useTranslation();
  return (
    <CenterPage>
      <ErrorState
        isPage
        title={t('error.signIn')}
        text={message}
        actions={
          <Button variant="primary" onClick={() => void signIn()}>
            {t('error.signInAgain')}
          </Button>
        }
      />
    </CenterPage>
  );
}
