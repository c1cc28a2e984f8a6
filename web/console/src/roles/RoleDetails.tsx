import {
  Button,
  Card,
  CheckboxList,
  Confirm,
  DataTable,
  Dialog,
  DialogActions,
  IconButton,
  IdCell,
  Menu,
  Muted,
  NameCell,
  Notice,
  Page,
  PageHeader,
  Pager,
  SearchField,
  Section,
  Skeleton,
  Stack,
  SwitchField,
  Tabs,
  Tag,
  TextField,
  lineChanges,
  useDebouncedValue,
  useDraft,
  usePlace,
  useToast,
  type Column,
} from '@cardea/ui';
import { EllipsisVertical, Plus, Trash2 } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { path, useApiError } from '../api/client.ts';
import type { Role, ScopeWithResource } from '../api/types.ts';
import { EditBar, focusFirstError, useSaved } from '../shell/EditBar.tsx';
import { LoadError } from '../shell/Problems.tsx';
import { ScopePicker } from './ScopePicker.tsx';
import { memberKind, PAGE_SIZE, useCandidates, useMembers, useRole, useRoleActions, useRoleScopes, type Member } from './useRoles.ts';

const tabsOf = ({ type }: Role) => ['permissions', type === 'User' ? 'users' : 'machine-to-machine-apps', 'general'] as const;
type Tab = ReturnType<typeof tabsOf>[number];

export default function RoleDetails() {
  const { t } = useTranslation(['access', 'common']);
  const { roleId = '', tab } = useParams();
  const { data: role, error, refetch } = useRole(roleId);
  usePlace([{ label: t('roles.title'), to: '/roles' }, { label: role?.name ?? roleId }]);
  if (error) {
    return (
      <Page>
        <LoadError error={error} onRetry={() => void refetch()} list={{ to: '/roles', label: t('roles.title'), id: roleId }} />
      </Page>
    );
  }
  if (!role) {
    return (
      <Page>
        <Skeleton shape="medium" />
        <Skeleton shape="field" />
      </Page>
    );
  }
  const current = tabsOf(role).find((one) => one === tab);
  if (!current) return <Navigate to={`/roles/${roleId}/permissions`} replace />;
  return <Loaded key={roleId} role={role} tab={current} />;
}

function Loaded({ role, tab }: { role: Role; tab: Tab }) {
  const { t } = useTranslation(['access', 'common']);
  const [isDeleting, setDeleting] = useState(false);
  return (
    <Page>
      <PageHeader
        title={role.name}
        lead={role.description}
        meta={
          <>
            <Tag>{t(`roles.type.${role.type}`)}</Tag>
            {role.isDefault ? <Tag>{t('roles.default')}</Tag> : null}
            <IdCell value={role.id} copyLabel={t('roles.copyId', { name: role.name })} />
          </>
        }
        actions={
          <Menu
            trigger={<IconButton outlined label={t('common:action.more')} icon={<EllipsisVertical size={16} />} />}
            groups={[
              { items: [{ label: t('roles.delete.item'), icon: <Trash2 size={16} />, danger: true, onSelect: () => setDeleting(true) }] },
            ]}
          />
        }
      />
      <Tabs label={t('roles.tabs.label')} items={tabsOf(role).map((one) => ({ to: `/roles/${role.id}/${one}`, label: t(`roles.tabs.${one}`) }))} />
      {tab === 'permissions' ? <Permissions role={role} /> : null}
      {tab === 'users' || tab === 'machine-to-machine-apps' ? <Members role={role} /> : null}
      {tab === 'general' ? <General role={role} /> : null}
      {isDeleting ? <DeleteRole role={role} onClose={() => setDeleting(false)} /> : null}
    </Page>
  );
}

function Permissions({ role }: { role: Role }) {
  const { t } = useTranslation(['access', 'common']);
  const { data, error, refetch } = useRoleScopes(role.id);
  const { removeScope } = useRoleActions(role);
  const problem = useApiError(removeScope.error);
  const [isAssigning, setAssigning] = useState(false);
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const columns: Column<ScopeWithResource>[] = [
    { key: 'name', title: t('roles.permissions.name'), cell: (scope) => <NameCell name={scope.name} /> },
    {
      key: 'api',
      title: t('roles.permissions.api'),
      cell: (scope) => <NameCell to={`/api-resources/${scope.resource.id}/permissions`} name={scope.resource.name} />,
    },
    { key: 'description', title: t('roles.permissions.description'), wideOnly: true, cell: (scope) => <Muted>{scope.description}</Muted> },
    {
      key: 'menu',
      title: t('common:list.actions'),
      isMenu: true,
      cell: (scope) => (
        <IconButton
          label={t('roles.permissions.removeNamed', { name: scope.name })}
          icon={<Trash2 size={16} strokeWidth={1.75} />}
          onClick={() => removeScope.mutate(scope.id)}
        />
      ),
    },
  ];
  return (
    <Card>
      <Section
        title={t('roles.permissions.title')}
        text={t('roles.permissions.text')}
        actions={
          <Button icon={<Plus size={16} />} onClick={() => setAssigning(true)}>
            {t('roles.permissions.assign')}
          </Button>
        }
      >
        {problem ? (
          <Notice tone="error" requestId={problem.requestId}>
            {problem.message}
          </Notice>
        ) : null}
        {data?.length === 0 ? (
          <Notice tone="info">{t('roles.permissions.empty')}</Notice>
        ) : (
          <DataTable inner label={t('roles.permissions.table')} columns={columns} rows={data} rowKey={(scope) => scope.id} />
        )}
      </Section>
      <Dialog opened={isAssigning} onClose={() => setAssigning(false)} title={t('roles.permissions.assignTitle', { name: role.name })}>
        <AssignScopes role={role} held={data?.map(({ id }) => id) ?? []} onClose={() => setAssigning(false)} />
      </Dialog>
    </Card>
  );
}

