import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import css from './feedback.module.css';

interface Notice {
  id: number;
  text: string;
}

interface Announcements {
  announce: (text: string, options?: { isVisible: boolean }) => void;
  toast: (text: string) => void;
}

const Context = createContext<Announcements>({ announce: () => {}, toast: () => {} });

/** Says a short thing politely to screen readers: "Copied", "12 users". What is on screen shows it itself, or it is made visible. */
export function useAnnounce(): Announcements['announce'] {
  return useContext(Context).announce;
}

/** Says and shows a result whose effect is elsewhere: "Flask was deleted". */
export function useToast(): (text: string) => void {
  return useContext(Context).toast;
}

const silence = { text: '', isVisible: false };

/** Owns the one polite live region of the page and the corner where toasts appear. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState(silence);
  const [toasts, setToasts] = useState<Notice[]>([]);
  const next = useRef(0);
  const announce = useCallback<Announcements['announce']>((text, { isVisible } = { isVisible: false }) => {
    setSaid(silence);
    const notice = { text, isVisible };
    // A changed text in a later frame is what makes a repeated message be read again.
    requestAnimationFrame(() => setSaid(notice));
    setTimeout(() => setSaid((current) => (current === notice ? silence : current)), 4000);
  }, []);
  const toast = useCallback((text: string) => {
    const id = next.current++;
    setToasts((current) => [...current.slice(-2), { id, text }]);
    setTimeout(() => setToasts((current) => current.filter((one) => one.id !== id)), 5000);
  }, []);
  const value = useMemo(() => ({ announce, toast }), [announce, toast]);
  return (
    <Context value={value}>
      {children}
      <div role="status" aria-label={said.text || undefined} className={said.isVisible ? css.toasts : 'visually-hidden'}>
        {said.isVisible ? <div className={css.toast}>{said.text}</div> : said.text}
      </div>
      <div className={css.toasts} role="status">
        {toasts.map(({ id, text }) => (
          <div key={id} className={css.toast}>
            {text}
          </div>
        ))}
      </div>
    </Context>
  );
}
