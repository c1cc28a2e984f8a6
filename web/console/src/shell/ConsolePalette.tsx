import { useDebouncedValue } from '@cardea/ui';
import { openPalette, Palette, type PaletteGroup } from '@cardea/ui/palette';
import { useQuery } from '@tanstack/react-query';
import { AppWindow, Plus, UserRound } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../api/client.ts';
import type { Application, User } from '../api/types.ts';
import { userTitle } from '../users/userTitle.ts';
import { useDestinations } from './ConsoleShell.tsx';

const SIZE = 6;

/** Pages match at once and offline; applications and users are asked from the server. */
export default function ConsolePalette({ request }: { request: number }) {
  const { t } = useTranslation(['common', 'applications']);
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [term] = useDebouncedValue(query.trim(), 200);
  useEffect(() => {
    if (request > 0) openPalette();
  }, [request]);
  const isSearch = term.length > 0;
  const search = { search: `%${term}%`, page: 1, page_size: SIZE };
  const applications = useQuery({
    queryKey: ['palette', 'applications', term],
    queryFn: ({ signal }) => api.get<Application[]>('applications', search, signal),
    enabled: isSearch,
  });
  const users = useQuery({
    queryKey: ['palette', 'users', term],
    queryFn: ({ signal }) => api.get<User[]>('users', search, signal),
    enabled: isSearch,
  });
  const destinations = useDestinations();

  const groups = useMemo<PaletteGroup[]>(() => {
    const go = (to: string) => () => void navigate(to);
    const wanted = query.trim().toLocaleLowerCase();
    const matches = ({ label }: { label: string }) => label.toLocaleLowerCase().includes(wanted);
    return [
      {
        label: t('nav.pages'),
        actions: destinations
          .flatMap((group) => group.items)
          .map(({ to, label, icon: Icon }) => ({ id: to, label, icon: <Icon size={17} strokeWidth={1.75} />, onSelect: go(to) }))
          .filter(matches),
      },
      {
        label: t('nav.actions'),
        actions: [
          { id: 'create-application', label: t('applications:create'), icon: <Plus size={17} />, onSelect: go('/applications/create') },
        ].filter(matches),
      },
      {
        label: t('nav.applications'),
        actions: (isSearch ? (applications.data ?? []) : []).map((application) => ({
          id: application.id,
          label: application.name,
          description: application.id,
          icon: <AppWindow size={17} strokeWidth={1.75} />,
          onSelect: go(`/applications/${application.id}/settings`),
        })),
      },
      {
        label: t('nav.users'),
        actions: (isSearch ? (users.data ?? []) : []).map((user) => ({
          id: user.id,
          ...userTitle(user),
          icon: <UserRound size={17} strokeWidth={1.75} />,
          onSelect: go(`/users/${user.id}/settings`),
        })),
      },
    ];
  }, [applications.data, destinations, isSearch, navigate, query, t, users.data]);

  return <Palette label={t('nav.jump')} nothingFound={t('nav.nothing')} query={query} onQuery={setQuery} groups={groups} />;
}
