import { Dialog, Kbd, Muted, Row, Stack } from '@cardea/ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

interface ShortcutActions {
  onHelp: () => void;
  onPalette: () => void;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const hasDialog = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/** The console's keys. They are never the only way, and rest while somebody types or a dialog is open. */
export function useShortcuts({ onHelp, onPalette }: ShortcutActions): void {
  const navigate = useNavigate();
  const latest = useRef({ onHelp, onPalette, navigate });
  useEffect(() => {
    latest.current = { onHelp, onPalette, navigate };
  });
  useEffect(() => {
    let prefixAt = 0;
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        if (!hasDialog()) latest.current.onPalette();
        return;
      }
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target) || hasDialog()) return;
      const isSecond = Date.now() - prefixAt < 1200;
      prefixAt = 0;
      if (isSecond && event.key === 'a') void latest.current.navigate('/applications');
      else if (isSecond && event.key === 'u') void latest.current.navigate('/users');
      else if (event.key === 'g') prefixAt = Date.now();
      else if (event.key === '?') latest.current.onHelp();
      else if (event.key === 'n') document.querySelector<HTMLElement>('[data-shortcut="create"]')?.click();
      else if (event.key === '/') {
        event.preventDefault();
        const search = document.querySelector<HTMLInputElement>('[data-list-search]');
        if (search) search.focus();
        else latest.current.onPalette();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

export function ShortcutHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const rows: [string, string[]][] = [
    [t('shortcuts.palette'), ['⌘K', 'Ctrl K']],
    [t('shortcuts.applications'), ['g a']],
    [t('shortcuts.users'), ['g u']],
    [t('shortcuts.create'), ['n']],
    [t('shortcuts.search'), ['/']],
    [t('shortcuts.save'), ['⌘S', 'Ctrl S']],
    [t('shortcuts.list'), ['?']],
  ];
  return (
    <Dialog opened={opened} onClose={onClose} title={t('shortcuts.title')}>
      <Stack>
        <Muted>{t('shortcuts.text')}</Muted>
          <Stack gap="small" as="ul">
            {rows.map(([label, keys]) => (
              <li key={label}>
                <Row align="between" nowrap>
                  <span>{label}</span>
                  <Row nowrap>
                    {keys.map((key) => (
                      <span key={key}>
                        <Kbd>{key}</Kbd>
                        <span className="visually-hidden">{key}</span>
                      </span>
                    ))}
                  </Row>
                </Row>
              </li>
            ))}
          </Stack>
      </Stack>
    </Dialog>
  );
}
