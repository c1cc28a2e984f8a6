import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { IconButton } from '../action/Button.tsx';
import { CopyButton } from '../action/CopyButton.tsx';
import { Mono } from '../layout/Layout.tsx';
import css from './form.module.css';

/** Dots and the last four characters: enough to recognise a secret, too little to use it. */
export function masked(secret: string): string {
  return `${'•'.repeat(12)}${secret.slice(-4)}`;
}

interface SecretProps {
  value: string;
  showLabel: string;
  hideLabel: string;
  copyLabel: string;
}

export function Secret({ value, showLabel, hideLabel, copyLabel }: SecretProps) {
  const [shown, setShown] = useState(false);
  return (
    <div className={css.secret}>
      <span className={css.secretText}>
        <Mono>{shown ? value : masked(value)}</Mono>
      </span>
      <IconButton
        label={shown ? hideLabel : showLabel}
        aria-pressed={shown}
        icon={shown ? <EyeOff size={16} strokeWidth={1.75} /> : <Eye size={16} strokeWidth={1.75} />}
        onClick={() => setShown(!shown)}
      />
      <CopyButton label={copyLabel} value={value} />
    </div>
  );
}

/** A read-only value with its name above and its buttons at the end. */
export function ValueRow({ label, children, action }: { label: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={css.value}>
      <div className={css.valueBody}>
        <p className={css.valueLabel}>{label}</p>
        {children}
      </div>
      {action}
    </div>
  );
}
