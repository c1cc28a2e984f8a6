import type en from '../locales/en.json';

/** `action.sign_in` and so on: every leaf of en.json, so that a mistyped key does not compile. */
export type PhraseKey = LeafOf<typeof en>;

type LeafOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${LeafOf<T[K]>}`;
}[keyof T & string];

/** Keys with plural forms are asked for without their suffix. */
export type PluralKey = PhraseKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

// An interface, since a type alias may not refer to itself here.
export interface Phrases {
  [key: string]: string | Phrases;
}

export type Values = Record<string, string | number | readonly string[]>;

export type Translate = (key: PhraseKey | PluralKey, values?: Values) => string;

/** Texts in the i18next notation of our locale files: `{{name}}`, `{{items, list}}`, `{{step, number}}`, `_one` … `_other`. */
export function createTranslate(phrases: Phrases, language: string): Translate {
  const plurals = supported(() => new Intl.PluralRules(language)) ?? new Intl.PluralRules('en');
  const locale = supported(() => Intl.getCanonicalLocales(language)[0]) ?? 'en';

  return (key, values = {}) => {
    const count = values['count'];
    const form = typeof count === 'number' ? `${key}_${plurals.select(count)}` : key;
    const text = lookUp(phrases, form) ?? lookUp(phrases, `${key}_other`) ?? lookUp(phrases, key);
    return text === undefined ? key : interpolate(text, values, locale);
  };
}

/** A text of the server's choosing, such as a scope: undefined when the locale does not know the key. */
export function phraseAt(phrases: Phrases, path: readonly string[]): string | undefined {
  let node: string | Phrases | undefined = phrases;
  for (const part of path) {
    node = typeof node === 'object' && Object.hasOwn(node, part) ? node[part] : undefined;
  }
  return typeof node === 'string' ? node : undefined;
}

const lookUp = (phrases: Phrases, key: string) => phraseAt(phrases, key.split('.'));

function interpolate(text: string, values: Values, locale: string): string {
  return text.replace(/\{\{\s*(\w+)\s*(?:,\s*(\w+)\s*)?\}\}/g, (token, name: string, format?: string) => {
    const value = values[name];
    if (value === undefined) {
      return token;
    }
    if (Array.isArray(value)) {
      return format === 'list' ? new Intl.ListFormat(locale).format(value) : value.join(', ');
    }
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : String(value);
  });
}

function supported<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined; // a tag that the tenant made up, such as `x-pirate`
  }
}
