import { describe, expect, it } from 'vitest';
import { changedKeys, isSame, lineChanges } from './changes.ts';

describe('isSame', () => {
  it('compares by content', () => {
    expect(isSame(['a', { b: 1, c: 2 }], ['a', { c: 2, b: 1 }])).toBe(true);
    expect(isSame(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(isSame({ a: 1 }, { a: 1, b: 0 })).toBe(false);
  });
  it('takes what is absent and what is empty for the same', () => {
    expect(isSame(undefined, [])).toBe(true);
    expect(isSame(null, '')).toBe(true);
    expect(isSame(undefined, false)).toBe(false);
    expect(isSame('', 0)).toBe(false);
  });
});

it('names the keys that differ', () => {
  expect(changedKeys({ name: 'a', uris: ['x'], on: true }, { name: 'a', uris: ['x', 'y'], on: false })).toEqual(['uris', 'on']);
});

describe('lineChanges', () => {
  it('shows what leaves and what comes', () => {
    expect(lineChanges(['a', 'b'], ['b', 'c'])).toEqual({ removed: ['a'], added: ['c'] });
  });
  it('counts equal lines', () => {
    expect(lineChanges(['a', 'a'], ['a'])).toEqual({ removed: ['a'], added: [] });
  });
  it('shows both lists when only the order changed', () => {
    expect(lineChanges(['a', 'b'], ['b', 'a'])).toEqual({ removed: ['a', 'b'], added: ['b', 'a'] });
  });
  it('is empty when nothing changed', () => {
    expect(lineChanges(['a'], ['a'])).toEqual({ removed: [], added: [] });
  });
});