function AssignScopes({ role, held, onClose }: { role: Role; held: string[]; onClose: () => void }) {
  const { t } = useTranslation(['access', 'common']);
  const { assignScopes } = useRoleActions(role);
  const problem = useApiError(assignScopes.error);
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <Stack>
      <ScopePicker type={role.type} without={held} values={chosen} onChange={setChosen} />
      {problem ? (
        <Notice tone="error" requestId={problem.requestId}>
          {problem.message}
        </Notice>
      ) : null}
      <DialogActions>
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        <Button
          variant="primary"
          disabled={chosen.length === 0}
          busy={assignScopes.isPending}
          onClick={() => assignScopes.mutate(chosen, { onSuccess: onClose })}
        >
          {t('roles.permissions.assignButton')}
        </Button>
      </DialogActions>
    </Stack>
  );
}

function Members({ role }: { role: Role }) {
  const { t } = useTranslation(['access', 'common']);
  const kind = memberKind(role.type);
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useMembers(role, page);
  const { removeMember } = useRoleActions(role);
  const problem = useApiError(removeMember.error);
  const [isAssigning, setAssigning] = useState(false);
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const pages = Math.max(1, Math.ceil((data?.total ?? 0) / PAGE_SIZE));
  const title = kind === 'users' ? t('roles.members.usersTitle') : t('roles.members.applicationsTitle');
  const columns: Column<Member>[] = [
    {
      key: 'name',
      title: t('roles.members.name'),
      cell: (member) => <NameCell to={`/${kind}/${member.id}/settings`} name={member.name} sub={member.detail} />,
    },
    {
      key: 'menu',
      title: t('common:list.actions'),
      isMenu: true,
      cell: (member) => (
        <IconButton
          label={t('roles.members.removeNamed', { name: member.name })}
          icon={<Trash2 size={16} strokeWidth={1.75} />}
          onClick={() => removeMember.mutate(member.id)}
        />
      ),
    },
  ];
  return (
    <Card>
      <Section
        title={title}
        text={kind === 'users' ? t('roles.members.usersText') : t('roles.members.applicationsText')}
        actions={
          <Button icon={<Plus size={16} />} onClick={() => setAssigning(true)}>
            {kind === 'users' ? t('roles.members.assignUsers') : t('roles.members.assignApplications')}
          </Button>
        }
      >
        {problem ? (
          <Notice tone="error" requestId={problem.requestId}>
            {problem.message}
          </Notice>
        ) : null}
        {data?.total === 0 ? (
          <Notice tone="info">{t('roles.members.empty')}</Notice>
        ) : (
          <DataTable
            inner
            label={title}
            columns={columns}
            rows={data?.rows}
            rowKey={(member) => member.id}
            footer={
              data ? (
                <Pager
                  total={kind === 'users' ? t('roles.users', { count: data.total }) : t('roles.applications', { count: data.total })}
                  page={page}
                  pages={pages}
                  position={t('common:list.position', { page, pages })}
                  previous={t('common:list.previous')}
                  next={t('common:list.next')}
                  onPage={setPage}
                />
              ) : undefined
            }
          />
        )}
      </Section>
      <Dialog opened={isAssigning} onClose={() => setAssigning(false)} title={t('roles.members.assignTitle', { name: role.name })}>
        <AssignMembers role={role} onClose={() => setAssigning(false)} />
      </Dialog>
    </Card>
  );
}

