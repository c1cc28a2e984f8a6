import {
  Button,
  Card,
  CheckboxList,
  Confirm,
  DataTable,
  Dialog,
  DialogActions,
  IconButton,
  Muted,
  NameCell,
  Notice,
  Section,
  Skeleton,
  Stack,
  TextLink,
  type Column,
} from '@cardea/ui';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiError } from '../api/client.ts';
import type { Application, Role } from '../api/types.ts';
import { LoadError } from '../shell/Problems.tsx';
import { useApplicationRoles, useAssignableRoles, useRoleActions } from './useApplications.ts';

/** What a program may do: its roles, and through them the permissions in its tokens. */
export default function ApplicationRoles({ application }: { application: Application }) {
  const { t } = useTranslation(['applications', 'common']);
  const { data, error, refetch } = useApplicationRoles(application.id);
  const [isAssigning, setAssigning] = useState(false);
  const [removing, setRemoving] = useState<Role>();
  const { remove } = useRoleActions(application.id);
  const problem = useApiError(remove.error);
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;

  const columns: Column<Role>[] = [
    { key: 'name', title: t('roles.name'), cell: (role) => <NameCell to={`/roles/${role.id}/permissions`} name={role.name} /> },
    { key: 'description', title: t('roles.description'), cell: (role) => <Muted>{role.description}</Muted> },
    {
      key: 'menu',
      title: t('common:list.actions'),
      isMenu: true,
      cell: (role) => (
        <IconButton
          label={t('roles.removeNamed', { name: role.name })}
          icon={<Trash2 size={16} strokeWidth={1.75} />}
          onClick={() => setRemoving(role)}
        />
      ),
    },
  ];
  return (
    <Card>
      <Section
        title={t('roles.title')}
        text={t('roles.text')}
        actions={
          <Button icon={<Plus size={16} />} onClick={() => setAssigning(true)}>
            {t('roles.assign')}
          </Button>
        }
      >
        {data?.rows.length === 0 ? (
          <Notice tone="info">{t('roles.empty')}</Notice>
        ) : (
          <DataTable inner label={t('roles.table')} columns={columns} rows={data?.rows} rowKey={(role) => role.id} />
        )}
      </Section>
      <Dialog opened={isAssigning} onClose={() => setAssigning(false)} title={t('roles.assignTitle', { name: application.name })}>
        <AssignRoles application={application} onClose={() => setAssigning(false)} />
      </Dialog>
      <Confirm
        opened={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        onConfirm={() => removing && remove.mutate(removing.id, { onSuccess: () => setRemoving(undefined) })}
        title={t('roles.removeTitle', { name: removing?.name ?? '' })}
        confirm={t('roles.removeButton')}
        cancel={t('common:action.cancel')}
        busy={remove.isPending}
        error={problem ? <Notice tone="error" requestId={problem.requestId}>{problem.message}</Notice> : undefined}
      >
        <p>{t('roles.removeText')}</p>
      </Confirm>
    </Card>
  );
}

function AssignRoles({ application, onClose }: { application: Application; onClose: () => void }) {
  const { t } = useTranslation(['applications', 'common']);
  const { data, error, refetch } = useAssignableRoles(application.id, true);
  const { assign } = useRoleActions(application.id);
  const problem = useApiError(assign.error);
  const [chosen, setChosen] = useState<string[]>([]);
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  return (
    <Stack>
      <Muted>{t('roles.assignText')}</Muted>
      {data ? (
        data.rows.length > 0 ? (
          <CheckboxList
            label={t('roles.choose')}
            values={chosen}
            onChange={setChosen}
            choices={data.rows.map((role) => ({ value: role.id, label: role.name, hint: role.description }))}
          />
        ) : (
          <Notice tone="info">
            {t('roles.none')} <TextLink to="/roles/create">{t('roles.createRole')}</TextLink>
          </Notice>
        )
      ) : (
        <Skeleton shape="field" />
      )}
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
          busy={assign.isPending}
          onClick={() => assign.mutate(chosen, { onSuccess: onClose })}
        >
          {t('roles.assignButton')}
        </Button>
      </DialogActions>
    </Stack>
  );
}
