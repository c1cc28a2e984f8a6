import { Confirm, Notice, useToast } from '@cardea/ui';
import { useTranslation } from 'react-i18next';
import { useApiError } from '../api/client.ts';
import type { Application } from '../api/types.ts';
import { useDeleteApplication } from './useApplications.ts';

interface DeleteApplicationProps {
  application: Pick<Application, 'id' | 'name'> | undefined;
  onClose: () => void;
  onDeleted?: () => void;
}

/** Deleting an application stops everybody who signs in through it, so its name must be typed. */
export function DeleteApplication({ application, onClose, onDeleted }: DeleteApplicationProps) {
  const { t } = useTranslation(['applications', 'common']);
  const toast = useToast();
  const remove = useDeleteApplication(application?.id ?? '');
  const problem = useApiError(remove.error);
  const name = application?.name ?? '';
  return (
    <Confirm
      opened={application !== undefined}
      onClose={onClose}
      onConfirm={() =>
        remove.mutate(undefined, {
          onSuccess: () => {
            onClose();
            toast(t('delete.done', { name }));
            onDeleted?.();
          },
        })
      }
      title={t('delete.title', { name })}
      typed={{ expected: name, label: t('delete.typed', { name }) }}
      confirm={t('delete.button', { name })}
      cancel={t('common:action.cancel')}
      busy={remove.isPending}
      error={problem ? <Notice tone="error" requestId={problem.requestId}>{problem.message}</Notice> : undefined}
    >
      <p>{t('delete.text')}</p>
    </Confirm>
  );
}
