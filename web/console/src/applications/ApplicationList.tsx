import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  FilterChips,
  IconButton,
  IdCell,
  Menu,
  Muted,
  NameCell,
  Page,
  PageHeader,
  Pager,
  SearchField,
  StateCell,
  Tag,
  Toolbar,
  usePlace,
  type Column,
} from '@cardea/ui';
import { AppWindow, BookOpen, Check, EllipsisVertical, Plus, SearchX, Trash2 } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { Application, ApplicationType } from '../api/types.ts';
import { LoadError } from '../shell/Problems.tsx';
import { Time } from '../Time.tsx';
import { DeleteApplication } from './DeleteApplication.tsx';
import { ApplicationTile, guideOf } from './frameworks.tsx';
import { useApplications } from './useApplications.ts';

const PAGE_SIZE = 20;

type Kind = ApplicationType | 'thirdParty';
const kinds: Kind[] = ['Traditional', 'SPA', 'Native', 'MachineToMachine', 'Protected', 'SAML', 'thirdParty'];

const kindOf = (application: Application): Kind => (application.isThirdParty ? 'thirdParty' : application.type);

function matches(application: Application, term: string): boolean {
  const texts = [application.name, application.id, application.description ?? '', ...application.oidcClientMetadata.redirectUris];
  return texts.some((text) => text.toLocaleLowerCase().includes(term));
}

export default function ApplicationList() {
  const { t } = useTranslation(['applications', 'common']);
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useApplications();
  const [deleting, setDeleting] = useState<Application>();
  usePlace([{ label: t('common:nav.signIn') }, { label: t('title') }]);

  const keyword = params.get('keyword') ?? '';
  const kind = kinds.find((one) => one === params.get('type'));
  const term = useDeferredValue(keyword.trim().toLocaleLowerCase());
  const change = (values: Record<string, string | undefined>) =>
    setParams(
      (current) => {
        for (const [name, value] of Object.entries({ page: undefined, ...values })) {
          if (value) current.set(name, value);
          else current.delete(name);
        }
        return current;
      },
      { replace: true },
    );

  const counts = useMemo(() => {
    const result = new Map<Kind, number>();
    for (const application of data?.rows ?? []) result.set(kindOf(application), (result.get(kindOf(application)) ?? 0) + 1);
    return result;
  }, [data]);
  const found = useMemo(
    () => data?.rows.filter((application) => (!kind || kindOf(application) === kind) && (!term || matches(application, term))),
    [data, kind, term],
  );
  const pages = Math.max(1, Math.ceil((found?.length ?? 0) / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Number(params.get('page')) || 1));
  const rows = found?.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const isFiltered = Boolean(kind || keyword);

  const columns: Column<Application>[] = [
    {
      key: 'name',
      title: t('column.application'),
      cell: (application) => (
        <NameCell
          to={`/applications/${application.id}/settings`}
          name={application.name}
          sub={application.customClientMetadata.isDeviceFlow ? t('type.device') : t(`type.${kindOf(application)}`)}
          tile={<ApplicationTile application={application} size="small" />}
        />
      ),
    },
    {
      key: 'id',
      title: t('column.id'),
      wideOnly: true,
      cell: (application) => <IdCell value={application.id} copyLabel={t('copyAppId', { name: application.name })} />,
    },
    { key: 'setup', title: t('column.setup'), cell: (application) => <SetUp application={application} /> },
    { key: 'created', title: t('column.created'), wideOnly: true, cell: (application) => <Muted><Time at={application.createdAt} /></Muted> },
    {
      key: 'menu',
      title: t('common:list.actions'),
      isMenu: true,
      cell: (application) => (
        <Menu
          trigger={<IconButton label={t('common:action.moreOf', { name: application.name })} icon={<EllipsisVertical size={16} />} />}
          groups={[
            {
              items: [
                {
                  label: t('guide'),
                  icon: <BookOpen size={16} />,
                  onSelect: () => void navigate(`/applications/${application.id}/guide/${guideOf(application).id}`),
                },
                { label: t('delete.item'), icon: <Trash2 size={16} />, danger: true, onSelect: () => setDeleting(application) },
              ],
            },
          ]}
        />
      ),
    },
  ];

  const create = (
    <Button variant="primary" data-shortcut="create" icon={<Plus size={16} />} onClick={() => void navigate('/applications/create')}>
      {t('create')}
    </Button>
  );
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} actions={create} />
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          {data?.rows.length === 0 ? null : (
            <Toolbar
              search={
                <SearchField
                  label={t('search')}
                  placeholder={t('searchHint')}
                  clearLabel={t('common:action.clear')}
                  value={keyword}
                  onChange={(value) => change({ keyword: value })}
                />
              }
            >
              <FilterChips
                label={t('types')}
                chips={[
                  { value: '', label: t('common:list.all'), count: data?.rows.length },
                  ...kinds
                    .filter((one) => counts.has(one) || one === kind)
                    .map((one) => ({ value: one, label: t(`chip.${one}`), count: counts.get(one) ?? 0 })),
                ]}
                isActive={(value) => value === (kind ?? '')}
                onToggle={(value) => change({ type: value === kind ? '' : value })}
              />
            </Toolbar>
          )}
          <DataTable
            label={t('title')}
            columns={columns}
            rows={rows}
            rowKey={(application) => application.id}
            onRowClick={(application) => void navigate(`/applications/${application.id}/settings`)}
            empty={
              isFiltered ? (
                <EmptyState
                  icon={SearchX}
                  title={t('nothing.title')}
                  text={keyword ? t('nothing.text', { search: keyword }) : t('nothing.filter')}
                  actions={<Button onClick={() => change({ keyword: '', type: '' })}>{t('common:action.clearFilters')}</Button>}
                />
              ) : (
                <EmptyState
                  icon={AppWindow}
                  title={t('empty.title')}
                  text={t('empty.text')}
                  actions={<ButtonLink to="/applications/create">{t('gallery.lead')}</ButtonLink>}
                />
              )
            }
            footer={
              found && data ? (
                <Pager
                  total={
                    data.total > data.rows.length
                      ? t('capped', { shown: data.rows.length, total: data.total })
                      : t('count', { count: found.length })
                  }
                  page={page}
                  pages={pages}
                  position={t('common:list.position', { page, pages })}
                  previous={t('common:list.previous')}
                  next={t('common:list.next')}
                  onPage={(next) => change({ page: String(next) })}
                />
              ) : undefined
            }
          />
        </>
      )}
      <DeleteApplication application={deleting} onClose={() => setDeleting(undefined)} />
    </Page>
  );
}

/** Only what deviates is coloured: an application that nobody can return to. */
function SetUp({ application }: { application: Application }) {
  const { t } = useTranslation(['applications', 'common']);
  if (application.type === 'MachineToMachine' || application.type === 'SAML' || application.customClientMetadata.isDeviceFlow) {
    return <Muted>{t('setup.notNeeded')}</Muted>;
  }
  const count = application.oidcClientMetadata.redirectUris.length;
  if (count === 0) return <Tag tone="warning" icon>{t('setup.none')}</Tag>;
  return <StateCell icon={<Check size={16} aria-hidden="true" />}>{t('setup.uris', { count })}</StateCell>;
}
