/** Sample settings and a fake Experience API, close enough to the contract to look at every page. */
import { readFileSync } from 'node:fs';

const phrases = () => JSON.parse(readFileSync(new URL('../locales/en.json', import.meta.url), 'utf8'));

const method = (identifier) => ({ identifier, password: true, verificationCode: false, isPasswordPrimary: true });

export const settings = {
  tenantId: 'default',
  signInMode: 'SignInAndRegister',
  signIn: { methods: [method('username')] },
  signUp: { identifiers: ['username'], password: true, verify: false },
  passwordPolicy: { length: { min: 8 }, characterTypes: { min: 2 } },
  usernamePolicy: {},
  agreeToTermsPolicy: 'Automatic',
  termsOfUseUrl: 'https://acme.example/terms',
  privacyPolicyUrl: 'https://acme.example/privacy',
  supportEmail: 'help@acme.example',
  supportWebsiteUrl: null,
  unknownSessionRedirectUrl: null,
};

/** Chosen with the cookie `scene` (a comma-separated list) or the query `scene`. */
const scenes = {
  all: { signIn: { methods: ['username', 'email', 'phone'].map(method) } },
  email: { signIn: { methods: [method('email')] } },
  agree: { agreeToTermsPolicy: 'Manual' },
  closed: { signInMode: 'SignIn' },
  none: { signIn: { methods: [] } },
  policy: { usernamePolicy: { minLength: 3, maxLength: 20, allowedChars: { lowercase: true, uppercase: false, numbers: true, underscore: false } } },
};

export function data(scene) {
  const names = scene.split(',');
  return {
    signInExperience: { appId: 'flask', data: Object.assign({}, settings, ...names.map((name) => scenes[name])) },
    phrases: { lng: names.includes('rtl') ? 'ar' : 'en', data: phrases() },
    application: { id: 'flask', name: 'Flask', isThirdParty: names.includes('third') },
    tenant: 'default',
  };
}

const logo = `<svg width="36" height="36" viewBox="0 0 36 36" aria-hidden="true"><rect width="36" height="36" rx="9" fill="#053232"/><path d="M11 26 18 10l7 16" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/><path d="M14 21h8" stroke="#e2954d" stroke-width="3"/></svg>`;

export function frameValues({ scene, theme, nonce, path }) {
  const names = scene.split(',');
  const json = JSON.stringify(data(scene)).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return {
    LANG: names.includes('rtl') ? 'ar' : 'en',
    DIR: names.includes('rtl') ? 'rtl' : 'ltr',
    TITLE: `${path.startsWith('/register') ? 'Create an account' : 'Sign in'} · Acme`, NONCE: nonce, THEME: theme, FAVICON: '',
    BRAND_CSS: names.includes('brand')
      ? ':root{--brand:#c2185b;--on-brand:#fff;--link:#ad1457}:root[data-theme=dark]{--brand:#f48fb1;--on-brand:#000;--link:#f48fb1}'
      : '',
    CUSTOM_CSS: '',
    BRAND: `${logo}<span>Acme</span>`,
    HEADING: path.startsWith('/register') ? 'Create an account' : 'Sign in',
    SUBHEADING: 'to continue to Flask',
    DATA: json,
  };
}

let interaction;
const fail = (status, code, extra = {}) => [status, { code, message: `Message of ${code}`, ...extra }];

const endpoints = {
  'PUT /api/experience': (body) => ((interaction = { interactionEvent: body.interactionEvent, profile: {} }), [204]),
  'GET /api/experience/interaction': () => (interaction ? [200, interaction] : fail(404, 'session.interaction_not_found')),
  'POST /api/experience/verification/password': ({ identifier }) =>
    ({
      suspended: fail(401, 'user.suspended'),
      locked: fail(400, 'session.verification_blocked_too_many_attempts', { message: 'Too many failed attempts. Try again in 42 minutes.' }),
      expired: fail(400, 'session.not_found'),
      busy: fail(503, ''),
      broken: fail(500, ''),
      mira: [200, { verificationId: 'v1' }],
      half: [200, { verificationId: 'v1' }],
    })[identifier.value] ?? fail(422, 'session.invalid_credentials'),
  'POST /api/experience/profile': ({ type, value }) => {
    if (type === 'username' && value === 'taken') {
      return fail(422, 'user.username_already_in_use');
    }
    if (type === 'password' && value.includes('password')) {
      return fail(422, 'password.rejected', {
        data: [{ code: 'password_rejected.pwned' }, { code: 'password_rejected.restricted.sequence' }],
      });
    }
    if (type === 'username') {
      interaction.profile.username = value;
    }
    return [204];
  },
  'POST /api/experience/identification': () => [interaction?.interactionEvent === 'Register' ? 201 : 204],
  'POST /api/experience/submit': () => [200, { redirectTo: '/done' }],
  'GET /api/interaction/consent': () => [200, consent],
  'POST /api/interaction/consent': () => [200, { redirectTo: '/done' }],
};

const consent = {
  application: { id: 'notes', name: 'Quiet Notes', termsOfUseUrl: 'https://notes.example/terms', privacyPolicyUrl: 'https://notes.example/privacy' },
  user: { id: 'abcdefgh1234', username: 'mira', primaryEmail: 'mira@acme.example' },
  organizations: [
    { id: 'o1', name: 'Northwind', missingResourceScopes: [{ resource: { id: 'org', name: 'Organizations', indicator: 'urn:logto:resource:organizations' }, scopes: [{ id: 's3', name: 'invite:member', description: 'Invite people' }] }] },
    { id: 'o2', name: 'Lantern Books', missingResourceScopes: [] },
  ],
  missingOIDCScope: ['profile', 'email', 'urn:logto:scope:organizations'],
  missingResourceScopes: [{ resource: { id: 'r1', name: 'Notes API', indicator: 'https://api.notes.example' }, scopes: [{ id: 's1', name: 'read:notes', description: 'Read your notes' }, { id: 's2', name: 'write:notes', description: null }] }],
  redirectUri: 'https://notes.example/callback',
};

export async function answer(request, path, body) {
  const endpoint = endpoints[`${request} ${path}`];
  await new Promise((resolve) => setTimeout(resolve, 60));
  return endpoint ? endpoint(body) : fail(404, 'guard.not_found');
}
