import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { CopyButton } from '../action/CopyButton.tsx';
import { classes } from '../classes.ts';
import { useUiTexts } from '../UiProvider.tsx';
import css from './feedback.module.css';

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  text?: ReactNode;
  actions?: ReactNode;
  /** True where this is all the page has: its title is then the page's heading. */
  isPage?: boolean;
}

/** First use, nothing found, or a place that does not exist: what it is, why it is empty, what to do. */
export function EmptyState({ icon: Icon, title, text, actions, isPage }: EmptyStateProps) {
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div className={css.state}>
      <div className={css.tile}>
        <Icon size={40} strokeWidth={1.5} aria-hidden="true" />
      </div>
      <Heading className={css.stateTitle}>{title}</Heading>
      {text ? <p className={css.stateText}>{text}</p> : null}
      {actions ? <div className={css.stateActions}>{actions}</div> : null}
    </div>
  );
}

interface ErrorStateProps {
  title: string;
  text?: string;
  requestId?: string | null;
  actions?: ReactNode;
  isPage?: boolean;
}

export function ErrorState({ title, text, requestId, actions, isPage }: ErrorStateProps) {
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div className={css.state} role="alert">
      <div className={classes(css.tile, css.danger)}>
        <CircleAlert size={40} strokeWidth={1.5} aria-hidden="true" />
      </div>
      <Heading className={css.stateTitle}>{title}</Heading>
      {text ? <p className={css.stateText}>{text}</p> : null}
      {requestId ? <RequestId value={requestId} /> : null}
      {actions ? <div className={css.stateActions}>{actions}</div> : null}
    </div>
  );
}

function RequestId({ value }: { value: string }) {
  const texts = useUiTexts();
  return (
    <p className={css.requestId}>
      {texts.requestId} <code>{value}</code>
      <CopyButton label={texts.copyRequestId} value={value} />
    </p>
  );
}

export type Tone = 'info' | 'warning' | 'error' | 'success';

const toneIcons: Record<Tone, LucideIcon> = {
  info: Info,
  warning: TriangleAlert,
  error: CircleAlert,
  success: CircleCheck,
};

interface NoticeProps {
  tone: Tone;
  title?: string;
  children?: ReactNode;
  requestId?: string | null;
  actions?: ReactNode;
}

/** A message inside a page or dialog. Errors are announced at once. */
export function Notice({ tone, title, children, requestId, actions }: NoticeProps) {
  const Icon = toneIcons[tone];
  return (
    <div className={classes(css.notice, css[tone])} role={tone === 'error' ? 'alert' : undefined}>
      <Icon size={16} strokeWidth={2} aria-hidden="true" />
      <div className={css.noticeBody}>
        {title ? <strong>{title}</strong> : null}
        {children ? <div>{children}</div> : null}
        {requestId ? <RequestId value={requestId} /> : null}
        {actions ? <div className={css.noticeActions}>{actions}</div> : null}
      </div>
    </div>
  );
}

export function Tag({ tone, icon, children }: { tone?: Tone; icon?: boolean; children: ReactNode }) {
  const Icon = tone ? toneIcons[tone] : null;
  return (
    <span className={classes(css.tag, tone && css.toned, tone && css[tone])}>
      {icon && Icon ? <Icon size={13} strokeWidth={2} aria-hidden="true" /> : null}
      {children}
    </span>
  );
}

/** One line of a list of checks. */
export function CheckLine({ state, label, children }: { state: 'success' | 'warning'; label: string; children: ReactNode }) {
  const Icon = state === 'success' ? CircleCheck : TriangleAlert;
  return (
    <li className={css.check}>
      <Icon size={18} strokeWidth={1.75} className={css[`mark-${state}`]} role="img" aria-label={label} />
      <span>{children}</span>
    </li>
  );
}

type Shape = 'short' | 'medium' | 'long' | 'square' | 'field';

export function Skeleton({ shape = 'long' }: { shape?: Shape }) {
  const isLine = shape === 'short' || shape === 'medium' || shape === 'long';
  return <span aria-hidden="true" className={classes(css.skeleton, isLine && css.line, css[shape])} />;
}
