import {
  Button,
  Card,
  Confirm,
  DataTable,
  Dialog,
  DialogActions,
  IconButton,
  Menu,
  Muted,
  NameCell,
  Notice,
  Secret,
  Section,
  SelectField,
  Stack,
  Tag,
  TextField,
  useToast,
  type Column,
} from '@cardea/ui';
import { EllipsisVertical, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiError } from '../api/client.ts';
import type { Application, ApplicationSecret } from '../api/types.ts';
import { formatDate } from '../format.ts';
import { LoadError } from '../shell/Problems.tsx';
import { useSecretActions, useSecrets } from './useApplications.ts';

const DAY = 86_400_000;
const lifetimes = ['7', '30', '180', '365', 'never'] as const;
type Lifetime = (typeof lifetimes)[number];

interface Row extends Pick<ApplicationSecret, 'name' | 'value' | 'expiresAt'> {
  /** From before secrets had names; it can only be deleted. */
  isLegacy: boolean;
}

type Open = { kind: 'create' } | { kind: 'rename' | 'delete'; row: Row };

export default function ApplicationSecrets({ application }: { application: Application }) {
  const { t } = useTranslation(['applications', 'common']);
  const { data, error, refetch } = useSecrets(application);
  const [open, setOpen] = useState<Open>();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;

  const legacy: Row[] = application.secret
    ? [{ name: t('secrets.legacy'), value: application.secret, expiresAt: null, isLegacy: true }]
    : [];
  const rows = data && [...legacy, ...data.map((secret) => ({ ...secret, isLegacy: false }))];
  const isExpired = ({ expiresAt }: Row) => expiresAt !== null && expiresAt <= Date.now();

  const columns: Column<Row>[] = [
    { key: 'name', title: t('secrets.name'), cell: (row) => <NameCell name={row.name} sub={row.isLegacy ? t('secrets.legacyText') : undefined} /> },
    {
      key: 'value',
      title: t('secrets.value'),
      cell: (row) => (
        <Secret
          value={row.value}
          showLabel={t('secrets.show', { name: row.name })}
          hideLabel={t('secrets.hide', { name: row.name })}
          copyLabel={t('secrets.copy', { name: row.name })}
        />
      ),
    },
    {
      key: 'expires',
      title: t('secrets.expires'),
      cell: (row) =>
        isExpired(row) ? (
          <Tag tone="error" icon>
            {t('secrets.expired')}
          </Tag>
        ) : (
          <Muted>{row.expiresAt === null ? t('secrets.never') : formatDate(row.expiresAt)}</Muted>
        ),
    },
    {
      key: 'menu',
      title: t('common:list.actions'),
      isMenu: true,
      cell: (row) => (
        <Menu
          trigger={<IconButton label={t('common:action.moreOf', { name: row.name })} icon={<EllipsisVertical size={16} />} />}
          groups={[
            {
              items: [
                ...(row.isLegacy || isExpired(row)
                  ? []
                  : [{ label: t('secrets.rename'), icon: <Pencil size={16} />, onSelect: () => setOpen({ kind: 'rename', row }) }]),
                { label: t('secrets.delete'), icon: <Trash2 size={16} />, danger: true, onSelect: () => setOpen({ kind: 'delete', row }) },
              ],
            },
          ]}
        />
      ),
    },
  ];

  const close = () => setOpen(undefined);
  return (
    <Card>
      <Section
        title={t('secrets.title')}
        text={t('secrets.text')}
        actions={
          <Button icon={<Plus size={16} />} data-shortcut="create" onClick={() => setOpen({ kind: 'create' })}>
            {t('secrets.create')}
          </Button>
        }
      >
        {rows?.length === 0 ? (
          <Notice tone="warning">{t('secrets.empty')}</Notice>
        ) : (
          <DataTable inner label={t('secrets.table')} columns={columns} rows={rows} rowKey={(row) => row.name} />
        )}
      </Section>
      <Dialog opened={open?.kind === 'create'} onClose={close} title={t('secrets.createTitle')}>
        <CreateSecret applicationId={application.id} onClose={close} />
      </Dialog>
      {open?.kind === 'rename' ? <RenameSecret applicationId={application.id} row={open.row} onClose={close} /> : null}
      {open?.kind === 'delete' ? <DeleteSecret applicationId={application.id} row={open.row} onClose={close} /> : null}
    </Card>
  );
}

