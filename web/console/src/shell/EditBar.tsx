import { Confirm, Notice, SaveBar, useAnnounce, type Change } from '@cardea/ui';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { asCurl, useApiError } from '../api/client.ts';

interface EditBarProps {
  changes: Change[];
  /** The request that saving will send, for "Copy as curl". */
  target: string;
  body: () => unknown;
  busy: boolean;
  error: unknown;
  onSave: () => void;
  onDiscard: () => void;
}

/** The save bar of a details page, and the guard that keeps unsaved work from being lost. */
export function EditBar({ changes, target, body, busy, error, onSave, onDiscard }: EditBarProps) {
  const { t } = useTranslation();
  const problem = useApiError(error);
  return (
    <>
      <SaveBar
        changes={changes}
        busy={busy}
        curl={() => asCurl('PATCH', target, body())}
        error={
          problem ? (
            <Notice tone="error" title={t('save.failed')} requestId={problem.requestId}>
              {problem.message}
            </Notice>
          ) : undefined
        }
        texts={{
          region: t('save.region'),
          count: t('save.count', { count: changes.length }),
          review: t('save.review'),
          hide: t('save.hide'),
          discard: t('save.discard'),
          save: t('action.saveChanges'),
          whatWillChange: t('save.whatWillChange'),
          closeChanges: t('save.closeChanges'),
          copyAsCurl: t('save.copyAsCurl'),
        }}
        onSave={onSave}
        onDiscard={onDiscard}
      />
      <LeaveGuard isDirty={changes.length > 0} />
    </>
  );
}

export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const { t } = useTranslation();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (!isDirty) return;
    const keep = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', keep);
    return () => removeEventListener('beforeunload', keep);
  }, [isDirty]);
  return (
    <Confirm
      opened={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
      title={t('leave.title')}
      confirm={t('leave.leave')}
      cancel={t('leave.stay')}
    >
      <p>{t('leave.text')}</p>
    </Confirm>
  );
}

/** After a failed check: moves to the first field that needs attention, once it is drawn. */
export function focusFirstError(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>('main [aria-invalid="true"], main [data-error] input');
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  });
}

/** Tells everyone that a save worked: the name of the status is a promise to tests as well. */
export function useSaved(): () => void {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const latest = useRef(announce);
  useEffect(() => {
    latest.current = announce;
  });
  return useCallback(() => latest.current(t('save.saved'), { isVisible: true }), [t]);
}
