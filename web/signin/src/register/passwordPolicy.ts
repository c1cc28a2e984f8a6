import type { Translate } from '../i18n';
import type { PasswordPolicy } from '../settings';

export type Rule = { text: string; met: boolean };

export const bounds = (policy: PasswordPolicy | null | undefined) => ({
  min: policy?.length?.min ?? 8,
  max: policy?.length?.max ?? 256,
  types: policy?.characterTypes?.min ?? 1,
});

/** The rules that can be judged while typing. Leaks, sequences and personal data are for the server to judge. */
export function rulesFor(password: string, policy: PasswordPolicy | null | undefined, t: Translate): Rule[] {
  const { min, types } = bounds(policy);
  const rules = [{ text: t('cardea.password.length', { count: min }), met: password.length >= min }];
  if (types > 1) {
    rules.push({
      text: t('cardea.password.character_types', { count: types }),
      met: characterTypes(password) >= types,
    });
  }
  return rules;
}

export function passwordError(
  password: string,
  policy: PasswordPolicy | null | undefined,
  t: Translate,
): string | undefined {
  const { min, max, types } = bounds(policy);
  if (!password) {
    return t('error.password_required');
  }
  if (password.length < min) {
    return t('error.password_rejected.too_short', { min });
  }
  if (password.length > max) {
    return t('error.password_rejected.too_long', { max });
  }
  if (!/^[ -~]*$/.test(password)) {
    return t('error.password_rejected.unsupported_characters');
  }
  return characterTypes(password) < types
    ? t('error.password_rejected.character_types', { min: types })
    : undefined;
}

const characterTypes = (password: string) =>
  [/[a-z]/, /[A-Z]/, /\d/, /[^\da-zA-Z]/].filter((type) => type.test(password)).length;

/** One sentence for each issue in the data of `password.rejected`. */
export function rejectionMessages(data: unknown, t: Translate): string[] {
  const issues: unknown[] = Array.isArray(data) ? data : [];
  const messages = issues.flatMap((issue) => rejectionMessage(issue, t));
  return messages.length ? messages : [t('error.general_invalid')];
}

function rejectionMessage(issue: unknown, t: Translate): string[] {
  const { code, interpolation } = issue as { code?: string; interpolation?: Record<string, number> };
  switch (code) {
    case 'password_rejected.too_short':
      return [t('error.password_rejected.too_short', { min: interpolation?.['min'] ?? '' })];
    case 'password_rejected.too_long':
      return [t('error.password_rejected.too_long', { max: interpolation?.['max'] ?? '' })];
    case 'password_rejected.character_types':
      return [t('error.password_rejected.character_types', { min: interpolation?.['min'] ?? '' })];
    case 'password_rejected.unsupported_characters':
      return [t('error.password_rejected.unsupported_characters')];
    case 'password_rejected.pwned':
      return [t('error.password_rejected.pwned')];
    case 'password_rejected.restricted.repetition':
      return [t('cardea.password.repetition')];
    case 'password_rejected.restricted.sequence':
      return [t('cardea.password.sequence')];
    case 'password_rejected.restricted.user_info':
      return [t('cardea.password.user_info')];
    case 'password_rejected.restricted.words':
      return [t('cardea.password.words')];
    default:
      return [];
  }
}