function CreateSecret({ applicationId, onClose }: { applicationId: string; onClose: () => void }) {
  const { t } = useTranslation(['applications', 'common']);
  const toast = useToast();
  const { create } = useSecretActions(applicationId);
  const problem = useApiError(create.error);
  const [name, setName] = useState('');
  const [lifetime, setLifetime] = useState<Lifetime>('180');
  const [isChecked, setChecked] = useState(false);
  const [now] = useState(Date.now);
  const endsAt = lifetime === 'never' ? undefined : now + Number(lifetime) * DAY;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const trimmed = name.trim();
    if (!trimmed || create.isPending) return;
    create.mutate(
      { name: trimmed, ...(endsAt === undefined ? {} : { expiresAt: endsAt }) },
      {
        onSuccess: () => {
          onClose();
          toast(t('secrets.created', { name: trimmed }));
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextField
          label={t('secrets.name')}
          hint={t('secrets.nameHint')}
          value={name}
          onChange={setName}
          error={isChecked && !name.trim() ? t('common:field.required') : undefined}
          maxLength={256}
          autoFocus
        />
        <SelectField
          label={t('secrets.lifetime')}
          hint={endsAt === undefined ? t('secrets.neverHint') : t('secrets.endsOn', { date: formatDate(endsAt) })}
          value={lifetime}
          onChange={setLifetime}
          choices={lifetimes.map((value) => ({
            value,
            label: value === 'never' ? t('secrets.neverChoice') : t('secrets.days', { count: Number(value) }),
          }))}
        />
        {problem ? (
          <Notice tone="error" requestId={problem.requestId}>
            {problem.message}
          </Notice>
        ) : null}
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={create.isPending}>
            {t('secrets.createButton')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}

function RenameSecret({ applicationId, row, onClose }: { applicationId: string; row: Row; onClose: () => void }) {
  const { t } = useTranslation(['applications', 'common']);
  const { rename } = useSecretActions(applicationId);
  const problem = useApiError(rename.error);
  const [name, setName] = useState(row.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() && !rename.isPending) rename.mutate({ from: row.name, to: name.trim() }, { onSuccess: onClose });
  };
  return (
    <Dialog opened onClose={onClose} title={t('secrets.renameTitle', { name: row.name })}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextField label={t('secrets.name')} value={name} onChange={setName} maxLength={256} autoFocus />
          {problem ? (
            <Notice tone="error" requestId={problem.requestId}>
              {problem.message}
            </Notice>
          ) : null}
          <DialogActions>
            <Button onClick={onClose}>{t('common:action.cancel')}</Button>
            <Button type="submit" variant="primary" busy={rename.isPending} disabled={!name.trim() || name.trim() === row.name}>
              {t('secrets.renameButton')}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}

function DeleteSecret({ applicationId, row, onClose }: { applicationId: string; row: Row; onClose: () => void }) {
  const { t } = useTranslation(['applications', 'common']);
  const toast = useToast();
  const { remove, removeLegacy } = useSecretActions(applicationId);
  const problem = useApiError(remove.error ?? removeLegacy.error);
  const onSuccess = () => {
    onClose();
    toast(t('secrets.deleted', { name: row.name }));
  };
  return (
    <Confirm
      opened
      onClose={onClose}
      onConfirm={() => (row.isLegacy ? removeLegacy.mutate(undefined, { onSuccess }) : remove.mutate(row.name, { onSuccess }))}
      title={t('secrets.deleteTitle', { name: row.name })}
      confirm={t('secrets.deleteButton')}
      cancel={t('common:action.cancel')}
      busy={remove.isPending || removeLegacy.isPending}
      error={problem ? <Notice tone="error" requestId={problem.requestId}>{problem.message}</Notice> : undefined}
    >
      <p>{t('secrets.deleteText')}</p>
    </Confirm>
  );
}
