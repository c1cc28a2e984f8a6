import { describe, expect, it } from 'vitest';
import { ApiError, NetworkError } from '../src/api';
import { reactionTo } from '../src/reaction';
import { settings, t } from './english';

const scene = { t, settings };
const react = (status: number, code: string, data?: unknown, message = '') =>
  reactionTo(new ApiError(status, code, message, data), scene);

describe('reaction to an error', () => {
  it.each([
    ['user.missing_profile', { missingProfile: ['password', 'username'] }, '/continue/password'],
    ['user.missing_profile', { missingProfile: ['extraProfile'] }, '/continue/extra-profile'],
    ['user.suggest_mfa', undefined, '/mfa-onboarding'],
    ['user.missing_mfa', { availableFactors: ['Totp', 'WebAuthn'] }, '/mfa-binding'],
    ['user.missing_mfa', { availableFactors: ['Totp'] }, '/mfa-binding/Totp'],
    ['session.mfa.require_mfa_verification', { availableFactors: ['WebAuthn', 'Totp'] }, '/mfa-verification/WebAuthn'],
    ['session.mfa.backup_code_required', undefined, '/mfa-binding/BackupCode'],
    ['user.passkey_preferred', undefined, '/create-passkey'],
    ['user.suspended', undefined, '/account-suspended'],
  ])('%s %j leads to %s', (code, data, path) => {
    expect(react(422, code, data)).toEqual({ kind: 'go', path });
  });

  it.each(['session.not_found', 'session.interaction_not_found', 'session.verification_session_not_found'])(
    '%s means that the sign-in has expired',
    (code) => {
      expect(react(404, code)).toEqual({ kind: 'expired' });
    },
  );

  it('says the same for an unknown account and a wrong password, and clears the password', () => {
    const wrong = react(422, 'session.invalid_credentials');
    expect(wrong).toMatchObject({ kind: 'field', field: 'password', clear: true });
    expect(react(404, 'user.user_not_exist', { identifier: 'mira' })).toEqual(wrong);
  });

  it('lists every reason why a password was rejected', () => {
    const data = [
      { code: 'password_rejected.too_short', interpolation: { min: 12 } },
      { code: 'password_rejected.restricted.user_info' },
      { code: 'password_rejected.from_the_future' },
    ];
    expect(react(422, 'password.rejected', data)).toEqual({
      kind: 'field',
      field: 'password',
      problem: {
        messages: [
          'Too short. Use at least 12 characters.',
          'Too easy to guess: it holds your name, email or phone number. Leave them out.',
        ],
      },
    });
  });

  it('marks the username that is taken or against the rules', () => {
    expect(react(422, 'user.username_already_in_use')).toMatchObject({ field: 'username' });
    const tooShort = reactionTo(new ApiError(422, 'user.username_too_short', '', undefined), {
      t,
      settings: { ...settings, usernamePolicy: { minLength: 5 } },
    });
    expect(tooShort).toMatchObject({ problem: { messages: ['Too short. Use at least 5 characters.'] } });
  });

  it('tells how long a lockout lasts', () => {
    const code = 'session.verification_blocked_too_many_attempts';
    expect(react(400, code, undefined, 'Try again in 42 minutes.')).toEqual({
      kind: 'notice',
      message: 'Try again in 42 minutes.',
    });
    const silent = reactionTo(new ApiError(400, code, '', undefined), {
      t,
      settings: { ...settings, sentinelPolicy: { lockoutDuration: 1 } },
    });
    expect(silent).toEqual({ kind: 'notice', message: 'Too many failed attempts. Try again in 1 minute.' });
  });

  it('tells how long to wait after 429', () => {
    expect(reactionTo(new ApiError(429, 'request.rate_limited', '', undefined, 30), scene)).toEqual({
      kind: 'notice',
      message: 'Too many attempts. Try again in 30 seconds.',
    });
  });

  it('knows a missing network, a server that is not ready, and a fault of ours', () => {
    expect(reactionTo(new NetworkError('x'), scene)).toMatchObject({ message: t('cardea.error.network') });
    expect(react(503, '')).toMatchObject({ message: t('cardea.error.unavailable') });
    expect(reactionTo(new ApiError(500, '', 'stack', undefined, undefined, 'r1'), scene)).toEqual({
      kind: 'notice',
      message: t('error.unknown'),
      reference: 'r1',
    });
    expect(reactionTo(new TypeError('bug'), scene)).toMatchObject({ message: t('error.unknown') });
  });

  it('shows the text of the server for codes that it does not know', () => {
    expect(react(422, 'some.new_code', undefined, 'A clear sentence.')).toMatchObject({ message: 'A clear sentence.' });
  });
});
