import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app';

type PageProps = {
  title: string;
  sub?: string | undefined;
  children?: ComponentChildren;
};

/** The title counts as announced once: by the browser on load, by focus after a change of route. */
let isFirstPage = true;

/** One screen: title, what it is for, and the one question. A field may take the focus; otherwise the title gets it. */
export function Page({ title, sub, children }: PageProps) {
  const { titleSuffix } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (!isFirstPage && !(document.activeElement instanceof HTMLInputElement)) {
      heading.current?.focus();
    }
    isFirstPage = false;
  }, []);
  useEffect(() => {
    document.title = title + titleSuffix;
  }, [title, titleSuffix]);

  return (
    <>
      <h1 id="title" data-part="title" tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {sub && <p class="sub">{sub}</p>}
      {children}
    </>
  );
}

/** The final geometry in grey, shown only when the answer takes its time. */
export function Skeleton() {
  const { t } = useApp();
  return (
    <div class="skeleton stack">
      <p class="sr-only" role="status">
        {t('cardea.loading')}
      </p>
      <span />
      <span />
      <span />
      <span />
    </div>
  );
}
