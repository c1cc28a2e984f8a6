// Runs the packaged server on a throw-away data folder with some traffic, so that the JVM can write its AOT cache.
// Usage: node train.mjs CACHE java OPTIONS… -jar JAR. Exit code 0 only with a cache; nothing depends on one.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rounds = 10;
const patience = 120_000;

const [cache, java, ...options] = process.argv.slice(2);
const requests = readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'requests.txt'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.match(/^(\S+) (\S+)(?: (.*))?$/).slice(1));

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

const data = join(dirname(cache), 'data');
mkdirSync(data, { recursive: true });
const fresh = `${cache}.new`;
const [port, adminPort] = [await freePort(), await freePort()];
const child = spawn(java, [`-XX:AOTCacheOutput=${fresh}`, ...options], {
  // Nothing of the operator's configuration: the training must not touch their database.
  env: {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    CARDEA_DATA: data,
    PORT: String(port),
    ADMIN_PORT: String(adminPort),
  },
  stdio: ['ignore', 'ignore', 'pipe'],
});
let reasons = '';
child.stderr.on('data', (text) => (reasons += text));
const ended = new Promise((resolve) => child.on('exit', resolve));
const stop = () => child.kill('SIGTERM');
process.on('SIGINT', stop).on('SIGTERM', stop);
const timer = setTimeout(() => child.kill('SIGKILL'), patience);

while (child.exitCode === null && !(await answers(`http://localhost:${port}/q/health/ready`))) {
  await new Promise((resolve) => setTimeout(resolve, 100));
}
for (let round = 0; round < rounds && child.exitCode === null; round++) {
  for (const origin of [`http://localhost:${port}`, `http://localhost:${adminPort}`]) {
    for (const [method, path, body] of requests) {
      const headers = body ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
      const response = await fetch(origin + path, { method, body, headers, redirect: 'manual' }).catch(() => null);
      await response?.arrayBuffer();
    }
  }
}
const wasServing = child.exitCode === null;
stop();
await ended;
clearTimeout(timer);
if (!wasServing) rmSync(fresh, { force: true });
// The unpacked programs stay for the next training; the database does not.
for (const entry of readdirSync(data).filter((name) => name !== 'binaries')) {
  rmSync(join(data, entry), { recursive: true, force: true });
}
if (!existsSync(fresh)) {
  console.error(`No AOT cache was written; the server starts without one.\n${reasons.trim()}`);
  process.exit(1);
}
renameSync(fresh, cache);
