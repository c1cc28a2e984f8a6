import { Drawer as MantineDrawer, Menu as MantineMenu, Modal } from '@mantine/core';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../action/Button.tsx';
import { TextField } from '../form/Fields.tsx';
import { Row, Stack } from '../layout/Layout.tsx';
import themeCss from '../theme.module.css';
import { useUiTexts } from '../UiProvider.tsx';

interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  size?: 'medium' | 'large';
  children: ReactNode;
}

/** One decision or a short form. Focus is trapped and returns to where it came from. */
export function Dialog({ opened, onClose, title, size = 'medium', children }: DialogProps) {
  const texts = useUiTexts();
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      centered
      size={size === 'large' ? 640 : 480}
      transitionProps={{ transition: 'pop', duration: 180, exitDuration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* Not Modal.Header: a header element would be a second banner of the page. */}
        <div className={themeCss.dialogHeader}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={texts.close} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The row of buttons at the end of a dialog; the main one comes last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <Row align="end">{children}</Row>;
}

interface ConfirmProps {
  opened: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: string;
  children: ReactNode;
  /** When given, this text must be typed before the button works. */
  typed?: { expected: string; label: string };
  confirm: string;
  cancel: string;
  busy?: boolean;
  error?: ReactNode;
  danger?: boolean;
}

export function Confirm(props: ConfirmProps) {
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <ConfirmBody {...props} />
    </Dialog>
  );
}

// A component of its own: the dialog unmounts it, so that the typed text is gone when it opens again.
function ConfirmBody({ onClose, onConfirm, children, typed, confirm, cancel, busy, error, danger = true }: ConfirmProps) {
  const [text, setText] = useState('');
  const isReady = !typed || text.trim() === typed.expected;
  return (
    <Stack>
      <Stack gap="small">{children}</Stack>
      {typed ? (
        <TextField label={typed.label} value={text} onChange={setText} autoFocus onEnter={isReady ? onConfirm : undefined} />
      ) : null}
      {error}
      <DialogActions>
        <Button onClick={onClose}>{cancel}</Button>
        <Button variant={danger ? 'danger' : 'primary'} disabled={!isReady} busy={busy} onClick={onConfirm}>
          {confirm}
        </Button>
      </DialogActions>
    </Stack>
  );
}

export interface MenuItem {
  label: string;
  icon?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  /** One of several choices, chosen or not. */
  checked?: boolean;
  onSelect: () => void;
}

export interface MenuGroup {
  label?: string;
  items: MenuItem[];
}

interface MenuProps {
  trigger: ReactElement;
  header?: ReactNode;
  groups: MenuGroup[];
  position?: 'bottom-end' | 'top-start';
}

export function Menu({ trigger, header, groups, position = 'bottom-end' }: MenuProps) {
  return (
    // Inside the main landmark, so that assistive technology finds it in a region of the page.
    <MantineMenu position={position} width={240} floatingStrategy="fixed" portalProps={{ target: '#content' }}>
      <MantineMenu.Target>{trigger}</MantineMenu.Target>
      <MantineMenu.Dropdown onClick={(event) => event.stopPropagation()}>
        {header}
        {groups.map((group, at) => (
          // Groups are static parts of a menu.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at} role="group" aria-label={group.label}>
            {at > 0 ? <MantineMenu.Divider /> : null}
            {group.label ? <MantineMenu.Label aria-hidden="true">{group.label}</MantineMenu.Label> : null}
            {group.items.map((item) =>
              item.checked === undefined ? (
                <MantineMenu.Item
                  key={item.label}
                  leftSection={item.icon}
                  data-danger={item.danger || undefined}
                  disabled={item.disabled}
                  onClick={item.onSelect}
                >
                  {item.label}
                </MantineMenu.Item>
              ) : (
                <MantineMenu.RadioItem
                  key={item.label}
                  value={item.label}
                  checked={item.checked}
                  rightSection={item.icon}
                  disabled={item.disabled}
                  onChange={item.onSelect}
                  closeMenuOnClick
                >
                  {item.label}
                </MantineMenu.RadioItem>
              ),
            )}
          </div>
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  );
}

interface DrawerProps {
  opened: boolean;
  onClose: () => void;
  label: string;
  children: ReactNode;
}

export function Drawer({ opened, onClose, label, children }: DrawerProps) {
  return (
    <MantineDrawer.Root opened={opened} onClose={onClose} size={284} padding={0}>
      <MantineDrawer.Overlay />
      <MantineDrawer.Content aria-label={label}>
        <MantineDrawer.Body className={themeCss.drawerBody}>{children}</MantineDrawer.Body>
      </MantineDrawer.Content>
    </MantineDrawer.Root>
  );
}
