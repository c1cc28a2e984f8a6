import type { Api } from '../api';

/**
 * Creates the account unless an earlier attempt did, and returns the address to go to.
 * The account exists from identification on: asking for it twice would fail, since its name is then taken.
 */
export async function finishRegistration(api: Api, password?: string): Promise<string> {
  const { userId } = await api.interaction();
  if (!userId) {
    if (password !== undefined) {
      await api.addProfile({ type: 'password', value: password });
    }
    await api.identify();
  }
  const { redirectTo } = await api.submit();
  return redirectTo;
}
