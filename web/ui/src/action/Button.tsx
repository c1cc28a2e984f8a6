import type { ComponentPropsWithRef, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { classes } from '../classes.ts';
import css from './action.module.css';

type Variant = 'primary' | 'secondary' | 'ghost' | 'link' | 'danger';

interface Look {
  variant?: Variant;
  size?: 'small' | 'medium' | 'large';
  icon?: ReactNode;
}

const look = (variant: Variant, size: Look['size']) =>
  classes(css.button, css[variant], size === 'small' && css.small, size === 'large' && css.large);

export interface ButtonProps extends Look, Omit<ComponentPropsWithRef<'button'>, 'style' | 'className'> {
  /** While true the button keeps its place and width and ignores clicks. */
  busy?: boolean;
  /** A keyboard shortcut to show. */
  shortcut?: string;
}

export function Button({ variant = 'secondary', size, icon, busy, shortcut, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={look(variant, size)}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {icon}
      {children}
      {shortcut ? <Kbd>{shortcut}</Kbd> : null}
    </button>
  );
}

export function ButtonLink({ variant = 'secondary', size, icon, children, ...rest }: Look & Omit<LinkProps, 'style' | 'className'>) {
  return (
    <Link className={look(variant, size)} {...rest}>
      {icon}
      {children}
    </Link>
  );
}

/** A link to another place on this or another server; `new tab` ones say so by `target`. */
export function ButtonAnchor({ variant = 'secondary', size, icon, children, ...rest }: Look & Omit<ComponentPropsWithRef<'a'>, 'style' | 'className'>) {
  return (
    <a className={look(variant, size)} {...rest}>
      {icon}
      {children}
    </a>
  );
}

/** A link in running text. */
export function TextLink(props: Omit<LinkProps, 'style' | 'className'>) {
  return <Link className={css.anchor} {...props} />;
}

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className={css.kbd} aria-hidden="true">
      {children}
    </kbd>
  );
}

export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'style' | 'children'> {
  /** Verb and object: "Copy app ID of Flask". */
  label: string;
  icon: ReactNode;
  outlined?: boolean;
  done?: boolean;
}

export function IconButton({ label, icon, outlined, done, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classes(css.icon, outlined && css.outlined, done && css.done, className)}
      aria-label={label}
      title={label}
      {...rest}
    >
      {icon}
    </button>
  );
}
