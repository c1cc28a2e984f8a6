import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import common from './locales/en/common.json';

/** The groups of texts; a page loads its own beside its code. */
export type TextGroup = 'start' | 'applications' | 'guides' | 'users' | 'access';

const files = import.meta.glob<{ default: Record<string, unknown> }>(['./locales/*/*.json', '!./locales/en/common.json']);

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  ns: ['common'],
  defaultNS: 'common',
  resources: { en: { common } },
  // React escapes already.
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

export async function loadTexts(group: TextGroup): Promise<void> {
  if (i18next.hasResourceBundle('en', group)) return;
  const texts = await files[`./locales/en/${group}.json`]?.();
  if (texts) i18next.addResourceBundle('en', group, texts.default);
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      start: typeof import('./locales/en/start.json');
      applications: typeof import('./locales/en/applications.json');
      guides: typeof import('./locales/en/guides.json');
      users: typeof import('./locales/en/users.json');
      access: typeof import('./locales/en/access.json');
    };
  }
}
