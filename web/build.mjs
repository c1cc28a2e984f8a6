// Builds the pages for the jar: installs, builds each workspace whose sources are newer than its dist, compresses.
// Usage: node build.mjs build|fast|all [skipTests=true]. `fast` runs lint and types instead, `all` the tests, too. Called by Maven.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = dirname(fileURLToPath(import.meta.url));
const compressible = /\.(css|html|js|json|map|mjs|svg|txt|wasm|webmanifest|xml)$/;
const skipped = new Set(['dist', 'node_modules', 'target']);

const workspaces = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  .workspaces.map((name) => join(root, name))
  .filter((folder) => existsSync(join(folder, 'package.json')));

function npm(folder, ...arguments_) {
  const { status, error } = spawnSync('npm', arguments_, {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) {
    console.error(`npm does not run (${error.message}): install Node 20.19+ or 22.12+ with npm.`);
    process.exit(1);
  }
  if (status !== 0) {
    console.error(`npm ${arguments_.join(' ')} failed in ${folder}`);
    process.exit(1);
  }
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });
}

const modified = (path) => statSync(path).mtimeMs;
const newest = (paths) => Math.max(0, ...paths.map(modified));

function install() {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.cardea-lock');
  if (!existsSync(lock)) {
    npm(root, 'install', '--no-audit', '--no-fund');
  } else if (!existsSync(installed) || readFileSync(installed, 'utf8') !== readFileSync(lock, 'utf8')) {
    npm(root, 'ci', '--no-audit', '--no-fund');
  } else {
    return;
  }
  writeFileSync(installed, readFileSync(lock));
}

const scripts = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts ?? {};

/** Shared workspaces have no page of their own: a change there concerns all that do. */
function build() {
  const built = workspaces.filter((folder) => scripts(folder).build);
  const shared = workspaces.filter((folder) => !built.includes(folder)).flatMap(files);
  const settings = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(root, entry.name));
  for (const folder of built) {
    const dist = join(folder, 'dist');
    const marker = join(root, 'node_modules', `.built-${basename(folder)}`);
    const sources = newest([...files(folder), ...shared, ...settings]);
    if (existsSync(dist) && existsSync(marker) && modified(marker) >= sources) continue;
    npm(folder, 'run', 'build');
    if (!existsSync(dist)) continue;
    compress(dist);
    writeFileSync(marker, '');
    // Maven copies, but never deletes: files of earlier builds would travel in the jar for ever.
    rmSync(join(root, 'target', 'classes', 'web', basename(folder)), { recursive: true, force: true });
  }
}

/** Writes `.br` and `.gz` beside each file that gets smaller by it. */
function compress(folder) {
  for (const path of files(folder).filter((name) => compressible.test(name))) {
    const content = readFileSync(path);
    const brotli = brotliCompressSync(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    });
    for (const [suffix, bytes] of [['.br', brotli], ['.gz', gzipSync(content, { level: 9 })]]) {
      if (bytes.length >= content.length) continue;
      writeFileSync(path + suffix, bytes);
      // One time for all three: Last-Modified and caches agree.
      utimesSync(path + suffix, statSync(path).atime, statSync(path).mtime);
    }
  }
}

const [, , task, condition] = process.argv;
if (condition === 'skipTests=true') process.exit(0);
if (workspaces.length === 0) {
  console.log('No web workspaces yet.');
} else if (task === 'build') {
  install();
  build();
} else {
  for (const script of task === 'all' ? ['lint', 'types', 'test'] : ['lint', 'types']) {
    for (const folder of workspaces.filter((candidate) => scripts(candidate)[script])) {
      npm(folder, 'run', script);
    }
  }
}
