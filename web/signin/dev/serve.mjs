/** Serves the built template as the Java server does, with sample data and a fake API: `node dev/serve.mjs`, then /sign-in?scene=all. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { answerOidc } from './fake-oidc.mjs';
import { fill } from './frame-template.mjs';
import { answer, frameValues } from './sample.mjs';

const dist = new URL('../dist/', import.meta.url);
const port = Number(process.env.PORT ?? 4174);

async function body(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
  }
  return text ? JSON.parse(text) : {};
}

createServer(async (request, response) => {
  const url = new URL(request.url, `http://localhost:${port}`);
  const { pathname, searchParams } = url;
  const oidc = await answerOidc(url);
  if (oidc) {
    response
      .writeHead(oidc.location ? 303 : 200, { 'content-type': 'application/json', ...(oidc.location && { location: oidc.location }) })
      .end(oidc.json && JSON.stringify(oidc.json));
    return;
  }
  if (pathname.startsWith('/assets/')) {
    const headers = { 'content-type': 'text/javascript', 'content-encoding': 'gzip', 'cache-control': 'max-age=604800' };
    response.writeHead(200, headers).end(gzipSync(readFileSync(new URL(`.${pathname}`, dist))));
    return;
  }
  if (pathname.startsWith('/api/')) {
    const [status, json] = await answer(request.method, pathname, await body(request));
    response.writeHead(status, { 'content-type': 'application/json' }).end(json && JSON.stringify(json));
    return;
  }
  const cookie = /scene=([^;]*)/.exec(request.headers.cookie ?? '')?.[1];
  const scene = searchParams.get('scene') ?? cookie ?? '';
  const nonce = randomBytes(12).toString('base64url');
  const isDemo = pathname === '/demo-app';
  const values = frameValues({ scene, theme: searchParams.get('theme') ?? 'auto', nonce, path: pathname });
  if (isDemo) {
    values.DATA = JSON.stringify({ endpoint: url.origin });
  }
  const page = isDemo ? 'demo-app.html' : 'index.html';
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      'set-cookie': `scene=${scene}; Path=/`,
      'content-security-policy':
        `default-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; ` +
        "img-src 'self' data: https:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    })
    .end(gzipSync(fill(readFileSync(new URL(page, dist), 'utf8'), values)));
}).listen(port, () => console.log(`http://localhost:${port}/sign-in`));
