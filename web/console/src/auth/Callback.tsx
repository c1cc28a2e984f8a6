import { CenterPage, Muted } from '@cardea/ui';
import { useHandleSignInCallback } from '@logto/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SignInFailed } from './SignInFailed.tsx';
import { hasPendingSignIn, takeReturnPath } from './session.ts';

/** Where sign-in returns to: exchanges the code and goes back to the page that was wanted. */
export function Callback() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isExpected] = useState(hasPendingSignIn);
  const { error } = useHandleSignInCallback(() => void navigate(takeReturnPath(), { replace: true }));
  useEffect(() => {
    // A reload or a bookmark of this page: there is nothing to exchange.
    if (!isExpected) void navigate(takeReturnPath(), { replace: true });
  }, [isExpected, navigate]);
  if (error) return <SignInFailed message={error.message} />;
  return (
    <CenterPage>
      <p role="status">
        <Muted>{t('signingIn')}</Muted>
      </p>
    </CenterPage>
  );
}
