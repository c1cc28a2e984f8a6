import type { User } from '../api/types.ts';

/** How a person is shown: the first thing we know is the title, the second stands below it. */
export function userTitle(user: Pick<User, 'id' | 'name' | 'primaryEmail' | 'primaryPhone' | 'username'>): {
  label: string;
  description: string | undefined;
} {
  const [label = user.id, description] = [user.name, user.primaryEmail, user.primaryPhone && `+${user.primaryPhone}`, user.username].filter(
    (one): one is string => Boolean(one),
  );
  return { label, description };
}
