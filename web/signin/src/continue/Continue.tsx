import { useApp } from '../app';
import { NotFound } from '../errors/NotFound';
import { NewPasswordForm } from '../register/NewPasswordForm';
import type { PageProps } from '../router';
import { Field } from '../ui/Field';
import { useForm } from '../ui/form';
import { Form } from '../ui/Form';
import { Page } from '../ui/Page';
import { completeProfile } from './completeProfile';
import { useInteraction } from './useInteraction';
import { usernameError, usernameHint } from './username';

/** Asks for what the account still lacks (`user.missing_profile`). */
export function Continue({ params }: PageProps) {
  switch (params['method']) {
    case 'username':
      return <MissingUsername />;
    case 'password':
      return <MissingPassword />;
    default:
      return <NotFound />;
  }
}

function MissingUsername() {
  const { t, settings, api, leave } = useApp();
  useInteraction();
  const policy = settings.usernamePolicy ?? {};
  const { state, form, field } = useForm(
    { username: '' },
    ({ username }) => ({ username: usernameError(username.trim(), policy, t) }),
    async ({ username }) => leave(await completeProfile(api, { type: 'username', value: username.trim() })),
  );
  return (
    <Page title={t('description.enter_username')} sub={t('description.continue_with_more_information')}>
      <Form form={form} state={state} submit={t('action.continue')}>
        <Field
          binding={field('username')}
          label={t('input.username')}
          hint={usernameHint(policy, t)}
          takesFocus
          input={{ autocomplete: 'username' }}
        />
      </Form>
    </Page>
  );
}

function MissingPassword() {
  const { t, api, leave } = useApp();
  const profile = useInteraction()?.profile;
  return (
    <Page title={t('description.set_password')} sub={t('description.continue_with_more_information')}>
      <NewPasswordForm
        username={profile?.username ?? profile?.primaryEmail ?? profile?.primaryPhone}
        submit={t('action.continue')}
        send={async (password) => leave(await completeProfile(api, { type: 'password', value: password }))}
      />
    </Page>
  );
}
