import type { Api, ProfileChange } from '../api';

/** Adds what was missing and tries again to finish. A new account is created here; an existing one is only completed. */
export async function completeProfile(api: Api, change: ProfileChange): Promise<string> {
  await api.addProfile(change);
  const { interactionEvent, userId } = await api.interaction();
  if (interactionEvent === 'Register' && !userId) {
    await api.identify();
  }
  const { redirectTo } = await api.submit();
  return redirectTo;
}
