import {
  Button,
  DataTable,
  Dialog,
  DialogActions,
  EmptyState,
  FieldGroup,
  Muted,
  NameCell,
  Notice,
  Page,
  PageHeader,
  Pager,
  RadioField,
  SearchField,
  Stack,
  Tag,
  TextField,
  Toolbar,
  useDebouncedValue,
  usePlace,
  type Column,
} from '@cardea/ui';
import { Plus, SearchX } from 'lucide-react';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useApiError } from '../api/client.ts';
import type { Role, RoleType } from '../api/types.ts';
import { LoadError } from '../shell/Problems.tsx';
import { ScopePicker } from './ScopePicker.tsx';
import { PAGE_SIZE, useCreateRole, useRoles } from './useRoles.ts';

export default function RoleList() {
  const { t } = useTranslation(['access', 'common']);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [params, setParams] = useSearchParams();
  const keyword = params.get('keyword') ?? '';
  const page = Math.max(1, Number(params.get('page')) || 1);
  const [typed, setTyped] = useState(keyword);
  const [settled] = useDebouncedValue(typed.trim(), 200);
  const { data, error, refetch } = useRoles(page, keyword);
  usePlace([{ label: t('common:nav.access') }, { label: t('roles.title') }]);
  useEffect(() => {
    if (settled !== keyword) setParams(settled ? { keyword: settled } : {}, { replace: true });
    // Only what is typed drives this; a change of the address itself must not be undone.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [settled]);

  const assigned = (role: Role) => {
    const count = role.type === 'User' ? role.usersCount : role.applicationsCount;
    if (!count) return t('roles.nobody');
    return role.type === 'User' ? t('roles.users', { count }) : t('roles.applications', { count });
  };
  const columns: Column<Role>[] = [
    {
      key: 'name',
      title: t('roles.column.name'),
      cell: (role) => <NameCell to={`/roles/${role.id}/permissions`} name={role.name} sub={role.description} />,
    },
    {
      key: 'type',
      title: t('roles.column.type'),
      cell: (role) => (
        <>
          {t(`roles.type.${role.type}`)} {role.isDefault ? <Tag>{t('roles.default')}</Tag> : null}
        </>
      ),
    },
    { key: 'assigned', title: t('roles.column.assigned'), cell: (role) => <Muted>{assigned(role)}</Muted> },
  ];
  const pages = Math.max(1, Math.ceil((data?.total ?? 0) / PAGE_SIZE));
  return (
    <Page>
      <PageHeader
        title={t('roles.title')}
        lead={t('roles.lead')}
        actions={
          <Button variant="primary" data-shortcut="create" icon={<Plus size={16} />} onClick={() => void navigate('/roles/create')}>
            {t('roles.create')}
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
                label={t('roles.search')}
                placeholder={t('roles.searchHint')}
                clearLabel={t('common:action.clear')}
                value={typed}
                onChange={setTyped}
              />
            }
          />
          <DataTable
            label={t('roles.table')}
            columns={columns}
            rows={data?.rows}
            rowKey={(role) => role.id}
            onRowClick={(role) => void navigate(`/roles/${role.id}/permissions`)}
            empty={
              <EmptyState
                icon={SearchX}
                title={t('roles.nothing.title')}
                text={t('roles.nothing.text', { search: keyword })}
                actions={<Button onClick={() => setTyped('')}>{t('common:action.clearFilters')}</Button>}
              />
            }
            footer={
              data ? (
                <Pager
                  total={t('roles.count', { count: data.total })}
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
      <Dialog opened={pathname.endsWith('/create')} onClose={() => void navigate('/roles')} title={t('roles.new.title')}>
        <CreateRole onClose={() => void navigate('/roles')} />
      </Dialog>
    </Page>
  );
}

function CreateRole({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['access', 'common']);
  const navigate = useNavigate();
  const create = useCreateRole();
  const problem = useApiError(create.error);
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [type, setType] = useState<RoleType>('User');
  const [scopeIds, setScopeIds] = useState<string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const required = (value: string) => (value.trim() ? undefined : t('common:field.required'));
  const nameError = required(name) ?? (name.trim().startsWith('#internal:') ? t('roles.new.internal') : undefined);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (nameError || required(description)) {
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (create.isPending) return;
    create.mutate(
      { name: name.trim(), description: description.trim(), type, ...(scopeIds.length > 0 ? { scopeIds } : {}) },
      { onSuccess: (role) => void navigate(`/roles/${role.id}/${role.type === 'User' ? 'users' : 'machine-to-machine-apps'}`) },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextField label={t('roles.new.name')} value={name} onChange={setName} error={isChecked ? nameError : undefined} maxLength={128} autoFocus />
        <TextField
          label={t('roles.new.description')}
          value={description}
          onChange={setDescription}
          error={isChecked ? required(description) : undefined}
          maxLength={128}
        />
        <RadioField
          label={t('roles.new.type')}
          value={type}
          onChange={(next) => {
            setType(next);
            setScopeIds([]);
          }}
          choices={[
            { value: 'User', label: t('roles.new.typeUser'), hint: t('roles.new.typeUserHint') },
            { value: 'MachineToMachine', label: t('roles.new.typeMachine'), hint: t('roles.new.typeMachineHint') },
          ]}
        />
        <FieldGroup label={t('roles.new.permissions')} optional>
          <ScopePicker type={type} values={scopeIds} onChange={setScopeIds} />
        </FieldGroup>
        {problem ? (
          <Notice tone="error" requestId={problem.requestId}>
            {problem.message}
          </Notice>
        ) : null}
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={create.isPending}>
            {t('roles.new.create')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}
