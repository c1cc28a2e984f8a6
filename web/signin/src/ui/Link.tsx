import type { ComponentChildren } from 'preact';
import { useApp } from '../app';
import { withQuery } from '../router';

/** A link to another page of this UI: a real address, followed without loading the document again. */
export function Link({ to, children, ...rest }: { to: string; children: ComponentChildren; class?: string; 'aria-label'?: string; 'data-part'?: string }) {
  const { navigate } = useApp();
  return (
    <a
      {...rest}
      href={withQuery(to)}
      onClick={(event) => {
        if (!event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
          event.preventDefault();
          navigate(to);
        }
      }}
    >
      {children}
    </a>
  );
}

/** Outside pages open beside this one: a sign-in under way must not be lost. */
export function Outside({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
