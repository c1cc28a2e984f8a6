/** The part of `GET /api/.well-known/sign-in-exp` that these pages read; the server sends more. */
export type SignInExperience = {
  signInMode: 'SignIn' | 'Register' | 'SignInAndRegister';
  signIn: { methods: SignInMethod[] };
  signUp: { identifiers: Identifier[]; password: boolean; verify: boolean };
  passwordPolicy?: PasswordPolicy | null;
  usernamePolicy?: Partial<UsernamePolicy> | null;
  agreeToTermsPolicy?: 'Automatic' | 'ManualRegistrationOnly' | 'Manual';
  termsOfUseUrl?: string | null;
  privacyPolicyUrl?: string | null;
  supportEmail?: string | null;
  supportWebsiteUrl?: string | null;
  unknownSessionRedirectUrl?: string | null;
  sentinelPolicy?: { lockoutDuration?: number } | null;
};

export type Identifier = 'username' | 'email' | 'phone';

export type SignInMethod = {
  identifier: Identifier;
  password: boolean;
  verificationCode: boolean;
  isPasswordPrimary: boolean;
};

export type PasswordPolicy = {
  length?: { min?: number; max?: number };
  characterTypes?: { min?: number };
  rejects?: { pwned?: boolean; repetitionAndSequence?: boolean; userInfo?: boolean; words?: string[] };
};

export type UsernamePolicy = {
  minLength: number;
  maxLength: number;
  allowedChars: { lowercase: boolean; uppercase: boolean; numbers: boolean; underscore: boolean };
};

/** What a password can be checked against, in the order in which a label names them. */
export function passwordIdentifiers({ signIn }: SignInExperience): Identifier[] {
  const order: Identifier[] = ['email', 'phone', 'username'];
  return order.filter((type) => signIn.methods.some((method) => method.identifier === type && method.password));
}

export const canSignIn = (settings: SignInExperience) => settings.signInMode !== 'Register';

/** Sign-up starts with a username here; emails and phone numbers need a one-time code first. */
export const canRegister = ({ signInMode, signUp }: SignInExperience) =>
  signInMode !== 'SignIn' && signUp.identifiers.includes('username');
