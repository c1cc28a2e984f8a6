import {
  Button,
  Card,
  Columns,
  Confirm,
  CopyButton,
  Dialog,
  DialogActions,
  FieldGroup,
  IconButton,
  IdCell,
  Menu,
  Mono,
  Muted,
  Notice,
  Page,
  PageHeader,
  PasswordField,
  Section,
  Segments,
  Skeleton,
  Stack,
  Tag,
  TextAreaField,
  TextField,
  ValueRow,
  lineChanges,
  useDraft,
  usePlace,
  useToast,
} from '@cardea/ui';
import { Ban, EllipsisVertical, RotateCcw, Trash2 } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { path, useApiError } from '../api/client.ts';
import type { User } from '../api/types.ts';
import { EditBar, focusFirstError, useSaved } from '../shell/EditBar.tsx';
import { LoadError } from '../shell/Problems.tsx';
import { Time } from '../Time.tsx';
import { NewPassword } from './CreateUser.tsx';
import { generatePassword } from './identifiers.ts';
import { checkUser, normalizeUser, toPatch, toUserForm, type UserForm } from './userForm.ts';
import { userTitle } from './userTitle.ts';
import { UserTile } from './UserTile.tsx';
import { useUser, useUserActions } from './useUsers.ts';

export default function UserDetails() {
  const { t } = useTranslation(['users', 'common']);
  const { userId = '', tab } = useParams();
  const { data: user, error, refetch } = useUser(userId);
  usePlace([{ label: t('title'), to: '/users' }, { label: user ? userTitle(user).label : userId }]);
  if (error) {
    return (
      <Page>
        <LoadError error={error} onRetry={() => void refetch()} list={{ to: '/users', label: t('title'), id: userId }} />
      </Page>
    );
  }
  if (!user) {
    return (
      <Page>
        <Skeleton shape="medium" />
        <Skeleton shape="field" />
        <Skeleton shape="field" />
      </Page>
    );
  }
  if (tab !== 'settings') return <Navigate to={`/users/${userId}/settings`} replace />;
  return <Loaded key={userId} user={user} />;
}

const lines = (value: string) => value.split('\n').filter(Boolean);

type Open = 'suspend' | 'delete' | 'password';

function Loaded({ user }: { user: User }) {
  const { t } = useTranslation(['users', 'common']);
  const [open, setOpen] = useState<Open>();
  const { label, description } = userTitle(user);
  const close = () => setOpen(undefined);
  return (
    <Page>
      <PageHeader
        title={label}
        tile={<UserTile user={user} />}
        meta={
          <>
            {user.isSuspended ? (
              <Tag tone="warning" icon>
                {t('suspended')}
              </Tag>
            ) : null}
            {description ? <span>{description}</span> : null}
            <IdCell value={user.id} copyLabel={t('copyUserId', { name: label })} />
          </>
        }
        actions={
          <Menu
            trigger={<IconButton outlined label={t('common:action.more')} icon={<EllipsisVertical size={16} />} />}
            groups={[
              {
                items: [
                  user.isSuspended
                    ? { label: t('reactivate.item'), icon: <RotateCcw size={16} />, onSelect: () => setOpen('suspend') }
                    : { label: t('suspend.item'), icon: <Ban size={16} />, onSelect: () => setOpen('suspend') },
                  { label: t('delete.item'), icon: <Trash2 size={16} />, danger: true, onSelect: () => setOpen('delete') },
                ],
              },
            ]}
          />
        }
      />
      <Columns side={<Facts user={user} />}>
        <Settings user={user} onResetPassword={() => setOpen('password')} />
      </Columns>
      {open === 'suspend' ? <SuspendUser user={user} onClose={close} /> : null}
      {open === 'delete' ? <DeleteUser user={user} onClose={close} /> : null}
      <Dialog opened={open === 'password'} onClose={close} title={t('password.title', { name: label })}>
        <ResetPassword user={user} onClose={close} />
      </Dialog>
    </Page>
  );
}

