import { useApp } from '../app';
import { PasswordField } from '../ui/Field';
import { useForm } from '../ui/form';
import { Form } from '../ui/Form';
import { Icon } from '../ui/Icon';
import { passwordError, rulesFor, type Rule } from './passwordPolicy';

type NewPasswordFormProps = {
  /** For the password manager, which stores the pair. */
  username: string | undefined;
  submit: string;
  send: (password: string) => Promise<void>;
};

/** One field, no repetition: what was typed can be shown instead. */
export function NewPasswordForm({ username, submit, send }: NewPasswordFormProps) {
  const { t, settings } = useApp();
  const policy = settings.passwordPolicy;
  const { state, form, field } = useForm(
    { password: '' },
    ({ password }) => ({ password: passwordError(password, policy, t) }),
    ({ password }) => send(password),
  );

  return (
    <Form form={form} state={state} submit={submit}>
      {username && (
        <input
          class="sr-only"
          type="text"
          autocomplete="username"
          value={username}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
      )}
      <PasswordField
        binding={field('password')}
        autocomplete="new-password"
        takesFocus
        hint={<Rules rules={rulesFor(state.values.password, policy, t)} />}
      />
    </Form>
  );
}

function Rules({ rules }: { rules: Rule[] }) {
  const { t } = useApp();
  return (
    <ul class="rules">
      {rules.map(({ text, met }) => (
        <li key={text} class={met ? 'met' : ''}>
          <Icon name={met ? 'check' : 'circle'} size={16} />
          <span>
            {text}
            <span class="sr-only">, {t(met ? 'cardea.password.met' : 'cardea.password.missing')}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
