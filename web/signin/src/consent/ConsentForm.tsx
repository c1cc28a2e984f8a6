import { useState } from 'preact/hooks';
import type { ConsentRequest } from '../api';
import { useApp } from '../app';
import { reactionTo } from '../reaction';
import { Chip } from '../ui/Chip';
import type { Notice } from '../ui/form';
import { Alert, Submit } from '../ui/Form';
import { Link, Outside } from '../ui/Link';
import { Page } from '../ui/Page';
import { Rich } from '../ui/Rich';
import { Organizations } from './Organizations';
import { organizationPermissions, Permissions, personalPermissions } from './Permissions';
import { isOpenable, placeOf } from './redirect';

/** The permissions, the choice of organization, and two answers of equal weight. */
export function ConsentForm({ request, name }: { request: ConsentRequest; name: string }) {
  const app = useApp();
  const { t, api, leave, isPreview } = app;
  const { user, organizations, redirectUri } = request;
  const [organizationId, setOrganizationId] = useState(organizations[0]?.id);
  const [pending, setPending] = useState<'allow' | 'cancel'>();
  const [notice, setNotice] = useState<Notice>();
  const [isCancelled, setCancelled] = useState(false);

  async function attempt(answer: 'allow' | 'cancel', action: () => Promise<void>) {
    if (pending || isPreview) {
      return;
    }
    setPending(answer);
    setNotice(undefined);
    try {
      await action();
    } catch (error) {
      const reaction = reactionTo(error, app);
      setPending(undefined);
      if (reaction.kind === 'notice') {
        setNotice(reaction);
      } else {
        app.follow(reaction);
      }
    }
  }

  const allow = () =>
    attempt('allow', async () => {
      const { redirectTo } = await api.consent(organizationId ? [organizationId] : []);
      leave(redirectTo);
    });

  // The server hears nothing of a refusal: the app sees its user come back without a code.
  const cancel = () =>
    attempt('cancel', async () => {
      if (redirectUri === undefined) {
        await api.abort();
        setCancelled(true);
      } else if (isOpenable(redirectUri)) {
        leave(redirectUri);
      } else {
        setPending(undefined);
        setNotice({ message: t('cardea.error.redirect') });
      }
    });

  if (isCancelled) {
    return (
      <Page title={t('cardea.consent.cancelled')} key="cancelled">
        <p class="sub">{t('cardea.consent.cancelled_description', { name })}</p>
      </Page>
    );
  }

  const personal = personalPermissions(request, app);
  const shared = organizationPermissions(
    organizations.find(({ id }) => id === organizationId),
    app,
  );
  const who = user.username || user.primaryEmail || user.primaryPhone || user.name || user.id;
  const place = redirectUri && placeOf(redirectUri);
  return (
    <>
      <Chip value={who}>
        <Link to="/sign-in" class="plain">
          {t('description.not_you')} <span class="sr-only">{t('action.use_another_account')}</span>
        </Link>
      </Chip>
      <form
        class="stack"
        aria-labelledby="title"
        onSubmit={(event) => {
          event.preventDefault();
          void allow();
        }}
      >
        {notice && <Alert {...notice} />}
        {personal.length > 0 && <Permissions groups={personal} />}
        {organizations.length > 0 && (
          <Organizations organizations={organizations} chosen={organizationId} onChoose={setOrganizationId} />
        )}
        {shared.length > 0 && <Permissions groups={shared} />}
        {personal.length + organizations.length === 0 && <p class="lead">{t('cardea.consent.no_permissions')}</p>}
        <div class="actions pair">
          <button type="button" class="button" aria-busy={pending === 'cancel'} onClick={() => void cancel()}>
            {t('action.cancel')}
          </button>
          <Submit pending={pending === 'allow'}>{t('action.authorize')}</Submit>
        </div>
        <p class="small">
          {place && t('description.redirect_to', { name: place })} <Agreement request={request} name={name} />
        </p>
      </form>
    </>
  );
}

function Agreement({ request, name }: { request: ConsentRequest; name: string }) {
  const { t } = useApp();
  const { termsOfUseUrl, privacyPolicyUrl } = request.application;
  if (!termsOfUseUrl && !privacyPolicyUrl) {
    return null;
  }
  const about = termsOfUseUrl && privacyPolicyUrl ? 'both' : termsOfUseUrl ? 'terms' : 'privacy';
  return (
    <Rich
      text={t(`cardea.consent.agreement_${about}`, { name })}
      tags={{
        terms: (text) => <Outside href={termsOfUseUrl ?? ''}>{text}</Outside>,
        privacy: (text) => <Outside href={privacyPolicyUrl ?? ''}>{text}</Outside>,
      }}
    />
  );
}
