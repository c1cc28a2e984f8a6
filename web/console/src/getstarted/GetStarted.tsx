import { ButtonLink, Card, CardGrid, CardLink, CheckItem, Checklist, Page, PageHeader, Section, Stack, usePlace } from '@cardea/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { User } from '../api/types.ts';
import { featured, FrameworkTile } from '../applications/frameworks.tsx';
import { useApplications } from '../applications/useApplications.ts';
import { LoadError } from '../shell/Problems.tsx';

/** A checklist that knows the state, and the shortest way to a running sample. */
export default function GetStarted() {
  const { t } = useTranslation(['start', 'applications', 'common']);
  const applications = useApplications();
  const users = useQuery({
    queryKey: ['users', 'count'],
    queryFn: async ({ signal }) => (await api.page<User>('users', { page: 1, page_size: 1 }, signal)).total,
  });
  usePlace([{ label: t('title') }]);

  const first = applications.data?.rows.at(-1);
  const withoutAddress = applications.data?.rows.find(
    ({ type, oidcClientMetadata }) => type !== 'MachineToMachine' && oidcClientMetadata.redirectUris.length === 0,
  );
  const hasAddress = applications.data?.rows.some(({ oidcClientMetadata }) => oidcClientMetadata.redirectUris.length > 0) ?? false;
  const target = hasAddress ? undefined : withoutAddress;
  const state = (isDone: boolean) => (isDone ? t('steps.done') : t('steps.open'));
  const hasUser = (users.data ?? 0) > 0;
  const isComplete = first !== undefined && hasAddress && hasUser;
  const error = applications.error ?? users.error;

  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} />
      {error ? (
        <LoadError
          error={error}
          onRetry={() => {
            void applications.refetch();
            void users.refetch();
          }}
        />
      ) : null}
      {!error && applications.data && users.data !== undefined && !isComplete ? (
        <Card>
          <Section title={t('steps.title')} />
          <Checklist>
            <CheckItem
              done={first !== undefined}
              stateLabel={state(first !== undefined)}
              title={t('steps.app')}
              text={t('steps.appText')}
              action={first ? undefined : <ButtonLink to="/applications/create">{t('steps.appAction')}</ButtonLink>}
            />
            <CheckItem
              done={hasAddress}
              stateLabel={state(hasAddress)}
              title={t('steps.redirect')}
              text={t('steps.redirectText')}
              action={
                target ? (
                  <ButtonLink to={`/applications/${target.id}/settings`}>{t('steps.redirectAction', { name: target.name })}</ButtonLink>
                ) : undefined
              }
            />
            <CheckItem
              done={hasUser}
              stateLabel={state(hasUser)}
              title={t('steps.user')}
              text={t('steps.userText')}
              action={first && !hasUser ? <ButtonLink to="/users">{t('steps.userAction')}</ButtonLink> : undefined}
            />
          </Checklist>
        </Card>
      ) : null}
      <Card>
        <Section
          title={t('frameworks.title')}
          text={t('frameworks.text')}
          actions={<ButtonLink to="/applications/create">{t('frameworks.all')}</ButtonLink>}
        >
          <Stack>
            <CardGrid label={t('frameworks.title')}>
              {featured().map((framework) => (
                <li key={framework.id}>
                  <CardLink
                    to={`/applications/create?framework=${framework.id}`}
                    title={framework.name}
                    text={t(`applications:gallery.category.${framework.type}`)}
                    tile={<FrameworkTile framework={framework} size="small" />}
                  />
                </li>
              ))}
            </CardGrid>
          </Stack>
        </Section>
      </Card>
    </Page>
  );
}
