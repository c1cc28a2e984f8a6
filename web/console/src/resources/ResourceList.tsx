import {
  Button,
  DataTable,
  Dialog,
  DialogActions,
  EmptyState,
  IdCell,
  Muted,
  NameCell,
  Notice,
  Page,
  PageHeader,
  Pager,
  SearchField,
  Stack,
  TextField,
  Tile,
  Toolbar,
  usePlace,
  type Column,
} from '@cardea/ui';
import { Plus, SearchX, ShieldCheck } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useApiError } from '../api/client.ts';
import type { Resource } from '../api/types.ts';
import { LoadError } from '../shell/Problems.tsx';
import { isManagementApi, useCreateResource, useResources } from './useResources.ts';

const PAGE_SIZE = 20;

export default function ResourceList() {
  const { t } = useTranslation(['access', 'common']);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useResources();
  usePlace([{ label: t('common:nav.access') }, { label: t('resources.title') }]);
  const keyword = params.get('keyword') ?? '';
  const term = keyword.trim().toLocaleLowerCase();
  const found = data?.filter(({ name, indicator }) => [name, indicator].some((text) => text.toLocaleLowerCase().includes(term)));
  const pages = Math.max(1, Math.ceil((found?.length ?? 0) / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Number(params.get('page')) || 1));

  const columns: Column<Resource>[] = [
    {
      key: 'name',
      title: t('resources.column.name'),
      cell: (resource) => (
        <NameCell
          to={`/api-resources/${resource.id}/permissions`}
          name={resource.name}
          sub={
            isManagementApi(resource) ? t('resources.builtIn') : resource.isDefault ? t('resources.default') : undefined
          }
          tile={
            <Tile size="small">
              <ShieldCheck size={20} strokeWidth={1.5} />
            </Tile>
          }
        />
      ),
    },
    {
      key: 'identifier',
      title: t('resources.column.identifier'),
      cell: (resource) => <IdCell value={resource.indicator} copyLabel={t('resources.copyIdentifier', { name: resource.name })} />,
    },
    {
      key: 'ttl',
      title: t('resources.column.ttl'),
      wideOnly: true,
      align: 'end',
      cell: (resource) => <Muted>{t('resources.general.minutes', { count: Math.round(resource.accessTokenTtl / 60) })}</Muted>,
    },
  ];
  return (
    <Page>
      <PageHeader
        title={t('resources.title')}
        lead={t('resources.lead')}
        actions={
          <Button variant="primary" data-shortcut="create" icon={<Plus size={16} />} onClick={() => void navigate('/api-resources/create')}>
            {t('resources.create')}
          </Button>
        }
      />
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <Toolbar
            search={
              <SearchField
                label={t('resources.search')}
                placeholder={t('resources.searchHint')}
                clearLabel={t('common:action.clear')}
                value={keyword}
                onChange={(value) => setParams(value ? { keyword: value } : {}, { replace: true })}
              />
            }
          />
          <DataTable
            label={t('resources.table')}
            columns={columns}
            rows={found?.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
            rowKey={(resource) => resource.id}
            onRowClick={(resource) => void navigate(`/api-resources/${resource.id}/permissions`)}
            empty={
              <EmptyState
                icon={SearchX}
                title={t('resources.nothing.title')}
                text={t('resources.nothing.text', { search: keyword })}
                actions={<Button onClick={() => setParams({})}>{t('common:action.clearFilters')}</Button>}
              />
            }
            footer={
              found ? (
                <Pager
                  total={t('resources.count', { count: found.length })}
                  page={page}
                  pages={pages}
                  position={t('common:list.position', { page, pages })}
                  previous={t('common:list.previous')}
                  next={t('common:list.next')}
                  onPage={(next) => setParams(keyword ? { keyword, page: String(next) } : { page: String(next) })}
                />
              ) : undefined
            }
          />
        </>
      )}
      <Dialog opened={pathname.endsWith('/create')} onClose={() => void navigate('/api-resources')} title={t('resources.new.title')}>
        <CreateResource onClose={() => void navigate('/api-resources')} />
      </Dialog>
    </Page>
  );
}

function CreateResource({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['access', 'common']);
  const navigate = useNavigate();
  const create = useCreateResource();
  const problem = useApiError(create.error);
  const [name, setName] = useState('');
  const [identifier, setIdentifier] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isNamed = name.trim() !== '';
  const isUri = URL.canParse(identifier.trim());
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (!isNamed || !isUri) {
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (create.isPending) return;
    create.mutate(
      { name: name.trim(), indicator: identifier.trim() },
      { onSuccess: ({ id }) => void navigate(`/api-resources/${id}/permissions`) },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextField label={t('resources.new.name')} value={name} onChange={setName} error={isChecked && !isNamed ? t('common:field.required') : undefined} autoFocus />
        <TextField
          label={t('resources.new.identifier')}
          hint={t('resources.new.identifierHint')}
          mono
          type="url"
          placeholder="https://api.example.com"
          value={identifier}
          onChange={setIdentifier}
          error={isChecked && !isUri ? t('resources.identifierProblem') : undefined}
        />
        {problem ? (
          <Notice tone="error" requestId={problem.requestId}>
            {problem.message}
          </Notice>
        ) : null}
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={create.isPending}>
            {t('resources.new.create')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}
