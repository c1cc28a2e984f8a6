import { Button, CenterPage, Mark, Mono, Muted, Notice, Stack, Title, ValueRow } from '@cardea/ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { signIn } from '../auth/session.ts';
import { boot, endpoints } from '../boot.ts';

/** The first run: one button that starts sign-in, which then offers registration. */
export default function Welcome() {
  const { t } = useTranslation(['start', 'common']);
  const [failure, setFailure] = useState('');
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => {
    document.title = `${t('welcome.title')} · Cardea`;
  }, [t]);
  if (boot.hasAdministrator) return <Navigate to="/" replace />;
  const seen = boot.endpointMismatch ?? (location.origin === boot.adminEndpoint ? null : location.origin);
  const start = () => {
    setLeaving(true);
    signIn().catch((error: unknown) => {
      setLeaving(false);
      setFailure(error instanceof Error ? error.message : String(error));
    });
  };
  return (
    <CenterPage>
      <Mark size={48} />
      <Stack gap="tight">
        <Title>{t('welcome.title')}</Title>
        <Muted>{t('welcome.text')}</Muted>
      </Stack>
      {seen ? (
        <Notice tone="warning" title={t('welcome.mismatchTitle')}>
          {t('welcome.mismatch', { seen, configured: boot.adminEndpoint })}
        </Notice>
      ) : null}
      {failure ? (
        <Notice tone="error" title={t('common:error.signIn')}>
          {failure}
        </Notice>
      ) : null}
      <Button variant="primary" size="large" busy={isLeaving} onClick={start}>
        {t('welcome.create')}
      </Button>
      <div>
        <ValueRow label={t('welcome.console')}>
          <Mono>{`${boot.adminEndpoint}/console`}</Mono>
        </ValueRow>
        <ValueRow label={t('welcome.endpoint')}>
          <Mono>{endpoints.endpoint}</Mono>
        </ValueRow>
        <ValueRow label={t('welcome.issuer')}>
          <Mono>{endpoints.issuer}</Mono>
        </ValueRow>
        <ValueRow label={t('welcome.version')}>
          <Mono>{boot.version}</Mono>
        </ValueRow>
      </div>
    </CenterPage>
  );
}
