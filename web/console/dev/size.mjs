/*
 * Fails when a page would load more than the budget of the design language: 260 KB of JavaScript and 35 KB
 * of CSS for the first page (any of them), 60 KB of JavaScript for each further route; gzip level 9.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const FIRST_JS = 260;
const FIRST_CSS = 35;
const ROUTE_JS = 60;

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const sizes = new Map();
const size = (file) => {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1024);
  return sizes.get(file);
};

/** A chunk with everything it imports statically. */
function closure(key, files = { js: new Set(), css: new Set() }) {
  const chunk = manifest[key];
  if (!chunk || files.js.has(chunk.file)) return files;
  if (chunk.file.endsWith('.js')) files.js.add(chunk.file);
  for (const css of chunk.css ?? []) files.css.add(css);
  for (const other of chunk.imports ?? []) closure(other, files);
  return files;
}

const sum = (files) => [...files].reduce((total, file) => total + size(file), 0);
const entryKey = Object.keys(manifest).find((key) => manifest[key].isEntry);
const entry = closure(entryKey);
const texts = Object.keys(manifest).filter((key) => key.includes('/locales/'));
const largestTexts = Math.max(...texts.map((key) => sum(closure(key).js)));

let failed = false;
const report = (name, js, css, jsLimit, cssLimit) => {
  const isOver = js > jsLimit || css > cssLimit;
  failed ||= isOver;
  process.stdout.write(`${isOver ? 'OVER ' : '     '}${name.padEnd(44)} ${js.toFixed(1).padStart(7)} KB JS ${css.toFixed(1).padStart(6)} KB CSS\n`);
};

report('entry', sum(entry.js), sum(entry.css), FIRST_JS, FIRST_CSS);
const pages = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && !texts.includes(key));
for (const key of pages) {
  const all = closure(key);
  // As a first page: the entry, the page, and the texts that come with it. The palette is never first.
  const js = new Set([...entry.js, ...all.js]);
  const css = new Set([...entry.css, ...all.css]);
  const name = key.replace(/^src\//, '');
  if (!name.includes('Palette')) report(`first load of ${name}`, sum(js) + largestTexts, sum(css), FIRST_JS, FIRST_CSS);
  const added = [...all.js].filter((file) => !entry.js.has(file));
  report(`  then ${name}`, sum(added), 0, ROUTE_JS, FIRST_CSS);
}
process.exitCode = failed ? 1 : 0;
