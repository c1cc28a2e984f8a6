import { useEffect } from 'preact/hooks';
import { appName, useApp } from '../app';
import { canRegister, canSignIn, passwordIdentifiers } from '../settings';
import { Field, PasswordField } from '../ui/Field';
import { useForm } from '../ui/form';
import { Alert, Form } from '../ui/Form';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { mustAgree, Terms } from '../ui/Terms';
import { identifierError, identifierLabel, parseIdentifier } from './identifier';
import { signInWithPassword } from './signInWithPassword';

export function SignIn() {
  const { t, settings, application, navigate } = useApp();
  const isOpen = canSignIn(settings);
  useEffect(() => {
    if (!isOpen) {
      navigate('/register', { replace: true });
    }
  }, [isOpen, navigate]);
  if (!isOpen) {
    return null;
  }

  const name = appName(application);
  const hasMethod = passwordIdentifiers(settings).length > 0;
  return (
    <Page title={t('description.sign_in')} sub={name && t('cardea.to_continue_to', { name })}>
      {hasMethod ? (
        <PasswordForm />
      ) : (
        <div class="stack">
          <Alert message={t('cardea.no_sign_in_method')} />
        </div>
      )}
    </Page>
  );
}

/** Identifier and password on one screen: nothing else can follow the identifier, and password managers fill both. */
function PasswordForm() {
  const { t, settings, api, leave, remember } = useApp();
  const types = passwordIdentifiers(settings);
  const hint = new URLSearchParams(location.search).get('login_hint') ?? '';

  const { state, form, field } = useForm(
    { identifier: hint, password: '', terms: '' },
    ({ identifier, password, terms }) => ({
      identifier: identifierError(identifier, types, t),
      password: password ? undefined : t('error.password_required'),
      terms: mustAgree(settings, 'signIn') && !terms ? t('cardea.terms.required') : undefined,
    }),
    async ({ identifier, password }) => {
      const parsed = parseIdentifier(identifier, types);
      if (parsed) {
        remember(undefined);
        leave(await signInWithPassword(api, parsed, password));
      }
    },
  );

  return (
    <Form
      form={form}
      state={state}
      submit={t('action.sign_in')}
      after={
        canRegister(settings) && (
          <p class="other">
            {t('cardea.new_here')} <Link to="/register">{t('action.create_account')}</Link>
          </p>
        )
      }
    >
      <Field
        binding={field('identifier')}
        label={identifierLabel(types, t)}
        hint={types.includes('phone') && t('cardea.phone_hint')}
        takesFocus={!hint}
        input={{ autocomplete: 'username', inputmode: inputMode(types) }}
      />
      <PasswordField binding={field('password')} autocomplete="current-password" takesFocus={Boolean(hint)} />
      <Terms moment="signIn" binding={field('terms')} />
    </Form>
  );
}

function inputMode(types: readonly string[]): 'email' | 'tel' | 'text' {
  if (types.length > 1 || types[0] === 'username') {
    return 'text';
  }
  return types[0] === 'email' ? 'email' : 'tel';
}