function Facts({ user }: { user: User }) {
  const { t } = useTranslation(['users', 'common']);
  return (
    <Card>
      <Section title={t('facts.title')}>
        <div>
          <ValueRow label={t('facts.id')} action={<CopyButton label={t('facts.copyId')} value={user.id} />}>
            <Mono>{user.id}</Mono>
          </ValueRow>
          <ValueRow label={t('facts.lastSignIn')}>
            <Time at={user.lastSignInAt} />
          </ValueRow>
          <ValueRow label={t('facts.created')}>
            <Time at={user.createdAt} />
          </ValueRow>
          <ValueRow label={t('facts.updated')}>
            <Time at={user.updatedAt} />
          </ValueRow>
        </div>
      </Section>
    </Card>
  );
}

function Settings({ user, onResetPassword }: { user: User; onResetPassword: () => void }) {
  const { t } = useTranslation(['users', 'common']);
  const { update } = useUserActions(user.id);
  const baseline = useMemo(() => toUserForm(user), [user]);
  const draft = useDraft(baseline, normalizeUser);
  const { values, set, changed } = draft;
  const [isChecked, setChecked] = useState(false);
  const [isBare, setBare] = useState(false);
  const saved = useSaved();
  const problems = checkUser(values);
  const error = (key: keyof typeof problems) => {
    const problem = isChecked ? problems[key] : undefined;
    if (!problem) return undefined;
    return problem === 'json' ? t('common:field.json') : t(`field.${problem}`);
  };
  const labels: Record<keyof UserForm, string> = {
    primaryEmail: t('new.email'),
    primaryPhone: t('new.phone'),
    username: t('new.username'),
    name: t('profile.name'),
    avatar: t('profile.avatar'),
    customData: t('profile.custom'),
  };
  const normalized = normalizeUser(values);
  const changes = changed.map((key) => ({ label: labels[key], ...lineChanges(lines(baseline[key]), lines(normalized[key])) }));

  const { mutate, isPending } = update;
  const send = useCallback(() => {
    setBare(false);
    mutate(toPatch(normalizeUser(values), changed), {
      onSuccess: () => {
        setChecked(false);
        saved();
      },
    });
  }, [changed, mutate, saved, values]);
  const save = useCallback(() => {
    setChecked(true);
    if (isPending) return;
    if (Object.values(checkUser(values)).some(Boolean)) {
      focusFirstError();
      return;
    }
    const next = normalizeUser(values);
    const loses = changed.some((key) => key === 'primaryEmail' || key === 'primaryPhone' || key === 'username');
    if (loses && !next.primaryEmail && !next.primaryPhone && !next.username) setBare(true);
    else send();
  }, [changed, isPending, send, values]);

  return (
    <>
      <Card>
        <Section title={t('signIn.title')} text={t('signIn.text')}>
          <TextField label={t('new.email')} type="email" optional value={values.primaryEmail} onChange={(value) => set('primaryEmail', value)} error={error('primaryEmail')} maxLength={128} />
          <TextField label={t('new.phone')} hint={t('new.phoneHint')} type="tel" optional value={values.primaryPhone} onChange={(value) => set('primaryPhone', value)} error={error('primaryPhone')} maxLength={128} />
          <TextField label={t('new.username')} optional value={values.username} onChange={(value) => set('username', value)} error={error('username')} maxLength={128} />
          <ValueRow label={t('signIn.password')} action={<Button onClick={onResetPassword}>{t('signIn.reset')}</Button>}>
            {user.hasPassword ? t('signIn.isSet') : <Muted>{t('signIn.isNotSet')}</Muted>}
          </ValueRow>
        </Section>
        <Section title={t('profile.title')} text={t('profile.text')}>
          <TextField label={t('profile.name')} optional value={values.name} onChange={(value) => set('name', value)} maxLength={128} />
          <TextField label={t('profile.avatar')} type="url" optional mono value={values.avatar} onChange={(value) => set('avatar', value)} error={error('avatar')} maxLength={2048} />
          <TextAreaField label={t('profile.custom')} mono rows={5} value={values.customData} onChange={(value) => set('customData', value)} error={error('customData')} />
        </Section>
      </Card>
      <EditBar
        changes={changes}
        target={path`users/${user.id}`}
        body={() => toPatch(normalizeUser(values), changed)}
        busy={isPending}
        error={update.error}
        onSave={save}
        onDiscard={() => {
          draft.reset();
          setChecked(false);
          update.reset();
        }}
      />
      <Confirm
        opened={isBare}
        onClose={() => setBare(false)}
        onConfirm={send}
        title={t('bare.title')}
        confirm={t('bare.save')}
        cancel={t('common:action.cancel')}
      >
        <p>{t('bare.text')}</p>
      </Confirm>
    </>
  );
}

