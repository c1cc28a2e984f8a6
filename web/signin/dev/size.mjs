/** Fails when what a first visit loads has grown over its budget (design-language §2). Run after a build. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const budgetKB = { html: 14, code: 45 };

const read = (path) => readFileSync(new URL(path, dist), 'utf8');
const gzipped = (text) => gzipSync(text, { level: 9 }).length;
const KB = (bytes) => (bytes / 1024).toFixed(1);

const html = read('index.html');
const css = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, text]) => text).join('');
const files = new Set([...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path));
// The first page may be one that comes on demand: count every module that the main one can ask for.
for (const path of files) {
  for (const [, name] of read(path).matchAll(/["'`](?:\.\/|\/?assets\/)([\w.-]+\.(?:js|css))["'`]/g)) {
    files.add(`assets/${name}`);
  }
}

const sizes = [...files].map((path) => [path, gzipped(read(path))]);
const code = sizes.reduce((sum, [, size]) => sum + size, gzipped(css));
for (const [path, size] of sizes) {
  console.log(`${KB(size).padStart(6)} KB  ${path}`);
}
console.log(`${KB(gzipped(css)).padStart(6)} KB  inline CSS`);
console.log(`${KB(code).padStart(6)} KB  JS + CSS, of ${budgetKB.code}`);
console.log(`${KB(gzipped(html)).padStart(6)} KB  index.html with its CSS, unfilled, of ${budgetKB.html}`);

if (code > budgetKB.code * 1024 || gzipped(html) > budgetKB.html * 1024) {
  console.error('Over the budget.');
  process.exit(1);
}
