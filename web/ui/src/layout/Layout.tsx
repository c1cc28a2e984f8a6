import { CircleCheck, Circle } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { NavLink, type LinkProps, Link } from 'react-router';
import { classes } from '../classes.ts';
import css from './layout.module.css';

type Gap = 'tight' | 'small' | 'medium' | 'large';

interface StackProps {
  gap?: Gap;
  /** `ul` when the children are list items. */
  as?: 'div' | 'ul';
  children: ReactNode;
}

export function Stack({ gap = 'medium', as: Element = 'div', children }: StackProps) {
  return <Element className={classes(css.stack, css[`gap-${gap}`])}>{children}</Element>;
}

interface RowProps {
  align?: 'start' | 'between' | 'end';
  nowrap?: boolean;
  children: ReactNode;
}

export function Row({ align = 'start', nowrap, children }: RowProps) {
  return (
    <div className={classes(css.row, align === 'between' && css.between, align === 'end' && css.end, nowrap && css.nowrap)}>
      {children}
    </div>
  );
}

/** Two related fields, side by side where there is room. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className={css.pair}>{children}</div>;
}

export function Page({ narrow, children }: { narrow?: boolean; children: ReactNode }) {
  return <div className={classes(css.page, narrow && css.narrow)}>{children}</div>;
}

interface PageHeaderProps {
  title: string;
  lead?: ReactNode;
  /** Tags and the state line of a details page. */
  meta?: ReactNode;
  tile?: ReactNode;
  actions?: ReactNode;
}

/** The page's only h1. It takes the focus when the route changes, so that screen readers start here. */
export function PageHeader({ title, lead, meta, tile, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <div className={css.pageHeader}>
      {tile}
      <div className={css.pageHead}>
        <h1 ref={heading} tabIndex={-1} className={css.title}>
          {title}
        </h1>
        {lead ? <p className={css.lead}>{lead}</p> : null}
        {meta ? <div className={css.meta}>{meta}</div> : null}
      </div>
      {actions ? <div className={css.pageActions}>{actions}</div> : null}
    </div>
  );
}

interface TileProps {
  size?: 'small' | 'medium';
  round?: boolean;
  children: ReactNode;
}

export function Tile({ size = 'medium', round, children }: TileProps) {
  return (
    <span className={classes(css.tile, size === 'small' && css.smallTile, round && css.roundTile)} aria-hidden="true">
      {children}
    </span>
  );
}

export interface TabItem {
  to: string;
  label: string;
}

/** Tabs of a page are links: each has its own address. */
export function Tabs({ label, items }: { label: string; items: TabItem[] }) {
  return (
    <nav aria-label={label} className={css.tabs}>
      {items.map(({ to, label: text }) => (
        <NavLink key={to} to={to} replace className={css.tab}>
          {text}
        </NavLink>
      ))}
    </nav>
  );
}

/** Form at the start, connection values and checks at the end; the side moves up where it is narrow. */
export function Columns({ children, side }: { children: ReactNode; side: ReactNode }) {
  return (
    <div className={css.columns}>
      <Stack gap="large">{children}</Stack>
      <div className={css.side}>{side}</div>
    </div>
  );
}

export function Card({ children }: { children: ReactNode }) {
  return <div className={css.card}>{children}</div>;
}

interface SectionProps {
  title: string;
  text?: ReactNode;
  actions?: ReactNode;
  /** Makes the section a landmark with its title as the name. */
  landmark?: boolean;
  children?: ReactNode;
}

export function Section({ title, text, actions, landmark, children }: SectionProps) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={landmark ? id : undefined}>
      <div className={css.sectionHead}>
        <div>
          <h2 id={id} className={css.sectionTitle}>
            {title}
          </h2>
          {text ? <p className={css.sectionText}>{text}</p> : null}
        </div>
        {actions ? <div className={css.sectionActions}>{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}

/** Secondary words; `small` for hints and meta data. */
export function Muted({ small, children }: { small?: boolean; children: ReactNode }) {
  return <span className={classes(css.muted, small && css.small)}>{children}</span>;
}

/** Identifiers, addresses and code: never mirrored, never translated. */
export function Mono({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" translate="no">
      <code className={css.break}>{children}</code>
    </bdi>
  );
}

export function CardGrid({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className={css.cards} aria-label={label}>
      {children}
    </ul>
  );
}

interface CardButtonProps {
  title: string;
  text?: string;
  tile: ReactNode;
  onClick: () => void;
}

/** A choice drawn as a card. Its name is its title; the text describes it. */
export function CardButton({ title, text, tile, onClick }: CardButtonProps) {
  const id = useId();
  return (
    <div className={css.cardButton}>
      {tile}
      <div className={css.cardButtonBody}>
        <button type="button" className={css.cardButtonTitle} aria-describedby={text ? id : undefined} onClick={onClick}>
          {title}
        </button>
        {text ? (
          <span id={id} className={classes(css.muted, css.small)}>
            {text}
          </span>
        ) : null}
      </div>
    </div>
  );
}

export function CardLink({ title, text, tile, ...rest }: Omit<CardButtonProps, 'onClick'> & Omit<LinkProps, 'style' | 'className'>) {
  const id = useId();
  return (
    <div className={css.cardButton}>
      {tile}
      <div className={css.cardButtonBody}>
        <Link className={css.cardButtonTitle} aria-describedby={text ? id : undefined} {...rest}>
          {title}
        </Link>
        {text ? (
          <span id={id} className={classes(css.muted, css.small)}>
            {text}
          </span>
        ) : null}
      </div>
    </div>
  );
}

export function Checklist({ children }: { children: ReactNode }) {
  return <ol className={css.checklist}>{children}</ol>;
}

interface CheckItemProps {
  done: boolean;
  stateLabel: string;
  title: string;
  text: string;
  action?: ReactNode;
}

export function CheckItem({ done, stateLabel, title, text, action }: CheckItemProps) {
  const Icon = done ? CircleCheck : Circle;
  return (
    <li className={css.checkItem}>
      <Icon size={20} strokeWidth={1.75} className={done ? css.checkDone : css.checkOpen} role="img" aria-label={stateLabel} />
      <div className={css.checkBody}>
        <span className={css.checkTitle}>{title}</span>
        <Muted small>{text}</Muted>
      </div>
      {action}
    </li>
  );
}

export function Steps({ children }: { children: ReactNode }) {
  return <ol className={css.steps}>{children}</ol>;
}

export function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <li className={css.card}>
      <section className={css.section}>
        <div className={css.stepHead}>
          <span className={css.stepNumber} aria-hidden="true">
            {number}
          </span>
          <h2 className={css.sectionTitle}>{title}</h2>
        </div>
        {children}
      </section>
    </li>
  );
}

/** Longer text or rarely used fields behind one line. */
export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className={css.details}>
      <summary>{summary}</summary>
      <Stack>{children}</Stack>
    </details>
  );
}

/** A page outside the shell: first run, sign-in return. */
export function CenterPage({ children }: { children: ReactNode }) {
  return (
    <main className={css.center}>
      <div className={css.centerCard}>{children}</div>
    </main>
  );
}

export function Title({ children }: { children: ReactNode }) {
  return <h1 className={css.title}>{children}</h1>;
}

/** A named group of cards on the page itself. */
export function Group({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Stack gap="small">
        <div>
          <h2 id={id} className={css.sectionTitle}>
            {title}
          </h2>
          {text ? <p className={css.sectionText}>{text}</p> : null}
        </div>
        {children}
      </Stack>
    </section>
  );
}
