import { useEffect } from 'preact/hooks';
import { appName, useApp } from '../app';
import { usernameError, usernameHint } from '../continue/username';
import { NotFound } from '../errors/NotFound';
import { canRegister, canSignIn } from '../settings';
import { Field } from '../ui/Field';
import { useForm } from '../ui/form';
import { Form } from '../ui/Form';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { mustAgree, Terms } from '../ui/Terms';
import { finishRegistration } from './registration';

export function Register() {
  const { t, settings, application, navigate } = useApp();
  const isOff = settings.signInMode === 'SignIn';
  useEffect(() => {
    if (isOff) {
      navigate('/sign-in', { replace: true });
    }
  }, [isOff, navigate]);
  if (isOff) {
    return null;
  }
  if (!canRegister(settings)) {
    return <NotFound />;
  }
  const name = appName(application);
  return (
    <Page title={t('description.create_account')} sub={name && t('cardea.to_continue_to', { name })}>
      <UsernameForm />
    </Page>
  );
}

function UsernameForm() {
  const { t, settings, api, navigate, leave, known, remember } = useApp();
  const policy = settings.usernamePolicy ?? {};

  const { state, form, field } = useForm(
    { username: known()?.profile?.username ?? '', terms: '' },
    ({ username, terms }) => ({
      username: usernameError(username.trim(), policy, t),
      terms: mustAgree(settings, 'register') && !terms ? t('cardea.terms.required') : undefined,
    }),
    async (values) => {
      const username = values.username.trim();
      await api.start('Register');
      await api.addProfile({ type: 'username', value: username });
      remember({ interactionEvent: 'Register', profile: { username } });
      if (settings.signUp.password) {
        navigate('/register/password');
      } else {
        leave(await finishRegistration(api));
      }
    },
  );

  return (
    <Form
      form={form}
      state={state}
      submit={t('action.continue')}
      after={
        canSignIn(settings) && (
          <p class="other">
            {t('description.have_account')} <Link to="/sign-in">{t('action.sign_in')}</Link>
          </p>
        )
      }
    >
      <Field
        binding={field('username')}
        label={t('input.username')}
        hint={usernameHint(policy, t)}
        takesFocus
        input={{ autocomplete: 'username' }}
      />
      <Terms moment="register" binding={field('terms')} />
    </Form>
  );
}
