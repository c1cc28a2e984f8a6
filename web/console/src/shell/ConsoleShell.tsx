import { AccountButton, IconButton, Menu, Shell, useScheme, type RailGroup } from '@cardea/ui';
import { useQuery } from '@tanstack/react-query';
import { AppWindow, CircleQuestionMark, Key, ListChecks, LogOut, Monitor, Moon, ShieldCheck, Sun, SunMoon, Terminal, Users } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useToast } from '@cardea/ui';
import { accessToken, administrator, signOut } from '../auth/session.ts';
import { boot } from '../boot.ts';
import { initials } from '../format.ts';
import { loadTexts } from '../i18n.ts';
import { ShortcutHelp, useShortcuts } from './Shortcuts.tsx';

const loadPalette = () => import('./ConsolePalette.tsx');
const ConsolePalette = lazy(loadPalette);

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The destinations of the rail; the palette offers the same. */
export function useDestinations(): RailGroup[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      { items: [{ to: '/get-started', label: t('nav.getStarted'), icon: ListChecks }] },
      { label: t('nav.signIn'), items: [{ to: '/applications', label: t('nav.applications'), icon: AppWindow }] },
      {
        label: t('nav.access'),
        items: [
          { to: '/api-resources', label: t('nav.resources'), icon: ShieldCheck },
          { to: '/roles', label: t('nav.roles'), icon: Key },
        ],
      },
      { label: t('nav.people'), items: [{ to: '/users', label: t('nav.users'), icon: Users }] },
    ],
    [t],
  );
}

export function ConsoleShell() {
  const { t } = useTranslation();
  const groups = useDestinations();
  const [isHelpOpen, setHelpOpen] = useState(false);
  // The palette's code waits until it is wanted once; its own key works from then on.
  const [paletteRequest, setPaletteRequest] = useState(0);
  useShortcuts({ onHelp: () => setHelpOpen(true), onPalette: () => setPaletteRequest((count) => count + 1) });
  useEffect(() => {
    // Get-started and lists are one click away from most things; their texts are small.
    void loadTexts('applications');
  }, []);
  return (
    <Shell
      groups={groups}
      account={<AccountMenu onHelp={() => setHelpOpen(true)} />}
      actions={
        <>
          <IconButton
            label={t('account.shortcuts')}
            icon={<CircleQuestionMark size={17} strokeWidth={1.75} />}
            onClick={() => setHelpOpen(true)}
          />
          <ThemeSwitch />
        </>
      }
      onSearch={() => setPaletteRequest((count) => count + 1)}
      texts={{
        sidebar: t('nav.sidebar'),
        navigation: t('nav.main'),
        openNavigation: t('nav.open'),
        breadcrumbs: t('nav.breadcrumbs'),
        home: t('nav.home'),
        jump: t('nav.jump'),
        jumpShortcut: isMac ? '⌘K' : 'Ctrl K',
        offline: t('nav.offline'),
      }}
    >
      <Outlet />
      {paletteRequest > 0 ? (
        <Suspense fallback={null}>
          <ConsolePalette request={paletteRequest} />
        </Suspense>
      ) : null}
      <ShortcutHelp opened={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </Shell>
  );
}

function ThemeSwitch() {
  const { t } = useTranslation();
  const { scheme, setScheme } = useScheme();
  const isDark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  return (
    <IconButton
      label={isDark ? t('account.switchToLight') : t('account.switchToDark')}
      icon={<SunMoon size={17} strokeWidth={1.75} />}
      onClick={() => setScheme(isDark ? 'light' : 'dark')}
    />
  );
}

function AccountMenu({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { scheme, setScheme } = useScheme();
  const { data: me } = useQuery({ queryKey: ['administrator'], queryFn: administrator, staleTime: Infinity });
  const name = me?.name ?? '';
  return (
    <Menu
      position="top-start"
      trigger={<AccountButton name={name} sub={me?.detail} label={t('account.menu')} tile={initials(name)} />}
      groups={[
        {
          label: t('account.theme'),
          items: [
            { label: t('account.light'), icon: <Sun size={16} />, checked: scheme === 'light', onSelect: () => setScheme('light') },
            { label: t('account.dark'), icon: <Moon size={16} />, checked: scheme === 'dark', onSelect: () => setScheme('dark') },
            { label: t('account.system'), icon: <Monitor size={16} />, checked: scheme === 'auto', onSelect: () => setScheme('auto') },
          ],
        },
        {
          label: t('account.version', { version: boot.version }),
          items: [
            { label: t('account.shortcuts'), icon: <CircleQuestionMark size={16} />, onSelect: onHelp },
            {
              label: t('account.copyToken'),
              icon: <Terminal size={16} />,
              onSelect: () => {
                void accessToken()
                  .then((token) => navigator.clipboard.writeText(token))
                  .then(() => toast(t('ui.copied')));
              },
            },
          ],
        },
        { items: [{ label: t('account.signOut'), icon: <LogOut size={16} />, onSelect: () => void signOut() }] },
      ]}
    />
  );
}
