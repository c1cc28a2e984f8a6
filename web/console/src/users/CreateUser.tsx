import {
  Button,
  ButtonLink,
  CopyButton,
  CopyTextButton,
  Dialog,
  DialogActions,
  FieldGroup,
  Mono,
  Muted,
  Notice,
  Pair,
  PasswordField,
  Secret,
  Segments,
  Stack,
  TextField,
  ValueRow,
} from '@cardea/ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiError } from '../api/client.ts';
import type { NewUser, User } from '../api/types.ts';
import { emailProblem, generatePassword, phoneDigits, phoneProblem, usernameProblem } from './identifiers.ts';
import { useCreateUser } from './useUsers.ts';

export function CreateUser({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['users', 'common']);
  const [created, setCreated] = useState<{ user: User; password: string }>();
  const close = () => {
    setCreated(undefined);
    onClose();
  };
  return (
    <Dialog opened={opened} onClose={close} title={created ? t('new.doneTitle') : t('new.title')}>
      {created ? (
        <Created user={created.user} password={created.password} onAnother={() => setCreated(undefined)} />
      ) : (
        <CreateForm onClose={close} onCreated={(user, password) => setCreated({ user, password })} />
      )}
    </Dialog>
  );
}

/** The fields that a person is created with, after trimming; blank ones are left out. */
function toNewUser(fields: { email: string; phone: string; username: string; name: string }, password: string): NewUser {
  const entries = {
    primaryEmail: fields.email.trim(),
    primaryPhone: phoneDigits(fields.phone),
    username: fields.username.trim(),
    name: fields.name.trim(),
    password,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== ''));
}

function CreateForm({ onClose, onCreated }: { onClose: () => void; onCreated: (user: User, password: string) => void }) {
  const { t } = useTranslation(['users', 'common']);
  const create = useCreateUser();
  const problem = useApiError(create.error);
  const [fields, setFields] = useState({ email: '', phone: '', username: '', name: '' });
  const [choice, setChoice] = useState<'generate' | 'set'>('generate');
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const set = (key: keyof typeof fields) => (value: string) => setFields((current) => ({ ...current, [key]: value }));

  const found = {
    email: emailProblem(fields.email.trim()),
    phone: phoneProblem(fields.phone.trim()),
    username: usernameProblem(fields.username.trim()),
  };
  const error = (key: keyof typeof found) => (isChecked && found[key] ? t(`field.${found[key]}`) : undefined);
  const isNobody = !fields.email.trim() && !fields.phone.trim() && !fields.username.trim();
  const needsPassword = choice === 'set' && password === '';

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (isNobody || needsPassword || Object.values(found).some(Boolean)) {
      const form = event.currentTarget;
      requestAnimationFrame(() => (form.querySelector<HTMLElement>('[aria-invalid="true"]') ?? form.querySelector('input'))?.focus());
      return;
    }
    if (create.isPending) return;
    const chosen = choice === 'generate' ? generatePassword() : password;
    create.mutate(toNewUser(fields, chosen), { onSuccess: (user) => onCreated(user, chosen) });
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Muted>{t('new.text')}</Muted>
        {isChecked && isNobody ? <Notice tone="error">{t('new.missing')}</Notice> : null}
        <TextField label={t('new.email')} type="email" value={fields.email} onChange={set('email')} error={error('email')} maxLength={128} autoFocus />
        <TextField
          label={t('new.phone')}
          hint={t('new.phoneHint')}
          type="tel"
          value={fields.phone}
          onChange={set('phone')}
          error={error('phone')}
          maxLength={128}
        />
        <Pair>
          <TextField label={t('new.username')} value={fields.username} onChange={set('username')} error={error('username')} maxLength={128} />
          <TextField label={t('new.name')} value={fields.name} onChange={set('name')} maxLength={128} />
        </Pair>
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
        {choice === 'set' ? (
          <PasswordField
            label={t('new.password')}
            autoComplete="new-password"
            value={password}
            onChange={setPassword}
            error={isChecked && needsPassword ? t('field.password') : undefined}
          />
        ) : null}
        {problem ? (
          <Notice tone="error" requestId={problem.requestId}>
            {problem.message}
          </Notice>
        ) : null}
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={create.isPending}>
            {t('new.create')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}

function Created({ user, password, onAnother }: { user: User; password: string; onAnother: () => void }) {
  const { t } = useTranslation(['users', 'common']);
  const rows = [
    [t('new.email'), user.primaryEmail],
    [t('new.phone'), user.primaryPhone && `+${user.primaryPhone}`],
    [t('new.username'), user.username],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  return (
    <Stack>
      <Muted>{t('new.doneText')}</Muted>
      <div>
        {rows.map(([label, value]) => (
          <ValueRow key={label} label={label} action={<CopyButton label={t('new.copyNamed', { name: label })} value={value} />}>
            <Mono>{value}</Mono>
          </ValueRow>
        ))}
        <NewPassword password={password} />
      </div>
      <DialogActions>
        <CopyTextButton
          label={t('new.copyAll')}
          variant="secondary"
          value={[...rows, [t('new.password'), password]].map(([label, value]) => `${label}: ${value}`).join('\n')}
        />
        <Button onClick={onAnother}>{t('new.another')}</Button>
        <ButtonLink variant="primary" to={`/users/${user.id}/settings`}>
          {t('new.open')}
        </ButtonLink>
      </DialogActions>
    </Stack>
  );
}

/** A password that is shown this once. */
export function NewPassword({ password }: { password: string }) {
  const { t } = useTranslation(['users', 'common']);
  return (
    <ValueRow label={t('new.password')}>
      <Secret value={password} showLabel={t('new.shown.show')} hideLabel={t('new.shown.hide')} copyLabel={t('new.shown.copy')} />
    </ValueRow>
  );
}
