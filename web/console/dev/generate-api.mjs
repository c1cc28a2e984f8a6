/*
 * Writes src/api/schema.d.ts from the server's OpenAPI document. The generator wants TypeScript 5 while the
 * workspaces check with 7, so it runs from npm's cache with a TypeScript of its own and is no dependency.
 *
 *   npm run api                   from docs/openapi.json
 *   npm run api -- other.json     from another document
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = process.argv[2] ?? fileURLToPath(new URL('../../../docs/openapi.json', import.meta.url));
const target = fileURLToPath(new URL('../src/api/schema.d.ts', import.meta.url));
if (!existsSync(source)) {
  process.stderr.write(`${source} does not exist.\n`);
  process.exit(1);
}
const { status } = spawnSync(
  'npm',
  ['exec', '--yes', '--package=openapi-typescript@7.13.0', '--package=typescript@5.9.3', '--', 'openapi-typescript', source, '--output', target, '--immutable', '--alphabetize'],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
