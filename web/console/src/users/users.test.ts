import { changedKeys } from '@cardea/ui';
import { describe, expect, it } from 'vitest';
import type { User } from '../api/types.ts';
import { emailProblem, generatePassword, phoneDigits, phoneProblem, usernameProblem } from './identifiers.ts';
import { normalizeUser, toPatch, toUserForm, type UserForm } from './userForm.ts';
import { userTitle } from './userTitle.ts';

const user: User = {
  id: 'a1b2c3d4e5f6',
  username: 'ana',
  primaryEmail: 'ana@example.com',
  primaryPhone: '4915123456789',
  name: 'Ana Souza',
  avatar: null,
  customData: {},
  profile: {},
  applicationId: null,
  isSuspended: false,
  lastSignInAt: null,
  createdAt: 0,
  updatedAt: 0,
};

describe('identifiers', () => {
  it('are checked by their shapes', () => {
    expect(emailProblem('ana@example.com')).toBeUndefined();
    expect(emailProblem('ana@example')).toBe('email');
    expect(usernameProblem('_ana1')).toBeUndefined();
    expect(usernameProblem('1ana')).toBe('username');
    expect(usernameProblem('an a')).toBe('username');
    expect(phoneProblem('+49 (151) 234-567.89')).toBeUndefined();
    expect(phoneProblem('call me')).toBe('phone');
  });
  it('keep the digits of a phone number, whoever writes them', () => {
    expect(phoneDigits('+49 151/234-567.89')).toBe('4915123456789');
    expect(phoneDigits('+٩٦٦ ۵۱')).toBe('96651');
  });
});

describe('a save', () => {
  const patchOf = (edit: Partial<UserForm>) => {
    const baseline = toUserForm(user);
    const next = normalizeUser({ ...baseline, ...edit });
    return toPatch(next, changedKeys(baseline, next));
  };
  it('sends changed keys only', () => {
    expect(patchOf({})).toEqual({});
    expect(patchOf({ primaryPhone: '+49 151 23456789' })).toEqual({});
    expect(patchOf({ primaryPhone: '+1 555 0100' })).toEqual({ primaryPhone: '15550100' });
    expect(patchOf({ name: '' })).toEqual({ name: null });
    expect(patchOf({ customData: '{"a":1}' })).toEqual({ customData: { a: 1 } });
  });
});

it('titles a person with the first thing that is known', () => {
  expect(userTitle(user)).toEqual({ label: 'Ana Souza', description: 'ana@example.com' });
  expect(userTitle({ ...user, name: null, primaryEmail: null })).toEqual({ label: '+4915123456789', description: 'ana' });
  expect(userTitle({ ...user, name: null, primaryEmail: null, primaryPhone: null, username: null }).label).toBe(user.id);
});

it('generates passwords that differ and read well', () => {
  const passwords = new Set(Array.from({ length: 50 }, () => generatePassword()));
  expect(passwords.size).toBe(50);
  for (const password of passwords) expect(password).toMatch(/^[a-km-np-zA-HJ-NP-Z2-9]{16}$/);
});
