import type { Translate } from '../i18n';
import type { UsernamePolicy } from '../settings';

const defaults: UsernamePolicy = {
  minLength: 1,
  maxLength: 128,
  allowedChars: { lowercase: true, uppercase: true, numbers: true, underscore: true },
};

const complete = (policy: Partial<UsernamePolicy>): UsernamePolicy => ({
  ...defaults,
  ...policy,
  allowedChars: { ...defaults.allowedChars, ...policy.allowedChars },
});

/** The first rule that a username breaks, named and ordered as the server does. */
export function usernameViolation(value: string, policy: Partial<UsernamePolicy>): string | undefined {
  const { minLength, maxLength, allowedChars } = complete(policy);
  const checks: [string, boolean][] = [
    ['required', value === ''],
    ['starts_with_number', /^\d/.test(value)],
    ['invalid_charset_hard', !/^[A-Z_a-z]\w*$/.test(value)],
    ['too_short', value.length < minLength],
    ['too_long', value.length > maxLength],
    ['uppercase_not_allowed', !allowedChars.uppercase && /[A-Z]/.test(value)],
    ['lowercase_not_allowed', !allowedChars.lowercase && /[a-z]/.test(value)],
    ['numbers_not_allowed', !allowedChars.numbers && /\d/.test(value)],
    ['underscore_not_allowed', !allowedChars.underscore && value.includes('_')],
  ];
  return checks.find(([, broken]) => broken)?.[0];
}

export function usernameMessage(violation: string, policy: Partial<UsernamePolicy>, t: Translate): string {
  const { minLength, maxLength } = complete(policy);
  switch (violation) {
    case 'required':
      return t('error.username_required');
    case 'starts_with_number':
      return t('error.username_should_not_start_with_number');
    case 'too_short':
      return t('error.username_too_short', { min: minLength });
    case 'too_long':
      return t('error.username_too_long', { max: maxLength });
    case 'uppercase_not_allowed':
      return t('error.username_uppercase_not_allowed');
    case 'lowercase_not_allowed':
      return t('error.username_lowercase_not_allowed');
    case 'numbers_not_allowed':
      return t('error.username_numbers_not_allowed');
    case 'underscore_not_allowed':
      return t('error.username_underscore_not_allowed');
    default:
      return t('error.username_invalid_charset');
  }
}

export function usernameError(value: string, policy: Partial<UsernamePolicy>, t: Translate): string | undefined {
  const violation = usernameViolation(value, policy);
  return violation && usernameMessage(violation, policy, t);
}

/** What a tenant asks for beyond "letters, digits, underscores"; undefined when it asks for nothing more. */
export function usernameHint(policy: Partial<UsernamePolicy>, t: Translate): string {
  const { minLength, maxLength, allowedChars } = complete(policy);
  const characters = [
    ...(allowedChars.lowercase ? [t('description.username_character.lowercase')] : []),
    ...(allowedChars.uppercase ? [t('description.username_character.uppercase')] : []),
    ...(allowedChars.numbers ? [t('description.username_character.number')] : []),
    ...(allowedChars.underscore ? [t('description.username_character.underscore')] : []),
  ];
  const isDefault = characters.length === 4 && minLength <= 1 && maxLength >= 128;
  if (isDefault) {
    return t('description.enter_username_description');
  }
  const items = [
    t('description.username_requirement.length', { min: minLength, max: maxLength }),
    ...(characters.length < 4 ? [t('description.username_requirement.characters', { characters })] : []),
  ];
  return t('description.enter_username_policy_description', {
    requirements: t('description.username_requirements', { items }),
  });
}
