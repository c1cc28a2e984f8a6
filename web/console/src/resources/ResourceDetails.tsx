import {
  Button,
  Card,
  CodeBlock,
  Columns,
  Confirm,
  CopyButton,
  DataTable,
  Dialog,
  DialogActions,
  IconButton,
  Menu,
  Mono,
  Muted,
  NameCell,
  Notice,
  NumberField,
  Page,
  PageHeader,
  Section,
  Skeleton,
  Stack,
  SwitchField,
  Tabs,
  Tag,
  TextField,
  Tile,
  ValueRow,
  lineChanges,
  useDraft,
  usePlace,
  useToast,
  type Column,
} from '@cardea/ui';
import { EllipsisVertical, Pencil, Plus, ShieldCheck, Trash2 } from 'lucide-react';
import { useCallback, useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { path, useApiError } from '../api/client.ts';
import type { Resource, Scope } from '../api/types.ts';
import { tokenCurl } from '../applications/guides/values.ts';
import { endpoints } from '../boot.ts';
import { EditBar, focusFirstError, useSaved } from '../shell/EditBar.tsx';
import { LoadError } from '../shell/Problems.tsx';
import { isManagementApi, useResource, useResourceActions, useScopes } from './useResources.ts';

export default function ResourceDetails() {
  const { t } = useTranslation(['access', 'common']);
  const { resourceId = '', tab } = useParams();
  const { data: resource, error, refetch } = useResource(resourceId);
  usePlace([{ label: t('resources.title'), to: '/api-resources' }, { label: resource?.name ?? resourceId }]);
  if (error) {
    return (
      <Page>
        <LoadError error={error} onRetry={() => void refetch()} list={{ to: '/api-resources', label: t('resources.title'), id: resourceId }} />
      </Page>
    );
  }
  if (!resource) {
    return (
      <Page>
        <Skeleton shape="medium" />
        <Skeleton shape="field" />
      </Page>
    );
  }
  const isFixed = isManagementApi(resource);
  if (tab !== 'permissions' && (tab !== 'general' || isFixed)) return <Navigate to={`/api-resources/${resourceId}/permissions`} replace />;
  return <Loaded key={resourceId} resource={resource} isFixed={isFixed} tab={tab} />;
}

function Loaded({ resource, isFixed, tab }: { resource: Resource; isFixed: boolean; tab: 'permissions' | 'general' }) {
  const { t } = useTranslation(['access', 'common']);
  const [isDeleting, setDeleting] = useState(false);
  const base = `/api-resources/${resource.id}`;
  const curl = tokenCurl({ endpoint: endpoints.endpoint, appId: '<app-id>', secret: '<app-secret>' }, resource.indicator);
  return (
    <Page>
      <PageHeader
        title={resource.name}
        tile={
          <Tile>
            <ShieldCheck size={26} strokeWidth={1.5} />
          </Tile>
        }
        meta={
          <>
            {isFixed ? <Tag>{t('resources.builtIn')}</Tag> : null}
            {resource.isDefault ? <Tag>{t('resources.default')}</Tag> : null}
            <Mono>{resource.indicator}</Mono>
          </>
        }
        actions={
          isFixed ? undefined : (
            <Menu
              trigger={<IconButton outlined label={t('common:action.more')} icon={<EllipsisVertical size={16} />} />}
              groups={[
                { items: [{ label: t('resources.delete.item'), icon: <Trash2 size={16} />, danger: true, onSelect: () => setDeleting(true) }] },
              ]}
            />
          )
        }
      />
      <Tabs
        label={t('resources.tabs.label')}
        items={[
          { to: `${base}/permissions`, label: t('resources.tabs.permissions') },
          ...(isFixed ? [] : [{ to: `${base}/general`, label: t('resources.tabs.general') }]),
        ]}
      />
      <Columns
        side={
          <Card>
            <Section landmark title={t('resources.facts.title')}>
              <ValueRow
                label={t('resources.facts.identifier')}
                action={<CopyButton label={t('resources.facts.copyIdentifier')} value={resource.indicator} />}
              >
                <Mono>{resource.indicator}</Mono>
              </ValueRow>
              <CodeBlock title={t('resources.facts.token')} code={curl} copyLabel={t('resources.facts.copyToken')} filled={[resource.indicator, endpoints.endpoint]} />
            </Section>
          </Card>
        }
      >
        {isFixed ? <Notice tone="info">{t('resources.builtInNotice')}</Notice> : null}
        {tab === 'permissions' ? <Permissions resource={resource} isFixed={isFixed} /> : <General resource={resource} />}
      </Columns>
      {isDeleting ? <DeleteResource resource={resource} onClose={() => setDeleting(false)} /> : null}
    </Page>
  );
}

type Open = { kind: 'create' } | { kind: 'edit' | 'delete'; scope: Scope };

function Permissions({ resource, isFixed }: { resource: Resource; isFixed: boolean }) {
  const { t } = useTranslation(['access', 'common']);
  const { data, error, refetch } = useScopes(resource.id);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const columns: Column<Scope>[] = [
    { key: 'name', title: t('resources.permissions.name'), cell: (scope) => <NameCell name={scope.name} /> },
    { key: 'description', title: t('resources.permissions.description'), cell: (scope) => <Muted>{scope.description}</Muted> },
    ...(isFixed
      ? []
      : [
          {
            key: 'menu',
            title: t('common:list.actions'),
            isMenu: true,
            cell: (scope: Scope) => (
              <Menu
                trigger={<IconButton label={t('common:action.moreOf', { name: scope.name })} icon={<EllipsisVertical size={16} />} />}
                groups={[
                  {
                    items: [
                      { label: t('resources.permissions.edit'), icon: <Pencil size={16} />, onSelect: () => setOpen({ kind: 'edit', scope }) },
                      {
                        label: t('resources.permissions.delete'),
                        icon: <Trash2 size={16} />,
                        danger: true,
                        onSelect: () => setOpen({ kind: 'delete', scope }),
                      },
                    ],
                  },
                ]}
              />
            ),
          },
        ]),
  ];
  return (
    <Card>
      <Section
        title={t('resources.permissions.title')}
        text={t('resources.permissions.text')}
        actions={
          isFixed ? undefined : (
            <Button icon={<Plus size={16} />} data-shortcut="create" onClick={() => setOpen({ kind: 'create' })}>
              {t('resources.permissions.create')}
            </Button>
          )
        }
      >
        {data?.rows.length === 0 ? (
          <Notice tone="info">{t('resources.permissions.empty')}</Notice>
        ) : (
          <DataTable inner label={t('resources.permissions.table')} columns={columns} rows={data?.rows} rowKey={(scope) => scope.id} />
        )}
      </Section>
      <Dialog
        opened={open?.kind === 'create' || open?.kind === 'edit'}
        onClose={close}
        title={open?.kind === 'edit' ? t('resources.permissions.editTitle', { name: open.scope.name }) : t('resources.permissions.createTitle')}
      >
        <ScopeForm resource={resource} scope={open?.kind === 'edit' ? open.scope : undefined} onClose={close} />
      </Dialog>
      {open?.kind === 'delete' ? <DeleteScope resource={resource} scope={open.scope} onClose={close} /> : null}
    </Card>
  );
}

function ScopeForm({ resource, scope, onClose }: { resource: Resource; scope: Scope | undefined; onClose: () => void }) {
  const { t } = useTranslation(['access', 'common']);
  const { createScope, updateScope } = useResourceActions(resource.id);
  const problem = useApiError(createScope.error ?? updateScope.error);
  const [name, setName] = useState('');
  const [description, setDescription] = useState(scope?.description ?? '');
  const [isChecked, setChecked] = useState(false);
  const nameProblem = scope ? undefined : name.trim() ? (/\s/.test(name.trim()) ? t('resources.permissions.space') : undefined) : t('common:field.required');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (nameProblem || createScope.isPending || updateScope.isPending) return;
    const text = description.trim();
    if (scope) updateScope.mutate({ scopeId: scope.id, description: text || null }, { onSuccess: onClose });
    else createScope.mutate({ name: name.trim(), ...(text ? { description: text } : {}) }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {scope ? null : (
          <TextField
            label={t('resources.permissions.name')}
            hint={t('resources.permissions.nameHint')}
            mono
            value={name}
            onChange={setName}
            error={isChecked ? nameProblem : undefined}
            maxLength={256}
            autoFocus
          />
        )}
        <TextField label={t('resources.permissions.description')} optional value={description} onChange={setDescription} autoFocus={scope !== undefined} />
        {problem ? (
          <Notice tone="error" requestId={problem.requestId}>
            {problem.message}
          </Notice>
        ) : null}
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={createScope.isPending || updateScope.isPending}>
            {scope ? t('resources.permissions.editButton') : t('resources.permissions.createButton')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}

function DeleteScope({ resource, scope, onClose }: { resource: Resource; scope: Scope; onClose: () => void }) {
  const { t } = useTranslation(['access', 'common']);
  const { removeScope } = useResourceActions(resource.id);
  const problem = useApiError(removeScope.error);
  return (
    <Confirm
      opened
      onClose={onClose}
      onConfirm={() => removeScope.mutate(scope.id, { onSuccess: onClose })}
      title={t('resources.permissions.deleteTitle', { name: scope.name })}
      confirm={t('resources.permissions.deleteButton')}
      cancel={t('common:action.cancel')}
      busy={removeScope.isPending}
      error={problem ? <Notice tone="error" requestId={problem.requestId}>{problem.message}</Notice> : undefined}
    >
      <p>{t('resources.permissions.deleteText')}</p>
    </Confirm>
  );
}

interface GeneralForm {
  name: string;
  accessTokenTtl: number | '';
  isDefault: boolean;
}

const normalize = (form: GeneralForm): GeneralForm => ({ ...form, name: form.name.trim() });

function General({ resource }: { resource: Resource }) {
  const { t } = useTranslation(['access', 'common']);
  const { update, setDefault } = useResourceActions(resource.id);
  const { name, accessTokenTtl, isDefault } = resource;
  const baseline = useMemo(() => ({ name, accessTokenTtl, isDefault }) as GeneralForm, [accessTokenTtl, isDefault, name]);
  const draft = useDraft(baseline, normalize);
  const { values, set, changed } = draft;
  const [isChecked, setChecked] = useState(false);
  const saved = useSaved();
  const isNamed = values.name.trim() !== '';
  const isTtl = values.accessTokenTtl !== '' && values.accessTokenTtl > 0;

  const labels: Record<keyof GeneralForm, string> = {
    name: t('resources.general.name'),
    accessTokenTtl: t('resources.general.ttl'),
    isDefault: t('resources.general.default'),
  };
  const lines = (value: string | number | boolean) =>
    typeof value === 'boolean' ? [t(value ? 'common:save.on' : 'common:save.off')] : [String(value)];
  const body = () =>
    Object.fromEntries(changed.filter((key) => key !== 'isDefault').map((key) => [key, normalize(values)[key]])) as {
      name?: string;
      accessTokenTtl?: number;
    };

  const { mutateAsync: updateAsync } = update;
  const { mutateAsync: setDefaultAsync } = setDefault;
  const isPending = update.isPending || setDefault.isPending;
  const save = useCallback(() => {
    setChecked(true);
    if (isPending) return;
    if (!isNamed || !isTtl) {
      focusFirstError();
      return;
    }
    const patch = Object.fromEntries(changed.filter((key) => key !== 'isDefault').map((key) => [key, normalize(values)[key]]));
    const run = async () => {
      // The default has a call of its own; only what changed is called.
      if (Object.keys(patch).length > 0) await updateAsync(patch);
      if (changed.includes('isDefault')) await setDefaultAsync(values.isDefault);
      setChecked(false);
      saved();
    };
    // A failure is shown by the save bar.
    run().catch(() => {});
  }, [changed, isNamed, isPending, isTtl, saved, setDefaultAsync, updateAsync, values]);

  return (
    <>
      <Card>
        <Section title={t('resources.general.title')}>
          <TextField
            label={t('resources.general.name')}
            value={values.name}
            onChange={(value) => set('name', value)}
            error={isChecked && !isNamed ? t('common:field.required') : undefined}
          />
          <NumberField
            label={t('resources.general.ttl')}
            hint={t('resources.general.ttlHint')}
            unit={t('resources.general.seconds')}
            value={values.accessTokenTtl}
            onChange={(value) => set('accessTokenTtl', value)}
            error={isChecked && !isTtl ? t('resources.general.ttlProblem') : undefined}
          />
          <SwitchField
            label={t('resources.general.default')}
            hint={t('resources.general.defaultHint')}
            checked={values.isDefault}
            onChange={(value) => set('isDefault', value)}
          />
        </Section>
      </Card>
      <EditBar
        changes={changed.map((key) => ({ label: labels[key], ...lineChanges(lines(baseline[key]), lines(normalize(values)[key])) }))}
        target={path`resources/${resource.id}`}
        body={body}
        busy={isPending}
        error={update.error ?? setDefault.error}
        onSave={save}
        onDiscard={() => {
          draft.reset();
          setChecked(false);
          update.reset();
          setDefault.reset();
        }}
      />
    </>
  );
}

function DeleteResource({ resource, onClose }: { resource: Resource; onClose: () => void }) {
  const { t } = useTranslation(['access', 'common']);
  const toast = useToast();
  const navigate = useNavigate();
  const { remove } = useResourceActions(resource.id);
  const problem = useApiError(remove.error);
  const { name } = resource;
  return (
    <Confirm
      opened
      onClose={onClose}
      onConfirm={() =>
        remove.mutate(undefined, {
          onSuccess: () => {
            toast(t('resources.delete.done', { name }));
            void navigate('/api-resources', { replace: true });
          },
        })
      }
      title={t('resources.delete.title', { name })}
      typed={{ expected: name, label: t('resources.delete.typed', { name }) }}
      confirm={t('resources.delete.button', { name })}
      cancel={t('common:action.cancel')}
      busy={remove.isPending}
      error={problem ? <Notice tone="error" requestId={problem.requestId}>{problem.message}</Notice> : undefined}
    >
      <p>{t('resources.delete.text')}</p>
    </Confirm>
  );
}
