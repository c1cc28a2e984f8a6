import { describe, expect, it } from 'vitest';
import { createTranslate, phraseAt } from '../src/i18n';
import { t } from './english';

describe('translate', () => {
  it('fills in variables', () => {
    expect(t('cardea.to_continue_to', { name: 'Flask' })).toBe('to continue to Flask');
  });

  it('chooses the plural form of the language', () => {
    expect(t('cardea.password.length', { count: 1 })).toBe('At least 1 character');
    expect(t('cardea.password.length', { count: 8 })).toBe('At least 8 characters');
    const arabic = createTranslate({ cardea: { password: { length_two: 'two', length_other: 'other' } } }, 'ar');
    expect(arabic('cardea.password.length', { count: 2 })).toBe('two');
    expect(arabic('cardea.password.length', { count: 0 })).toBe('other');
  });

  it('joins lists as the language does', () => {
    expect(t('description.username_requirements', { items: ['a', 'b', 'c'] })).toBe('Use a, b, and c.');
    const german = createTranslate({ description: { username_requirements: '{{items, list}}' } }, 'de');
    expect(german('description.username_requirements', { items: ['a', 'b'] })).toBe('a und b');
  });

  it('does not read a value as a template', () => {
    expect(t('cardea.to_continue_to', { name: '{{name}} $& <b>' })).toBe('to continue to {{name}} $& <b>');
  });

  it('lives with a language tag that the tenant made up', () => {
    const pirate = createTranslate({ action: { sign_in: 'Arr' } }, 'pirate_speak_');
    expect(pirate('action.sign_in')).toBe('Arr');
  });

  it('shows the key when a text is missing', () => {
    expect(createTranslate({}, 'en')('action.sign_in')).toBe('action.sign_in');
  });
});

describe('a phrase by path', () => {
  it('takes parts as they are, and nothing from prototypes', () => {
    expect(phraseAt({ a: { 'urn:x:y': 'text' } }, ['a', 'urn:x:y'])).toBe('text');
    expect(phraseAt({ a: {} }, ['a', 'constructor', 'name'])).toBeUndefined();
  });
});
