import { describe, expect, it } from 'vitest';
import en from '../locales/en.json';
import contract from './phrase-keys.json';

type Tree = { [key: string]: Tree | string | string[] };

function leaves(tree: Tree, path = ''): [string, string | string[]][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string | string[]][] =>
    typeof value === 'string' || Array.isArray(value) ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}

const texts = new Map(leaves(en));

describe('English texts', () => {
  it.each(leaves(contract.keys))('hold %s with its variables %j', (key, variables) => {
    const text = texts.get(key);
    expect(text).toBeTruthy();
    const used = [...String(text).matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(variables));
  });

  it('keep to the voice: no exclamation mark, no begging', () => {
    const faults = [...texts].filter(([, text]) => /!|\b(please|simply|oops|successfully|sorry)\b/i.test(String(text)));
    expect(faults).toEqual([]);
  });
});
