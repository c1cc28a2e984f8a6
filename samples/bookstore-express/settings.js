import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Reads the settings from the environment and from `.env`; the environment wins. */
export function readSettings() {
  const file = fileURLToPath(new URL('.env', import.meta.url));
  if (existsSync(file)) process.loadEnvFile(file);
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT is "${process.env.PORT}": set it to a number such as 3000.`);
  }
  return {
    endpoint: url('LOGTO_ENDPOINT', process.env.LOGTO_ENDPOINT),
    appId: text('LOGTO_APP_ID'),
    appSecret: text('LOGTO_APP_SECRET'),
    baseUrl: url('BASE_URL', process.env.BASE_URL || `http://localhost:${port}`),
    port,
  };
}

function text(name) {
  const value = process.env[name]?.trim();
  if (!value) throw new Error(`${name} is not set: copy .env.example to .env and fill it in.`);
  return value;
}

/** Without a slash at the end, since paths are appended. */
function url(name, value) {
  if (!value?.trim()) throw new Error(`${name} is not set: copy .env.example to .env and fill it in.`);
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new Error(`${name} is "${value}": set it to a URL such as http://localhost:3001.`);
  }
  return value.trim().replace(/\/+$/, '');
}
