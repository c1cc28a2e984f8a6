import { Card, CodeBlock, CopyButton, CopyTextButton, Disclosure, Mono, Muted, Secret, Section, Segments, Skeleton, ValueRow, masked } from '@cardea/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../api/types.ts';
import { endpoints } from '../boot.ts';
import { envFile, tokenCurl } from './guides/values.ts';
import { currentSecret, hasSecrets, useSecrets } from './useApplications.ts';

type View = 'values' | 'env' | 'curl';

/** What a developer copies into an app. It stays in view beside whatever is being edited. */
export function ConnectionPanel({ application }: { application: Application }) {
  const { t } = useTranslation(['applications', 'common']);
  const [view, setView] = useState<View>('values');
  const { data } = useSecrets(application);
  const secret = currentSecret(data);
  const value = secret?.value ?? application.secret;
  const isMachine = application.type === 'MachineToMachine';
  const values = { endpoint: endpoints.endpoint, appId: application.id, secret: value };
  const hidden = { ...values, secret: value && masked(value) };
  const views: { value: View; label: string }[] = [
    { value: 'values', label: t('connection.values') },
    { value: 'env', label: t('connection.env') },
    ...(isMachine ? [{ value: 'curl' as const, label: t('connection.curl') }] : []),
  ];
  return (
    <Card>
      <Section
        landmark
        title={t('connection.title')}
        actions={<CopyTextButton label={t('connection.copyAll')} value={() => envFile(values)} />}
      >
        <Segments label={t('connection.view')} value={view} onChange={setView} choices={views} />
        {view === 'values' ? (
          <div>
            <Value label={t('connection.endpoint')} value={endpoints.endpoint} copy={t('connection.copyEndpoint')} />
            <Value label={t('connection.issuer')} value={endpoints.issuer} copy={t('connection.copyIssuer')} />
            <Value label={t('connection.appId')} value={application.id} copy={t('connection.copyAppId')} />
            <ValueRow
              label={secret && (data?.length ?? 0) > 1 ? t('connection.secretNamed', { name: secret.name }) : t('connection.secret')}
            >
              {hasSecrets(application) ? (
                value ? (
                  <Secret
                    value={value}
                    showLabel={t('connection.showSecret')}
                    hideLabel={t('connection.hideSecret')}
                    copyLabel={t('connection.copySecret')}
                  />
                ) : data ? (
                  <Muted small>{t('connection.noSecret')}</Muted>
                ) : (
                  <Skeleton />
                )
              ) : (
                <Muted small>{t('connection.publicClient')}</Muted>
              )}
            </ValueRow>
            <Disclosure summary={t('connection.more')}>
              <div>
                {(['discovery', 'authorization', 'token', 'userinfo', 'jwks', 'endSession'] as const).map((name) => (
                  <Value
                    key={name}
                    label={t(`connection.${name}`)}
                    value={endpoints[name]}
                    copy={t('connection.copyNamed', { name: t(`connection.${name}`) })}
                  />
                ))}
              </div>
            </Disclosure>
          </div>
        ) : view === 'env' ? (
          <CodeBlock title=".env" code={envFile(hidden)} copyValue={envFile(values)} copyLabel={t('connection.copyEnv')} />
        ) : (
          <CodeBlock title="curl" code={tokenCurl(hidden)} copyValue={tokenCurl(values)} copyLabel={t('connection.copyCurl')} />
        )}
      </Section>
    </Card>
  );
}

function Value({ label, value, copy }: { label: string; value: string; copy: string }) {
  return (
    <ValueRow label={label} action={<CopyButton label={copy} value={value} />}>
      <Mono>{value}</Mono>
    </ValueRow>
  );
}
