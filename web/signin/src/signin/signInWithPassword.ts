import type { Api } from '../api';
import type { Identifier } from '../settings';

/** Returns the address to go to. Each attempt starts the interaction anew, so that nothing of a failed one is left. */
export async function signInWithPassword(
  api: Api,
  identifier: { type: Identifier; value: string },
  password: string,
): Promise<string> {
  await api.start('SignIn');
  const { verificationId } = await api.verifyPassword(identifier, password);
  await api.identify(verificationId);
  const { redirectTo } = await api.submit();
  return redirectTo;
}
