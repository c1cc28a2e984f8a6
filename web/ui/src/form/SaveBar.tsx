import { X } from 'lucide-react';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { Button, IconButton } from '../action/Button.tsx';
import { CopyTextButton } from '../action/CopyButton.tsx';
import type { Change } from './changes.ts';
import { classes } from '../classes.ts';
import css from './form.module.css';

export interface SaveBarTexts {
  region: string;
  count: string;
  review: string;
  hide: string;
  discard: string;
  save: string;
  whatWillChange: string;
  closeChanges: string;
  copyAsCurl: string;
}

interface SaveBarProps {
  changes: Change[];
  busy: boolean;
  error?: ReactNode;
  curl?: () => string;
  texts: SaveBarTexts;
  onSave: () => void;
  onDiscard: () => void;
}

const hasRoom = () => innerWidth >= 1024;
const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Appears with the first change; shows what will change before it is sent. */
export function SaveBar(props: SaveBarProps) {
  return props.changes.length > 0 ? <Bar {...props} /> : null;
}

function Bar({ changes, busy, error, curl, texts, onSave, onDiscard }: SaveBarProps) {
  // Where there is room the changes are in view at once; elsewhere they are one tap away.
  const [isOpen, setOpen] = useState(hasRoom);
  const id = useId();

  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        onSave();
      }
    };
    document.addEventListener('keydown', save);
    return () => document.removeEventListener('keydown', save);
  }, [onSave]);

  return (
    <section className={css.saveBar} aria-label={texts.region}>
      {isOpen ? (
        <div className={css.changes} role="dialog" aria-modal="false" aria-labelledby={id}>
          <div className={css.changesHead}>
            <h2 id={id} className={css.changesTitle}>
              {texts.whatWillChange}
            </h2>
            {curl ? <CopyTextButton label={texts.copyAsCurl} value={curl} /> : null}
            <IconButton label={texts.closeChanges} icon={<X size={16} />} onClick={() => setOpen(false)} />
          </div>
          <div className={css.changesBody}>
            <ChangeList changes={changes} />
          </div>
        </div>
      ) : null}
      {error ? <div className={css.changes}>{error}</div> : null}
      <div className={css.saveRow}>
        <span className={css.saveCount}>
          <span className={css.dot} aria-hidden="true" />
          <span className={css.wide}>{texts.count}</span>
        </span>
        <Button variant="ghost" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span className={css.wide}>{isOpen ? texts.hide : texts.review}</span>
          <span className={css.narrow}>{texts.count}</span>
        </Button>
        <span className={css.spacer} />
        <Button onClick={onDiscard} disabled={busy}>
          {texts.discard}
        </Button>
        <Button variant="primary" busy={busy} shortcut={isMac ? '⌘S' : 'Ctrl S'} aria-keyshortcuts="Meta+S Control+S" onClick={onSave}>
          {texts.save}
        </Button>
      </div>
    </section>
  );
}

export function ChangeList({ changes }: { changes: Change[] }) {
  return (
    <>
      {changes.map(({ label, removed, added }) => (
        <div key={label} className={css.change}>
          <p className={css.changeLabel}>{label}</p>
          {removed.map((line) => (
            <p key={`-${line}`} className={classes(css.line, css.removed)}>
              <span>-</span>
              <span>{line}</span>
            </p>
          ))}
          {added.map((line) => (
            <p key={`+${line}`} className={classes(css.line, css.added)}>
              <span>+</span>
              <span>{line}</span>
            </p>
          ))}
        </div>
      ))}
    </>
  );
}

