/**
 * Opens every page and state of the fake server in Chromium: a picture of each, axe-core, and what the browser complains about.
 * Needs `playwright-core` and `axe-core` in the directory TOOLS, which stay outside this repository, and CHROMIUM.
 * Run: node dev/serve.mjs & TOOLS=/path/to/tools OUT=/path/to/pictures node dev/look.mjs
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const tools = createRequire(`${process.env.TOOLS}/`);
const { chromium } = tools('playwright-core');
const axe = readFileSync(tools.resolve('axe-core/axe.min.js'), 'utf8');
const base = process.env.BASE ?? 'http://localhost:4174';
const out = process.env.OUT ?? 'pictures';
const only = process.argv[2];
mkdirSync(out, { recursive: true });

const send = (page) => page.click('[data-part=primary]');
const signIn = (name, password = 'secret') => async (page) => {
  await page.fill('[name=identifier]', name);
  await page.fill('[name=password]', password);
  await send(page);
};
const newPassword = (password) => async (page) => {
  await page.fill('[name=username]', 'mira');
  await send(page);
  await page.waitForURL('**/register/password*');
  await page.fill('[name=password]', password);
};

const views = {
  'sign-in': ['/sign-in?app_id=flask'],
  'sign-in-all': ['/sign-in?scene=all,agree'],
  'sign-in-brand': ['/sign-in?scene=brand'],
  'sign-in-rtl': ['/sign-in?scene=rtl'],
  'sign-in-empty': ['/sign-in', send],
  'sign-in-wrong': ['/sign-in', signIn('nobody')],
  'sign-in-locked': ['/sign-in', signIn('locked')],
  'sign-in-broken': ['/sign-in', signIn('broken')],
  'sign-in-suspended': ['/sign-in', signIn('suspended')],
  'sign-in-expired': ['/sign-in', signIn('expired')],
  'sign-in-none': ['/sign-in?scene=none'],
  register: ['/register'],
  'register-agree': ['/register?scene=agree,policy', async (page) => {
    await page.fill('[name=username]', 'Mira');
    await send(page);
    // The error that appears on leaving the field once moved the button away from under the pointer.
    await page.waitForSelector('[name=terms][aria-invalid=true]');
  }],
  'register-taken': ['/register', async (page) => { await page.fill('[name=username]', 'taken'); await send(page); }],
  'register-password': ['/register', newPassword('abcd')],
  'register-rejected': ['/register', async (page) => { await newPassword('password1')(page); await page.click('.reveal'); await send(page); }],
  'continue-username': ['/continue/username'],
  'continue-password': ['/continue/password'],
  consent: ['/consent?scene=third'],
  'consent-rtl': ['/consent?scene=third,rtl'],
  'unknown-session': ['/unknown-session'],
  demo: ['/demo-app', (page) => page.waitForSelector('dl')],
  'not-found': ['/mfa-verification/Totp'],
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
let failures = 0;
for (const [width, height] of [[1280, 800], [390, 844]]) {
  for (const theme of ['light', 'dark']) {
    for (const [name, [path, act]] of Object.entries(views)) {
      if (only && !name.includes(only)) {
        continue;
      }
      const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce', bypassCSP: false });
      const page = await context.newPage();
      const complaints = [];
      page.on('console', (message) => {
        // The browser reports each answer of 4xx and 5xx; those are what some views are about.
        if (message.type() === 'error' && !message.text().includes('Failed to load resource')) {
          complaints.push(message.text());
        }
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(base + path + (path.includes('?') ? '&' : '?') + `theme=${theme}`);
      await act?.(page);
      await page.waitForTimeout(350);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      await page.screenshot({ path: `${out}/${name}-${width}-${theme}.png`, fullPage: true });
      // Run through the debugger, which the policy of the page does not bind.
      const violations = await page.evaluate(`${axe};axe.run({resultTypes:['violations']}).then(r=>r.violations.map(v=>v.id+': '+v.nodes.map(n=>n.target).join(' ')))`);
      const problems = [...violations, ...complaints, ...(wide ? ['scrolls sideways'] : [])];
      failures += problems.length;
      for (const problem of problems) {
        console.log(`${name} ${width} ${theme}: ${problem}`);
      }
      await context.close();
    }
  }
}
await browser.close();
console.log(failures ? `${failures} problems` : 'no problems');
process.exit(failures ? 1 : 0);