function ResetPassword({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation(['users', 'common']);
  const { setPassword } = useUserActions(user.id);
  const problem = useApiError(setPassword.error);
  const [choice, setChoice] = useState<'generate' | 'set'>('generate');
  const [typed, setTyped] = useState('');
  const [done, setDone] = useState<string>();
  if (done) {
    return (
      <Stack>
        <Notice tone="success" title={t('password.done')}>
          {t('password.doneText')}
        </Notice>
        <NewPassword password={done} />
        <DialogActions>
          <Button variant="primary" onClick={onClose}>
            {t('common:action.close')}
          </Button>
        </DialogActions>
      </Stack>
    );
  }
  const save = () => {
    const password = choice === 'generate' ? generatePassword() : typed;
    setPassword.mutate(password, { onSuccess: () => setDone(password) });
  };
  return (
    <Stack>
      <Muted>{t('password.text')}</Muted>
      <FieldGroup label={t('new.passwordChoice')}>
      <Segments
        label={t('new.passwordChoice')}
        value={choice}
        onChange={setChoice}
        choices={[
          { value: 'generate', label: t('new.generate') },
          { value: 'set', label: t('new.set') },
        ]}
      />
      </FieldGroup>
      {choice === 'set' ? <PasswordField label={t('new.password')} autoComplete="new-password" value={typed} onChange={setTyped} /> : null}
      {problem ? (
        <Notice tone="error" requestId={problem.requestId}>
          {problem.message}
        </Notice>
      ) : null}
      <DialogActions>
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        <Button variant="danger" busy={setPassword.isPending} disabled={choice === 'set' && !typed} onClick={save}>
          {t('password.save')}
        </Button>
      </DialogActions>
    </Stack>
  );
}

function SuspendUser({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation(['users', 'common']);
  const toast = useToast();
  const { suspend } = useUserActions(user.id);
  const problem = useApiError(suspend.error);
  const name = userTitle(user).label;
  const kind = user.isSuspended ? 'reactivate' : 'suspend';
  return (
    <Confirm
      opened
      onClose={onClose}
      danger={!user.isSuspended}
      onConfirm={() =>
        suspend.mutate(!user.isSuspended, {
          onSuccess: () => {
            onClose();
            toast(t(`${kind}.done`, { name }));
          },
        })
      }
      title={t(`${kind}.title`, { name })}
      confirm={t(`${kind}.button`)}
      cancel={t('common:action.cancel')}
      busy={suspend.isPending}
      error={problem ? <Notice tone="error" requestId={problem.requestId}>{problem.message}</Notice> : undefined}
    >
      <p>{t(`${kind}.text`)}</p>
    </Confirm>
  );
}

function DeleteUser({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation(['users', 'common']);
  const toast = useToast();
  const navigate = useNavigate();
  const { remove } = useUserActions(user.id);
  const problem = useApiError(remove.error);
  const name = userTitle(user).label;
  return (
    <Confirm
      opened
      onClose={onClose}
      onConfirm={() =>
        remove.mutate(undefined, {
          onSuccess: () => {
            toast(t('delete.done', { name }));
            void navigate('/users', { replace: true });
          },
        })
      }
      title={t('delete.title', { name })}
      typed={{ expected: name, label: t('delete.typed', { name }) }}
      confirm={t('delete.button')}
      cancel={t('common:action.cancel')}
      busy={remove.isPending}
      error={problem ? <Notice tone="error" requestId={problem.requestId}>{problem.message}</Notice> : undefined}
    >
      <p>{t('delete.text')}</p>
    </Confirm>
  );
}
