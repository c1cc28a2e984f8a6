import type { Translate } from '../i18n';
import type { Identifier } from '../settings';

type Combination =
  | 'username' | 'email' | 'phone'
  | 'email_username' | 'phone_username' | 'email_phone' | 'email_phone_username';

const combination = (types: readonly Identifier[]) => types.join('_') as Combination;

export const identifierLabel = (types: readonly Identifier[], t: Translate) =>
  t(`cardea.identifier.${combination(types)}`);

export const identifierRequired = (types: readonly Identifier[], t: Translate) =>
  t(`cardea.identifier_required.${combination(types)}`);

/** One field takes every kind of identifier: tell from the text which one it is. Undefined: none that is turned on. */
export function parseIdentifier(
  text: string,
  types: readonly Identifier[],
): { type: Identifier; value: string } | undefined {
  const value = latinDigits(text.trim());
  if (types.includes('email') && /^\S+@\S+\.\S+$/.test(value)) {
    return { type: 'email', value };
  }
  const digits = value.replace(/[\s().+-]/g, '');
  if (types.includes('phone') && /^\d{5,}$/.test(digits)) {
    return { type: 'phone', value: digits };
  }
  return types.includes('username') && value !== '' ? { type: 'username', value } : undefined;
}

export function identifierError(text: string, types: readonly Identifier[], t: Translate): string | undefined {
  if (text.trim() === '') {
    return identifierRequired(types, t);
  }
  if (parseIdentifier(text, types)) {
    return undefined;
  }
  const looksLikePhone = types.includes('phone') && (!types.includes('email') || /^[\d\s().+-]+$/.test(text));
  return looksLikePhone ? t('error.invalid_phone') : t('error.invalid_email');
}

/** Arabic and Persian keyboards write their own digits. */
export const latinDigits = (text: string) =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
