import {
  Button,
  DataTable,
  EmptyState,
  IdCell,
  Muted,
  NameCell,
  Page,
  PageHeader,
  Pager,
  SearchField,
  Tag,
  Toolbar,
  useDebouncedValue,
  usePlace,
  type Column,
} from '@cardea/ui';
import { Plus, SearchX, UsersRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { User } from '../api/types.ts';
import { LoadError } from '../shell/Problems.tsx';
import { Time } from '../Time.tsx';
import { CreateUser } from './CreateUser.tsx';
import { userTitle } from './userTitle.ts';
import { UserTile } from './UserTile.tsx';
import { PAGE_SIZE, useUsers } from './useUsers.ts';

export default function UserList() {
  const { t } = useTranslation(['users', 'common']);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [params, setParams] = useSearchParams();
  const keyword = params.get('keyword') ?? '';
  const page = Math.max(1, Number(params.get('page')) || 1);
  const [typed, setTyped] = useState(keyword);
  const [settled] = useDebouncedValue(typed.trim(), 200);
  const { data, error, refetch } = useUsers(page, keyword);
  usePlace([{ label: t('common:nav.people') }, { label: t('title') }]);

  // The address follows the field with a short delay, so that not every letter is a query.
  useEffect(() => {
    if (settled === keyword) return;
    setParams(settled ? { keyword: settled } : {}, { replace: true });
    // Only what is typed drives this; a change of the address itself must not be undone.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [settled]);

  const hasSuspended = data?.rows.some((user) => user.isSuspended) ?? false;
  const state: Column<User> = {
    key: 'state',
    title: t('column.state'),
    cell: (user) =>
      user.isSuspended ? (
        <Tag tone="warning" icon>
          {t('suspended')}
        </Tag>
      ) : null,
  };
  const columns: Column<User>[] = [
    {
      key: 'user',
      title: t('column.user'),
      cell: (user) => {
        const { label, description } = userTitle(user);
        return <NameCell to={`/users/${user.id}/settings`} name={label} sub={description} tile={<UserTile user={user} size="small" />} />;
      },
    },
    // A column for deviations only, so it is there only when there is one.
    ...(hasSuspended ? [state] : []),
    {
      key: 'id',
      title: t('facts.id'),
      wideOnly: true,
      cell: (user) => <IdCell value={user.id} copyLabel={t('copyUserId', { name: userTitle(user).label })} />,
    },
    {
      key: 'lastSignIn',
      title: t('column.lastSignIn'),
      wideOnly: true,
      cell: (user) => (
        <Muted>
          <Time at={user.lastSignInAt} />
        </Muted>
      ),
    },
    {
      key: 'created',
      title: t('column.created'),
      wideOnly: true,
      cell: (user) => (
        <Muted>
          <Time at={user.createdAt} />
        </Muted>
      ),
    },
  ];

  const pages = Math.max(1, Math.ceil((data?.total ?? 0) / PAGE_SIZE));
  const isEmpty = data?.total === 0 && !keyword;
  return (
    <Page>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button variant="primary" data-shortcut="create" icon={<Plus size={16} />} onClick={() => void navigate('/users/create')}>
            {t('create')}
          </Button>
        }
      />
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          {isEmpty ? null : (
            <Toolbar
              search={
                <SearchField
                  label={t('search')}
                  placeholder={t('searchHint')}
                  clearLabel={t('common:action.clear')}
                  value={typed}
                  onChange={setTyped}
                />
              }
            />
          )}
          <DataTable
            label={t('title')}
            columns={columns}
            rows={data?.rows}
            rowKey={(user) => user.id}
            onRowClick={(user) => void navigate(`/users/${user.id}/settings`)}
            empty={
              isEmpty ? (
                <EmptyState icon={UsersRound} title={t('empty.title')} text={t('empty.text')} />
              ) : (
                <EmptyState
                  icon={SearchX}
                  title={t('nothing.title')}
                  text={t('nothing.text', { search: keyword })}
                  actions={<Button onClick={() => setTyped('')}>{t('common:action.clearFilters')}</Button>}
                />
              )
            }
            footer={
              data ? (
                <Pager
                  total={t('count', { count: data.total })}
                  page={page}
                  pages={pages}
                  position={t('common:list.position', { page, pages })}
                  previous={t('common:list.previous')}
                  next={t('common:list.next')}
                  onPage={(next) =>
                    setParams((current) => {
                      current.set('page', String(next));
                      return current;
                    })
                  }
                />
              ) : undefined
            }
          />
        </>
      )}
      <CreateUser opened={pathname.endsWith('/users/create')} onClose={() => void navigate('/users')} />
    </Page>
  );
}
