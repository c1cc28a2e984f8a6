import {
  ButtonLink,
  Card,
  CheckLine,
  Columns,
  IconButton,
  IdCell,
  Menu,
  Muted,
  Page,
  PageHeader,
  Section,
  Skeleton,
  Stack,
  Tabs,
  Tag,
  TextLink,
  usePlace,
} from '@cardea/ui';
import { BookOpen, EllipsisVertical, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import type { Application } from '../api/types.ts';
import { formatDate } from '../format.ts';
import { LoadError } from '../shell/Problems.tsx';
import { ApplicationSettings } from './ApplicationSettings.tsx';
import { ConnectionPanel } from './ConnectionPanel.tsx';
import { DeleteApplication } from './DeleteApplication.tsx';
import { ApplicationTile, guideOf } from './frameworks.tsx';
import { redirectUriWarning } from './uri.ts';
import { currentSecret, hasSecrets, useApplication, useSecrets } from './useApplications.ts';

const ApplicationSecrets = lazy(() => import('./ApplicationSecrets.tsx'));
const ApplicationRoles = lazy(() => import('./ApplicationRoles.tsx'));

type Tab = 'settings' | 'secrets' | 'roles';

function tabsOf(application: Application): Tab[] {
  return [
    'settings',
    ...(hasSecrets(application) ? (['secrets'] as const) : []),
    ...(application.type === 'MachineToMachine' ? (['roles'] as const) : []),
  ];
}

export default function ApplicationDetails() {
  const { t } = useTranslation(['applications', 'common']);
  const { applicationId = '', tab } = useParams();
  const { data: application, error, refetch } = useApplication(applicationId);
  usePlace([{ label: t('title'), to: '/applications' }, { label: application?.name ?? applicationId }]);
  if (error) {
    return (
      <Page>
        <LoadError error={error} onRetry={() => void refetch()} list={{ to: '/applications', label: t('title'), id: applicationId }} />
      </Page>
    );
  }
  if (!application) return <Loading />;
  const tabs = tabsOf(application);
  const current = tabs.find((one) => one === tab);
  if (!current) return <Navigate to={`/applications/${applicationId}/settings`} replace />;
  return <Loaded key={applicationId} application={application} tabs={tabs} current={current} />;
}

function Loading() {
  return (
    <Page>
      <Skeleton shape="medium" />
      <Columns side={<Skeleton shape="field" />}>
        <Skeleton shape="field" />
        <Skeleton shape="field" />
        <Skeleton shape="field" />
      </Columns>
    </Page>
  );
}

function Loaded({ application, tabs, current }: { application: Application; tabs: Tab[]; current: Tab }) {
  const { t } = useTranslation(['applications', 'common']);
  const navigate = useNavigate();
  const [isDeleting, setDeleting] = useState(false);
  const { id, name, type, isThirdParty, customClientMetadata, createdAt } = application;
  return (
    <Page>
      <PageHeader
        title={name}
        tile={<ApplicationTile application={application} />}
        meta={
          <>
            <Tag>{customClientMetadata.isDeviceFlow ? t('type.device') : t(`type.${type}`)}</Tag>
            {isThirdParty ? <Tag>{t('type.thirdParty')}</Tag> : null}
            <IdCell value={id} copyLabel={t('copyAppId', { name })} />
            <Muted small>{t('state.created', { date: formatDate(createdAt) })}</Muted>
          </>
        }
        actions={
          <>
            <ButtonLink to={`/applications/${id}/guide/${guideOf(application).id}`} icon={<BookOpen size={16} strokeWidth={1.75} />}>
              {t('guide')}
            </ButtonLink>
            <Menu
              trigger={<IconButton outlined label={t('common:action.more')} icon={<EllipsisVertical size={16} />} />}
              groups={[
                { items: [{ label: t('delete.item'), icon: <Trash2 size={16} />, danger: true, onSelect: () => setDeleting(true) }] },
              ]}
            />
          </>
        }
      />
      <Tabs label={t('tabs.label')} items={tabs.map((one) => ({ to: `/applications/${id}/${one}`, label: t(`tabs.${one}`) }))} />
      <Columns
        side={
          <>
            <ConnectionPanel application={application} />
            <Checks application={application} />
          </>
        }
      >
        {current === 'settings' ? <ApplicationSettings application={application} /> : null}
        <Suspense fallback={<Skeleton shape="field" />}>
          {current === 'secrets' ? <ApplicationSecrets application={application} /> : null}
          {current === 'roles' ? <ApplicationRoles application={application} /> : null}
        </Suspense>
      </Columns>
      <DeleteApplication
        application={isDeleting ? application : undefined}
        onClose={() => setDeleting(false)}
        onDeleted={() => void navigate('/applications', { replace: true })}
      />
    </Page>
  );
}

/** What we can tell about the set-up without being asked. */
function Checks({ application }: { application: Application }) {
  const { t } = useTranslation(['applications', 'common']);
  const { data } = useSecrets(application);
  const { id, type, oidcClientMetadata, customClientMetadata } = application;
  const usesRedirects = type !== 'MachineToMachine' && !customClientMetadata.isDeviceFlow;
  const uris = oidcClientMetadata.redirectUris;
  const isPlain = uris.some((uri) => redirectUriWarning(uri, type)?.startsWith('warnHttp'));
  const secret = currentSecret(data);
  const ok = t('checks.ok');
  const warning = t('checks.warning');
  if (!usesRedirects && !data) return null;
  return (
    <Card>
      <Section title={t('checks.title')}>
          <Stack gap="small" as="ul">
            {usesRedirects && uris.length === 0 ? (
              <CheckLine state="warning" label={warning}>
                {t('checks.redirectNone')}
              </CheckLine>
            ) : null}
            {usesRedirects && uris.length > 0 ? (
              isPlain ? (
                <CheckLine state="warning" label={warning}>
                  {t('checks.redirectHttp')}
                </CheckLine>
              ) : (
                <CheckLine state="success" label={ok}>
                  {t('checks.redirectOk')}
                </CheckLine>
              )
            ) : null}
            {data && !secret && !application.secret ? (
              <CheckLine state="warning" label={warning}>
                {t('checks.secretNone')}
              </CheckLine>
            ) : null}
            {secret ? (
              secret.expiresAt === null ? (
                <CheckLine state="warning" label={warning}>
                  {t('checks.secretNever', { name: secret.name })} <TextLink to={`/applications/${id}/secrets`}>{t('checks.secretNeverAction')}</TextLink>
                </CheckLine>
              ) : (
                <CheckLine state="success" label={ok}>
                  {t('checks.secretOk', { date: formatDate(secret.expiresAt) })}
                </CheckLine>
              )
            ) : null}
          </Stack>
      </Section>
    </Card>
  );
}
