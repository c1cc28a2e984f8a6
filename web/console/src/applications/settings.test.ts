import { describe, expect, it } from 'vitest';
import { changedKeys } from '@cardea/ui';
import type { Application } from '../api/types.ts';
import { checkSettings, hasProblems, normalizeSettings, toPatch, toSettings, type Settings } from './settings.ts';

const application: Application = {
  id: 'k3v9x0qd2mzp7wt1hcn5s',
  name: 'Flask',
  description: null,
  type: 'Traditional',
  oidcClientMetadata: {
    redirectUris: ['https://a.example/callback'],
    postLogoutRedirectUris: [],
    backchannelLogoutUri: 'https://a.example/logout',
    logoUri: 'https://a.example/logo.png',
  },
  customClientMetadata: { idTokenTtl: 600 },
  customData: { plan: 'pro' },
  isThirdParty: false,
  createdAt: 0,
};

/** The request that saving this edit would send. */
function patchOf(edit: Partial<Settings>) {
  const baseline = toSettings(application);
  const next = normalizeSettings({ ...baseline, ...edit });
  return toPatch(application, next, changedKeys(baseline, next));
}

describe('a save', () => {
  it('sends nothing when nothing changed, defaults included', () => expect(patchOf({})).toEqual({}));
  it('sends a rename alone', () => expect(patchOf({ name: ' Shop ' })).toEqual({ name: 'Shop' }));
  it('clears the description with null', () => {
    const described = { ...application, description: 'Old' };
    const next = normalizeSettings({ ...toSettings(described), description: ' ' });
    expect(toPatch(described, next, changedKeys(toSettings(described), next))).toEqual({ description: null });
  });
  it('keeps the rest of an object that the server replaces as a whole', () => {
    expect(patchOf({ redirectUris: ['https://b.example/callback', ''] })).toEqual({
      oidcClientMetadata: { ...application.oidcClientMetadata, redirectUris: ['https://b.example/callback'] },
    });
    expect(patchOf({ rotateRefreshToken: false })).toEqual({ customClientMetadata: { idTokenTtl: 600, rotateRefreshToken: false } });
  });
  it('removes an emptied value from its object', () => {
    const { oidcClientMetadata } = patchOf({ backchannelLogoutUri: '' });
    expect(oidcClientMetadata).not.toHaveProperty('backchannelLogoutUri');
    expect(oidcClientMetadata?.logoUri).toBe('https://a.example/logo.png');
  });
  it('ignores an empty row and other white space', () => {
    expect(patchOf({ redirectUris: ['https://a.example/callback', ''], customData: '{"plan":"pro"}' })).toEqual({});
  });
  it('sends custom data as an object', () => expect(patchOf({ customData: '{"plan": "free"}' })).toEqual({ customData: { plan: 'free' } }));
});

describe('checks', () => {
  const check = (edit: Partial<Settings>) => checkSettings({ ...toSettings(application), ...edit }, application);
  it('pass for what the server gave', () => expect(hasProblems(check({}))).toBe(false));
  it.each([
    [{ name: ' ' }, 'name', 'required'],
    [{ customData: '[1]' }, 'customData', 'json'],
    [{ customData: '{' }, 'customData', 'json'],
    [{ backchannelLogoutUri: 'ftp://a.example' }, 'backchannelLogoutUri', 'url'],
    [{ refreshTokenTtlInDays: 181 }, 'refreshTokenTtlInDays', 'range'],
    [{ refreshTokenTtlInDays: '' }, 'refreshTokenTtlInDays', 'range'],
    [{ maxAllowedGrants: 0 }, 'maxAllowedGrants', 'positive'],
  ] as const)('%j: %s is %s', (edit, key, problem) => expect(check(edit).fields[key]).toBe(problem));
  it('look at each row', () => {
    expect(check({ redirectUris: ['https://a.example/', 'nonsense'] }).lists.redirectUris).toEqual([undefined, 'uri']);
  });
});
