import { ApiError, NetworkError } from './api';
import type { Translate } from './i18n';
import type { SignInExperience } from './settings';
import { usernameMessage } from './continue/username';
import { rejectionMessages } from './register/passwordPolicy';

/** What a page does about a failed call: go elsewhere, mark a field, or say it above the form. */
export type Reaction =
  | { kind: 'go'; path: string }
  | { kind: 'expired' }
  | { kind: 'field'; field: 'identifier' | 'username' | 'password'; problem: Problem; clear?: boolean }
  | { kind: 'notice'; message: string; reference?: string };

/** What is wrong with a field, and what to do about it where that is not said already. */
export type Problem = { messages: readonly string[]; fix?: string };

type Scene = { t: Translate; settings: SignInExperience };
type Rule = (error: ApiError, scene: Scene) => Reaction;

const go = (path: string): Reaction => ({ kind: 'go', path });
const notice = (message: string): Reaction => ({ kind: 'notice', message });
const username = (message: string): Reaction => ({ kind: 'field', field: 'username', problem: { messages: [message] } });
const expired: Rule = () => ({ kind: 'expired' });
const noMatch: Rule = (_, { t }) => ({
  kind: 'field',
  field: 'password',
  problem: { messages: [t('cardea.error.credentials')], fix: t('cardea.error.credentials_fix') },
  clear: true,
});

/** The one table of reactions, by error code; a new verification method adds its rows here. */
const rules: Record<string, Rule> = {
  'session.not_found': expired,
  'session.interaction_not_found': expired,
  'session.identifier_not_found': expired,
  'session.verification_session_not_found': expired,
  'session.invalid_interaction_type': expired,

  'session.invalid_credentials': noMatch,
  'session.verification_blocked_too_many_attempts': ({ message }, { t, settings }) => {
    // The message of the server holds the time that is left; the policy only knows the longest one.
    const count = settings.sentinelPolicy?.lockoutDuration;
    return notice(
      message || (count ? t('cardea.error.locked_minutes', { count }) : t('cardea.error.locked')),
    );
  },
  'user.suspended': () => go('/account-suspended'),
  'user.user_not_exist': noMatch,
  'user.sign_in_method_not_enabled': (_, { t }) => notice(t('cardea.error.method_off')),
  'auth.forbidden': (_, { t }) => notice(t('cardea.error.sign_up_off')),
  'session.captcha_required': (_, { t }) => notice(t('cardea.error.captcha_required')),
  'session.captcha_failed': (_, { t }) => notice(t('error.captcha_verification_failed')),

  'user.missing_profile': ({ data }, { t }) => {
    const first = firstOf(data, 'missingProfile');
    return first === undefined
      ? notice(t('error.unknown'))
      : go(`/continue/${first === 'extraProfile' ? 'extra-profile' : first}`);
  },
  'user.suggest_mfa': () => go('/mfa-onboarding'),
  'user.missing_mfa': ({ data }) => go(only(data, '/mfa-binding')),
  'session.mfa.suggest_additional_mfa': ({ data }) => go(only(data, '/mfa-binding')),
  'session.mfa.require_mfa_verification': ({ data }) => {
    const first = firstOf(data, 'availableFactors');
    return go(first === undefined ? '/mfa-verification' : `/mfa-verification/${first}`);
  },
  'session.mfa.backup_code_required': () => go('/mfa-binding/BackupCode'),
  'user.passkey_preferred': () => go('/create-passkey'),

  'password.rejected': ({ data }, { t }) => ({
    kind: 'field',
    field: 'password',
    problem: { messages: rejectionMessages(data, t) },
  }),
  'password.expired': (_, { t }) => notice(t('cardea.error.password_expired')),
  'user.same_password': (_, { t }) => notice(t('error.unknown')),
  'user.username_already_in_use': (_, { t }) => username(t('error.username_exists')),
  'user.username_exists_in_profile': (_, { t }) => notice(t('cardea.error.value_exists')),
  'user.password_exists_in_profile': (_, { t }) => notice(t('cardea.error.value_exists')),
  'session.email_blocklist.email_not_allowed': (_, { t }) => notice(t('cardea.error.email_not_allowed')),
  'session.email_blocklist.email_subaddressing_not_allowed': (_, { t }) =>
    notice(t('cardea.error.email_not_allowed')),
  'oidc.access_denied': (_, { t }) => notice(t('error.application_access_denied')),
};

export function reactionTo(error: unknown, scene: Scene): Reaction {
  const { t, settings } = scene;
  if (error instanceof NetworkError) {
    return notice(t('cardea.error.network'));
  }
  if (!(error instanceof ApiError)) {
    return notice(t('error.unknown'));
  }
  const rule = rules[error.code];
  if (rule) {
    return rule(error, scene);
  }
  const violation = /^user\.username_(\w+)$/.exec(error.code)?.[1];
  if (violation) {
    return username(usernameMessage(violation, settings.usernamePolicy ?? {}, t));
  }
  if (error.status === 429) {
    const count = error.retryAfter;
    return notice(
      count ? t('cardea.error.rate_limited_seconds', { count }) : t('cardea.error.rate_limited'),
    );
  }
  if (error.status === 503) {
    return notice(t('cardea.error.unavailable'));
  }
  return {
    kind: 'notice',
    message: error.status < 500 && error.message ? error.message : t('error.unknown'),
    ...(error.requestId && { reference: error.requestId }),
  };
}

function list(data: unknown, key: string): string[] {
  const value = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

const firstOf = (data: unknown, key: string) => list(data, key)[0];

/** Straight to the page of the factor when there is nothing to choose. */
function only(data: unknown, path: string): string {
  const factors = list(data, 'availableFactors');
  return factors.length === 1 ? `${path}/${factors[0]}` : path;
}
