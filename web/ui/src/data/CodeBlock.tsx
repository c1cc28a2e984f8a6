import { useMemo, type ReactNode } from 'react';
import { CopyTextButton } from '../action/CopyButton.tsx';
import css from './data.module.css';

interface CodeBlockProps {
  /** File name or what the code is. */
  title: string;
  code: string;
  /** Values that were filled in; they are marked so that the reader sees what is theirs. */
  filled?: string[];
  copyLabel: string;
  /** What is copied when it differs from what is shown, e.g. with the secret. */
  copyValue?: string;
}

export function CodeBlock({ title, code, filled, copyLabel, copyValue }: CodeBlockProps) {
  const parts = useMemo(() => mark(code, filled ?? []), [code, filled]);
  return (
    <figure className={css.codeBlock}>
      <figcaption className={css.codeHead}>
        <code translate="no">{title}</code>
        <CopyTextButton label={copyLabel} value={copyValue ?? code} />
      </figcaption>
      {/* A scrolling area must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre dir="ltr" translate="no" tabIndex={0} role="group" aria-label={title}>
        <code>{parts}</code>
      </pre>
    </figure>
  );
}

function mark(code: string, values: string[]): ReactNode[] {
  const wanted = values.filter((value) => value.length > 3).toSorted((a, b) => b.length - a.length);
  if (wanted.length === 0) return [code];
  const pattern = new RegExp(`(${wanted.map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'g');
  return code.split(pattern).map((part, at) =>
    at % 2 === 1 ? (
      // Parts of a fixed text; their place is their key.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={at} className={css.filled}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
