import { describe, expect, it } from 'vitest';
import { usernameHint, usernameViolation } from '../src/continue/username';
import { isOpenable, placeOf } from '../src/consent/redirect';
import { passwordError, rulesFor } from '../src/register/passwordPolicy';
import { canRegister, passwordIdentifiers } from '../src/settings';
import { identifierError, parseIdentifier } from '../src/signin/identifier';
import { settings, t } from './english';

describe('identifier', () => {
  const all = ['email', 'phone', 'username'] as const;

  it.each([
    ['mira@acme.dev', { type: 'email', value: 'mira@acme.dev' }],
    [' mira ', { type: 'username', value: 'mira' }],
    ['+44 20 7946 0018', { type: 'phone', value: '442079460018' }],
    ['+٤٤ ۲۰ 7946 0018', { type: 'phone', value: '442079460018' }],
  ])('%s is %j', (text, expected) => {
    expect(parseIdentifier(text, all)).toEqual(expected);
  });

  it('is only what the tenant turned on', () => {
    expect(parseIdentifier('mira@acme.dev', ['username'])).toEqual({ type: 'username', value: 'mira@acme.dev' });
    expect(parseIdentifier('mira', ['email'])).toBeUndefined();
    expect(identifierError('mira', ['email'], t)).toBe(t('error.invalid_email'));
    expect(identifierError('123', ['email', 'phone'], t)).toBe(t('error.invalid_phone'));
    expect(identifierError(' ', ['username'], t)).toBe('Enter your username.');
  });

  it('is offered when its method takes a password', () => {
    const method = { password: true, verificationCode: true, isPasswordPrimary: true };
    const methods = [
      { ...method, identifier: 'username' as const },
      { ...method, identifier: 'phone' as const, password: false },
      { ...method, identifier: 'email' as const },
    ];
    expect(passwordIdentifiers({ ...settings, signIn: { methods } })).toEqual(['email', 'username']);
  });
});

describe('username', () => {
  const noUpper = { allowedChars: { lowercase: true, uppercase: false, numbers: false, underscore: false } };

  it.each([
    ['', {}, 'required'],
    ['1up', {}, 'starts_with_number'],
    ['mi-ra', {}, 'invalid_charset_hard'],
    ['mi', { minLength: 3 }, 'too_short'],
    ['miranda', { maxLength: 4 }, 'too_long'],
    ['Mira', noUpper, 'uppercase_not_allowed'],
    ['mira1', noUpper, 'numbers_not_allowed'],
    ['mi_ra', noUpper, 'underscore_not_allowed'],
    ['_Mira9', {}, undefined],
  ])('%j under %j: %s', (value, policy, violation) => {
    expect(usernameViolation(value, policy)).toBe(violation);
  });

  it('is explained by the policy', () => {
    expect(usernameHint({ minLength: 3, maxLength: 20, ...noUpper }, t)).toBe(
      'You can sign in with it from now on. Use 3 to 20 characters and only small letters.',
    );
  });
});

describe('password', () => {
  const policy = { length: { min: 10, max: 12 }, characterTypes: { min: 2 } };

  it.each([
    ['', t('error.password_required')],
    ['short1', 'Too short. Use at least 10 characters.'],
    ['far-too-long-1', 'Too long. Use at most 12 characters.'],
    ['onlyletters', t('error.password_rejected.character_types', { min: 2 })],
    ['pässwörter1', t('error.password_rejected.unsupported_characters')],
    ['quiet lake', undefined],
  ])('%j: %s', (password, message) => {
    expect(passwordError(password, policy, t)).toBe(message);
  });

  it('shows which rules are met so far', () => {
    expect(rulesFor('abcdefghij', policy, t).map(({ met }) => met)).toEqual([true, false]);
    expect(rulesFor('', null, t)).toEqual([{ text: 'At least 8 characters', met: false }]);
  });
});

describe('consent', () => {
  it('goes back to sites and apps, never to a script', () => {
    expect(isOpenable('https://notes.example/callback')).toBe(true);
    expect(isOpenable('acme://callback')).toBe(true);
    expect(isOpenable('javascript:alert(1)')).toBe(false);
    expect(isOpenable('callback')).toBe(false);
    expect(placeOf('https://notes.example:8443/callback')).toBe('notes.example:8443');
    expect(placeOf('acme://callback')).toBeUndefined();
  });
});

describe('sign-up', () => {
  it('starts with a username, where sign-up is open', () => {
    expect(canRegister(settings)).toBe(true);
    expect(canRegister({ ...settings, signInMode: 'SignIn' })).toBe(false);
    expect(canRegister({ ...settings, signUp: { identifiers: ['email'], password: true, verify: true } })).toBe(false);
  });
});
