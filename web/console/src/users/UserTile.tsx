import { Tile } from '@cardea/ui';
import type { User } from '../api/types.ts';
import { initials } from '../format.ts';
import { userTitle } from './userTitle.ts';

export function UserTile({ user, size }: { user: User; size?: 'small' | 'medium' }) {
  return (
    <Tile size={size} round>
      {user.avatar ? <img src={user.avatar} alt="" referrerPolicy="no-referrer" /> : initials(userTitle(user).label)}
    </Tile>
  );
}
