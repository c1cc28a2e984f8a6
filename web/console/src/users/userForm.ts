import type { User, UserPatch } from '../api/types.ts';
import { formatJson, parseJsonObject } from '../json.ts';
import { emailProblem, phoneDigits, phoneProblem, usernameProblem, type IdentifierProblem } from './identifiers.ts';

/** The settings form of a user; every field is text. */
export interface UserForm {
  primaryEmail: string;
  primaryPhone: string;
  username: string;
  name: string;
  avatar: string;
  customData: string;
}

export function toUserForm(user: User): UserForm {
  return {
    primaryEmail: user.primaryEmail ?? '',
    primaryPhone: user.primaryPhone ? `+${user.primaryPhone}` : '',
    username: user.username ?? '',
    name: user.name ?? '',
    avatar: user.avatar ?? '',
    customData: formatJson(user.customData),
  };
}

/** The form as it would be sent, except that the phone keeps its plus sign for reading. */
export function normalizeUser(form: UserForm): UserForm {
  const digits = phoneDigits(form.primaryPhone);
  const data = parseJsonObject(form.customData);
  return {
    primaryEmail: form.primaryEmail.trim(),
    primaryPhone: digits && `+${digits}`,
    username: form.username.trim(),
    name: form.name.trim(),
    avatar: form.avatar.trim(),
    customData: data ? formatJson(data) : form.customData,
  };
}

export function checkUser(form: UserForm): Partial<Record<keyof UserForm, IdentifierProblem | 'avatar' | 'json'>> {
  const avatar = form.avatar.trim();
  return {
    primaryEmail: emailProblem(form.primaryEmail.trim()),
    primaryPhone: phoneProblem(form.primaryPhone.trim()),
    username: usernameProblem(form.username.trim()),
    avatar: avatar && !(/^https?:\/\//i.test(avatar) && URL.canParse(avatar)) ? 'avatar' : undefined,
    customData: parseJsonObject(form.customData) ? undefined : 'json',
  };
}

/** Changed keys only; an emptied field is cleared with null. */
export function toPatch(form: UserForm, changed: (keyof UserForm)[]): UserPatch {
  const patch: UserPatch = {};
  for (const key of changed) {
    if (key === 'customData') patch.customData = parseJsonObject(form.customData) ?? {};
    else if (key === 'primaryPhone') patch.primaryPhone = phoneDigits(form.primaryPhone) || null;
    else patch[key] = form[key] || null;
  }
  return patch;
}
