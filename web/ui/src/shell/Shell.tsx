import { useMediaQuery } from '@mantine/hooks';
import { ChevronRight, ChevronsUpDown, Menu as MenuIcon, Search, type LucideIcon } from 'lucide-react';
import { createContext, useContext, useEffect, useMemo, useState, type ComponentPropsWithRef, type ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { IconButton, Kbd } from '../action/Button.tsx';
import { classes } from '../classes.ts';
import { Tile } from '../layout/Layout.tsx';
import { Drawer } from '../overlay/Overlays.tsx';
import { useUiTexts } from '../UiProvider.tsx';
import { Mark } from './Mark.tsx';
import css from './shell.module.css';

export interface RailItem {
  to: string;
  label: string;
  icon: LucideIcon;
}

export interface RailGroup {
  label?: string;
  items: RailItem[];
}

export interface Crumb {
  label: string;
  to?: string;
}

interface CrumbState {
  crumbs: Crumb[];
  setCrumbs: (crumbs: Crumb[]) => void;
}

const CrumbContext = createContext<CrumbState>({ crumbs: [], setCrumbs: () => {} });

/** Says where the page is: breadcrumbs in the top bar and the title of the document. */
export function usePlace(crumbs: Crumb[]): void {
  const { setCrumbs } = useContext(CrumbContext);
  const key = JSON.stringify(crumbs);
  useEffect(() => {
    const place = JSON.parse(key) as Crumb[];
    setCrumbs(place);
    document.title = [...place.map(({ label }) => label).toReversed(), 'Cardea'].join(' · ');
  }, [key, setCrumbs]);
}

export interface ShellTexts {
  navigation: string;
  sidebar: string;
  openNavigation: string;
  breadcrumbs: string;
  home: string;
  jump: string;
  jumpShortcut: string;
  offline: string;
}

interface ShellProps {
  groups: RailGroup[];
  account: ReactNode;
  actions: ReactNode;
  onSearch: () => void;
  texts: ShellTexts;
  children: ReactNode;
}

export function Shell({ groups, account, actions, onSearch, texts, children }: ShellProps) {
  const uiTexts = useUiTexts();
  const [crumbs, setCrumbs] = useState<Crumb[]>([]);
  const isNarrow = useMediaQuery('(max-width: 1023.98px)', undefined, { getInitialValueInEffect: false });
  const isOnline = useOnline();
  const { pathname } = useLocation();
  // Open on one page only: going somewhere closes it.
  const [openOn, setOpenOn] = useState<string>();
  const isDrawerOpen = openOn === pathname;
  const setDrawerOpen = (isOpen: boolean) => setOpenOn(isOpen ? pathname : undefined);
  const place = useMemo(() => ({ crumbs, setCrumbs }), [crumbs]);
  const rail = (
    <Rail
      groups={groups}
      account={account}
      texts={texts}
      onSearch={() => {
        setDrawerOpen(false);
        onSearch();
      }}
    />
  );
  return (
    <CrumbContext value={place}>
      <a href="#content" className={css.skip}>
        {uiTexts.skipToContent}
      </a>
      <div className={css.shell}>
        {isNarrow ? (
          <Drawer opened={isDrawerOpen} onClose={() => setDrawerOpen(false)} label={texts.sidebar}>
            {rail}
          </Drawer>
        ) : (
          <aside className={css.aside} aria-label={texts.sidebar}>
            {rail}
          </aside>
        )}
        <div className={css.main}>
          <header className={css.top}>
            <span className={css.menuButton}>
              <IconButton label={texts.openNavigation} icon={<MenuIcon size={18} />} aria-expanded={isDrawerOpen} onClick={() => setDrawerOpen(true)} />
            </span>
            <Breadcrumbs crumbs={crumbs} label={texts.breadcrumbs} />
            <IconButton label={texts.jump} icon={<Search size={17} strokeWidth={1.75} />} onClick={onSearch} />
            <span className={css.actions}>{actions}</span>
          </header>
          {isOnline ? null : (
            <p className={css.offline} role="alert">
              {texts.offline}
            </p>
          )}
          <main id="content" tabIndex={-1} className={css.content}>
            {children}
          </main>
        </div>
      </div>
    </CrumbContext>
  );
}

function Rail({ groups, account, texts, onSearch }: Pick<ShellProps, 'groups' | 'account' | 'texts' | 'onSearch'>) {
  return (
    <div className={css.rail}>
      <Link to="/" className={css.brand} aria-label={texts.home}>
        <Mark />
        Cardea
      </Link>
      <button type="button" className={css.jump} aria-keyshortcuts="Meta+K Control+K" onClick={onSearch}>
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>{texts.jump}</span>
        <Kbd>{texts.jumpShortcut}</Kbd>
      </button>
      <nav className={css.nav} aria-label={texts.navigation}>
        {groups.map((group, at) => (
          // The groups are fixed; the first has no label.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at}>
            {group.label ? <p className={css.groupTitle}>{group.label}</p> : null}
            <ul>
              {group.items.map(({ to, label, icon: Icon }) => (
                <li key={to}>
                  <NavLink to={to} className={css.item}>
                    <Icon size={17} strokeWidth={1.75} aria-hidden="true" />
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className={css.accountFoot}>{account}</div>
    </div>
  );
}

function Breadcrumbs({ crumbs, label }: { crumbs: Crumb[]; label: string }) {
  return (
    <nav className={css.crumbs} aria-label={label}>
      <ol>
        {crumbs.map((crumb, at) => {
          const isLast = at === crumbs.length - 1;
          return (
            <li key={crumb.label}>
              {crumb.to && !isLast ? (
                <Link to={crumb.to} className={css.crumb}>
                  {crumb.label}
                </Link>
              ) : (
                <span className={css.crumb} aria-current={isLast ? 'page' : undefined}>
                  {crumb.label}
                </span>
              )}
              {isLast ? null : <ChevronRight size={14} aria-hidden="true" />}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface AccountButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'style'> {
  name: string;
  sub?: string;
  label: string;
  tile: ReactNode;
}

/** The row at the foot of the rail that opens the account menu. */
export function AccountButton({ name, sub, label, tile, className, ...rest }: AccountButtonProps) {
  return (
    <button type="button" className={classes(css.account, className)} {...rest}>
      <span className="visually-hidden">{label}</span>
      <Tile size="small" round>
        {tile}
      </Tile>
      <span className={css.accountBody}>
        <span className={css.accountName}>{name}</span>
        {sub ? <span className={css.accountSub}>{sub}</span> : null}
      </span>
      <ChevronsUpDown size={15} aria-hidden="true" />
    </button>
  );
}

function useOnline(): boolean {
  const [isOnline, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const update = () => setOnline(navigator.onLine);
    addEventListener('online', update);
    addEventListener('offline', update);
    return () => {
      removeEventListener('online', update);
      removeEventListener('offline', update);
    };
  }, []);
  return isOnline;
}
