import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CopyButton } from '../action/CopyButton.tsx';
import { IconButton } from '../action/Button.tsx';
import { classes } from '../classes.ts';
import { Skeleton } from '../feedback/States.tsx';
import { Mono } from '../layout/Layout.tsx';
import css from './data.module.css';

export interface Column<T> {
  key: string;
  title: string;
  cell: (row: T) => ReactNode;
  align?: 'start' | 'end';
  /** Left out where rows are drawn as cards. */
  wideOnly?: boolean;
  /** The row's menu: no visible title, kept at the corner of a card. */
  isMenu?: boolean;
}

interface DataTableProps<T> {
  label: string;
  columns: Column<T>[];
  rows: T[] | undefined;
  rowKey: (row: T) => string;
  onRowClick?: (row: T) => void;
  /** What stands in place of rows when there are none. */
  empty?: ReactNode;
  footer?: ReactNode;
  /** Inside a section of a card: no border of its own. */
  inner?: boolean;
}

/** A real table that becomes cards below 760 px. `rows` undefined means loading. */
export function DataTable<T>({ label, columns, rows, rowKey, onRowClick, empty, footer, inner }: DataTableProps<T>) {
  if (rows?.length === 0 && empty) return <div className={inner ? css.inner : css.card}>{empty}</div>;
  return (
    <div className={inner ? css.inner : css.card}>
      <table className={css.table} aria-label={label} aria-busy={rows === undefined || undefined}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classes(column.align === 'end' && css.end, column.isMenu && css.menuCell)}>
                {column.isMenu ? <span className="visually-hidden">{column.title}</span> : column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows === undefined
            ? [1, 2, 3, 4, 5].map((line) => (
                <tr key={line}>
                  {columns.map((column) => (
                    <td key={column.key} className={classes(column.wideOnly && css.wideOnly, column.isMenu && css.menuCell)}>
                      {column.isMenu ? null : <Skeleton shape="medium" />}
                    </td>
                  ))}
                </tr>
              ))
            : rows.map((row) => (
                <tr
                  key={rowKey(row)}
                  className={onRowClick ? css.clickable : undefined}
                  onClick={
                    onRowClick &&
                    ((event) => {
                      // The link, the buttons and a text selection keep their own meaning.
                      if ((event.target as Element).closest('a, button, input') || getSelection()?.toString()) return;
                      onRowClick(row);
                    })
                  }
                >
                  {columns.map((column) => (
                    <td
                      key={column.key}
                      className={classes(column.align === 'end' && css.end, column.wideOnly && css.wideOnly, column.isMenu && css.menuCell)}
                    >
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              ))}
        </tbody>
      </table>
      {footer}
    </div>
  );
}

interface NameCellProps {
  to?: string;
  name: string;
  sub?: ReactNode;
  tile?: ReactNode;
}

/** The first cell: the link that names the row. */
export function NameCell({ to, name, sub, tile }: NameCellProps) {
  return (
    <div className={css.name}>
      {tile}
      <div className={css.nameBody}>
        {to ? (
          <Link to={to} className={css.nameLink}>
            {name}
          </Link>
        ) : (
          <span className={css.nameLink}>{name}</span>
        )}
        {sub ? <span className={css.sub}>{sub}</span> : null}
      </div>
    </div>
  );
}

export function IdCell({ value, copyLabel }: { value: string; copyLabel: string }) {
  return (
    <span className={css.id}>
      <Mono>{value}</Mono>
      <CopyButton label={copyLabel} value={value} />
    </span>
  );
}

/** A calm state: an icon in the colour of success and words. */
export function StateCell({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className={css.state}>
      {icon}
      {children}
    </span>
  );
}

interface PagerProps {
  total: string;
  page: number;
  pages: number;
  position: string;
  previous: string;
  next: string;
  onPage: (page: number) => void;
}

export function Pager({ total, page, pages, position, previous, next, onPage }: PagerProps) {
  return (
    <div className={css.footer}>
      <span>{total}</span>
      {pages > 1 ? (
        <div className={css.pages}>
          <IconButton label={previous} icon={<ChevronLeft size={16} />} disabled={page <= 1} onClick={() => onPage(page - 1)} />
          <span>{position}</span>
          <IconButton label={next} icon={<ChevronRight size={16} />} disabled={page >= pages} onClick={() => onPage(page + 1)} />
        </div>
      ) : null}
    </div>
  );
}

export function Toolbar({ search, children }: { search: ReactNode; children?: ReactNode }) {
  return (
    <div className={css.toolbar}>
      <div className={css.toolbarSearch}>{search}</div>
      {children}
    </div>
  );
}

export interface Chip {
  value: string;
  label: string;
  count?: number;
}

interface ChipsProps {
  label: string;
  chips: Chip[];
  isActive: (value: string) => boolean;
  onToggle: (value: string) => void;
}

export function FilterChips({ label, chips, isActive, onToggle }: ChipsProps) {
  return (
    <div className={css.chips} role="group" aria-label={label}>
      {chips.map((chip) => (
        <button key={chip.value} type="button" className={css.chip} aria-pressed={isActive(chip.value)} onClick={() => onToggle(chip.value)}>
          {chip.label}
          {chip.count === undefined ? null : <span className={css.chipCount}>{chip.count}</span>}
        </button>
      ))}
    </div>
  );
}
