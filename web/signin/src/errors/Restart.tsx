import { useApp } from '../app';
import type { SignInExperience } from '../settings';

/**
 * Where a new sign-in for the same app can start. An authorization request cannot be made up here (it holds the app's
 * own state and challenge), so this knows only the address that the tenant chose and our own demo app.
 */
export function restartAddress(settings: SignInExperience, appId: string | undefined): string | undefined {
  return settings.unknownSessionRedirectUrl || (appId === 'demo-app' ? '/demo-app' : undefined);
}

export function Restart() {
  const { t, settings, appId } = useApp();
  const address = restartAddress(settings, appId);
  return address ? (
    <a class="button primary" data-part="primary" href={address}>
      {t('cardea.expired.restart')}
    </a>
  ) : null;
}