function AssignMembers({ role, onClose }: { role: Role; onClose: () => void }) {
  const { t } = useTranslation(['access', 'common']);
  const { assignMembers } = useRoleActions(role);
  const problem = useApiError(assignMembers.error);
  const [typed, setTyped] = useState('');
  const [keyword] = useDebouncedValue(typed.trim(), 200);
  const { data, error, refetch } = useCandidates(role, keyword);
  const [chosen, setChosen] = useState<Member[]>([]);
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  // What was chosen stays visible while the search goes on.
  const shown = [...chosen, ...(data?.rows.filter(({ id }) => !chosen.some((one) => one.id === id)) ?? [])];
  return (
    <Stack>
      <SearchField label={t('roles.members.search')} placeholder={t('roles.members.search')} clearLabel={t('common:action.clear')} value={typed} onChange={setTyped} autoFocus />
      {data ? (
        shown.length > 0 ? (
          <CheckboxList
            label={t('roles.members.choose')}
            values={chosen.map(({ id }) => id)}
            onChange={(ids) => setChosen(shown.filter(({ id }) => ids.includes(id)))}
            choices={shown.map(({ id, name, detail }) => ({ value: id, label: name, hint: detail }))}
          />
        ) : (
          <Muted>{t('roles.members.none')}</Muted>
        )
      ) : (
        <Skeleton shape="field" />
      )}
      {data && data.total > data.rows.length ? (
        <Muted small>{t('roles.members.more', { shown: data.rows.length, total: data.total })}</Muted>
      ) : null}
      {problem ? (
        <Notice tone="error" requestId={problem.requestId}>
          {problem.message}
        </Notice>
      ) : null}
      <DialogActions>
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        <Button
          variant="primary"
          disabled={chosen.length === 0}
          busy={assignMembers.isPending}
          onClick={() =>
            assignMembers.mutate(
              chosen.map(({ id }) => id),
              { onSuccess: onClose },
            )
          }
        >
          {t('roles.members.assignButton')}
        </Button>
      </DialogActions>
    </Stack>
  );
}

type GeneralForm = Pick<Role, 'name' | 'description' | 'isDefault'>;

const normalize = (form: GeneralForm): GeneralForm => ({ ...form, name: form.name.trim(), description: form.description.trim() });

function General({ role }: { role: Role }) {
  const { t } = useTranslation(['access', 'common']);
  const { update } = useRoleActions(role);
  const { name, description, isDefault } = role;
  const baseline = useMemo<GeneralForm>(() => ({ name, description, isDefault }), [description, isDefault, name]);
  const draft = useDraft(baseline, normalize);
  const { values, set, changed } = draft;
  const [isChecked, setChecked] = useState(false);
  const saved = useSaved();
  const required = (value: string) => (isChecked && !value.trim() ? t('common:field.required') : undefined);
  const labels: Record<keyof GeneralForm, string> = {
    name: t('roles.general.name'),
    description: t('roles.general.description'),
    isDefault: t('roles.general.default'),
  };
  const lines = (value: string | boolean) => [typeof value === 'boolean' ? t(value ? 'common:save.on' : 'common:save.off') : value];
  const { mutate, isPending } = update;
  const save = useCallback(() => {
    setChecked(true);
    if (isPending) return;
    if (!values.name.trim() || !values.description.trim()) {
      focusFirstError();
      return;
    }
    mutate(Object.fromEntries(changed.map((key) => [key, normalize(values)[key]])), {
      onSuccess: () => {
        setChecked(false);
        saved();
      },
    });
  }, [changed, isPending, mutate, saved, values]);
  return (
    <>
      <Card>
        <Section title={t('roles.general.title')}>
          <TextField label={t('roles.general.name')} value={values.name} onChange={(value) => set('name', value)} error={required(values.name)} maxLength={128} />
          <TextField
            label={t('roles.general.description')}
            value={values.description}
            onChange={(value) => set('description', value)}
            error={required(values.description)}
            maxLength={128}
          />
          {role.type === 'User' ? (
            <SwitchField
              label={t('roles.general.default')}
              hint={t('roles.general.defaultHint')}
              checked={values.isDefault}
              onChange={(value) => set('isDefault', value)}
            />
          ) : null}
        </Section>
      </Card>
      <EditBar
        changes={changed.map((key) => ({ label: labels[key], ...lineChanges(lines(baseline[key]), lines(normalize(values)[key])) }))}
        target={path`roles/${role.id}`}
        body={() => Object.fromEntries(changed.map((key) => [key, normalize(values)[key]]))}
        busy={isPending}
        error={update.error}
        onSave={save}
        onDiscard={() => {
          draft.reset();
          setChecked(false);
          update.reset();
        }}
      />
    </>
  );
}

function DeleteRole({ role, onClose }: { role: Role; onClose: () => void }) {
  const { t } = useTranslation(['access', 'common']);
  const toast = useToast();
  const navigate = useNavigate();
  const { remove } = useRoleActions(role);
  const problem = useApiError(remove.error);
  const { name } = role;
  return (
    <Confirm
      opened
      onClose={onClose}
      onConfirm={() =>
        remove.mutate(undefined, {
          onSuccess: () => {
            toast(t('roles.delete.done', { name }));
            void navigate('/roles', { replace: true });
          },
        })
      }
      title={t('roles.delete.title', { name })}
      typed={{ expected: name, label: t('roles.delete.typed', { name }) }}
      confirm={t('roles.delete.button', { name })}
      cancel={t('common:action.cancel')}
      busy={remove.isPending}
      error={problem ? <Notice tone="error" requestId={problem.requestId}>{problem.message}</Notice> : undefined}
    >
      <p>{t('roles.delete.text')}</p>
    </Confirm>
  );
}
