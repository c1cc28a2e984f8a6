/** Fails when the built templates no longer hold what the Java server fills in. Run after a build. */
import { readFileSync } from 'node:fs';

const expected = {
  'index.html': ['LANG', 'DIR', 'TITLE', 'NONCE', 'THEME', 'BRAND_CSS', 'CUSTOM_CSS', 'FAVICON', 'BRAND', 'HEADING', 'SUBHEADING', 'DATA'],
  'demo-app.html': ['LANG', 'NONCE', 'DATA'],
};

const faults = Object.entries(expected).flatMap(([file, tokens]) => {
  const html = readFileSync(new URL(`../dist/${file}`, import.meta.url), 'utf8');
  const found = new Set([...html.matchAll(/%([A-Z_]+)%/g)].map(([, token]) => token));
  return [
    ...tokens.filter((token) => !found.has(token)).map((token) => `${file}: no %${token}%`),
    ...[...found].filter((token) => !tokens.includes(token)).map((token) => `${file}: nobody fills %${token}%`),
    ...[...html.matchAll(/<(?:script|style)\b[^>]*>/g)]
      .filter(([tag]) => !tag.includes('nonce="%NONCE%"'))
      .map(([tag]) => `${file}: no nonce on ${tag}`),
    ...(/ style="| on[a-z]+="/.test(html) ? [`${file}: an inline style or handler, which the policy of the page blocks`] : []),
  ];
});
for (const fault of faults) {
  console.error(fault);
}
process.exit(faults.length ? 1 : 0);
