import { expect, it } from 'vitest';

const files = import.meta.glob<string>(['./**/*.css', '!./tokens.css'], { query: '?raw', import: 'default', eager: true });
const physical =
  /^\s*(?:(?:margin|padding|border)-(?:left|right|top|bottom)|(?:left|right|top|bottom)|text-align:\s*(?:left|right)|float)\b.*$/gm;

/** Right-to-left languages mirror the page, so no rule may name a physical side; colours come from tokens only. */
it.each(Object.entries(files))('%s uses logical properties and tokens', (_, css) => {
  expect(css.length).toBeGreaterThan(20);
  expect(css.match(physical) ?? []).toEqual([]);
  expect(css.match(/#[\da-f]{3,8}\b/gi) ?? []).toEqual([]);
});
