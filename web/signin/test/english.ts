import en from '../locales/en.json';
import { createTranslate } from '../src/i18n';
import type { SignInExperience } from '../src/settings';

export const t = createTranslate(en, 'en');

export const settings: SignInExperience = {
  signInMode: 'SignInAndRegister',
  signIn: { methods: [{ identifier: 'username', password: true, verificationCode: false, isPasswordPrimary: true }] },
  signUp: { identifiers: ['username'], password: true, verify: false },
};
