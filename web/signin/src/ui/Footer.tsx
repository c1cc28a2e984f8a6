import type { Translate } from '../i18n';
import type { SignInExperience } from '../settings';
import { Outside } from './Link';

/** Outside the card and the same on every page, so that help is always in one place. */
export function Footer({ t, settings }: { t: Translate; settings: SignInExperience }) {
  const { termsOfUseUrl, privacyPolicyUrl } = settings;
  const support = supportLink(settings);
  return (
    <>
      {termsOfUseUrl && <Outside href={termsOfUseUrl}>{t('description.terms_of_use')}</Outside>}
      {privacyPolicyUrl && <Outside href={privacyPolicyUrl}>{t('description.privacy_policy')}</Outside>}
      {support && <Outside href={support}>{t('cardea.support')}</Outside>}
    </>
  );
}

export const supportLink = ({ supportEmail, supportWebsiteUrl }: SignInExperience) =>
  supportWebsiteUrl || (supportEmail ? `mailto:${supportEmail}` : undefined);
