import { Switch as MantineSwitch, Textarea, TextInput } from '@mantine/core';
import { Search, X } from 'lucide-react';
import { useId, type ReactNode, type Ref } from 'react';
import { IconButton } from '../action/Button.tsx';
import { useUiTexts } from '../UiProvider.tsx';
import css from './form.module.css';
import themeCss from '../theme.module.css';

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: boolean;
  disabled?: boolean;
}

export function useLabel(label: string, optional: boolean | undefined): { label: ReactNode; 'aria-label': string } {
  const texts = useUiTexts();
  return {
    'aria-label': label,
    label: optional ? (
      <>
        {label}
        <span className={css.optional}>{texts.optional}</span>
      </>
    ) : (
      label
    ),
  };
}

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  onEnter?: () => void;
  type?: 'text' | 'email' | 'tel' | 'url';
  mono?: boolean;
  readOnly?: boolean;
  placeholder?: string;
  autoComplete?: string;
  maxLength?: number;
  autoFocus?: boolean;
  ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, hint, error, optional, value, onChange, onEnter, type = 'text', mono, autoFocus, ...rest }: TextFieldProps) {
  return (
    <TextInput
      {...useLabel(label, optional)}
      description={hint}
      error={error}
      type={type}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && onEnter) {
          event.preventDefault();
          onEnter();
        }
      }}
      data-autofocus={autoFocus || undefined}
      className={mono ? themeCss.mono : undefined}
      spellCheck={mono ? false : undefined}
      autoComplete="off"
      {...rest}
    />
  );
}

interface AreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  mono?: boolean;
  rows?: number;
}

export function TextAreaField({ label, hint, error, optional, value, onChange, mono, rows = 3, ...rest }: AreaProps) {
  return (
    <Textarea
      {...useLabel(label, optional)}
      description={hint}
      error={error}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      className={mono ? themeCss.mono : undefined}
      spellCheck={mono ? false : undefined}
      rows={rows}
      dir={mono ? 'ltr' : undefined}
      {...rest}
    />
  );
}

interface NumberProps extends FieldProps {
  value: number | '';
  onChange: (value: number | '') => void;
  onBlur?: () => void;
  unit?: string;
}

const latinDigits = (text: string) =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/\D/g, '');

/** A whole number. A text field that takes digits only: no wheel, no arrows, no surprise. */
export function NumberField({ label, hint, error, optional, value, onChange, unit, ...rest }: NumberProps) {
  return (
    <TextInput
      {...useLabel(label, optional)}
      description={hint}
      error={error}
      inputMode="numeric"
      maxLength={10}
      value={String(value)}
      onChange={(event) => {
        const digits = latinDigits(event.currentTarget.value);
        onChange(digits === '' ? '' : Number(digits));
      }}
      rightSection={unit ? <span className={css.hint}>{unit}</span> : undefined}
      rightSectionWidth={unit ? 72 : undefined}
      rightSectionPointerEvents="none"
      autoComplete="off"
      {...rest}
    />
  );
}

interface SwitchProps extends Omit<FieldProps, 'optional'> {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function SwitchField({ label, hint, error, checked, onChange, disabled }: SwitchProps) {
  return (
    <MantineSwitch
      label={label}
      description={hint}
      error={error}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

interface SearchProps {
  label: string;
  clearLabel: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
}

/** Filters while typing; Esc clears. */
export function SearchField({ label, clearLabel, placeholder, value, onChange, ref, autoFocus }: SearchProps) {
  return (
    <TextInput
      ref={ref}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      data-autofocus={autoFocus || undefined}
      data-list-search=""
      autoComplete="off"
      leftSection={<Search size={16} strokeWidth={1.75} aria-hidden="true" />}
      rightSection={value ? <IconButton label={clearLabel} icon={<X size={15} />} onClick={() => onChange('')} /> : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value) {
          event.stopPropagation();
          onChange('');
        }
      }}
    />
  );
}

/** Several controls under one name. */
export function FieldGroup({ label, hint, optional, children }: Pick<FieldProps, 'label' | 'hint' | 'optional'> & { children: ReactNode }) {
  const id = useId();
  const texts = useUiTexts();
  return (
    <fieldset className={css.group} aria-describedby={hint ? id : undefined}>
      <legend className={css.legend}>
        {label}
        {optional ? <span className={css.optional}>{texts.optional}</span> : null}
      </legend>
      {children}
      {hint ? (
        <p id={id} className={css.hint}>
          {hint}
        </p>
      ) : null}
    </fieldset>
  );
}

interface PortProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}

/** A short field for digits. */
export function PortField({ label, hint, value, onChange }: PortProps) {
  return (
    <TextInput
      aria-label={label}
      label={label}
      description={hint}
      inputMode="numeric"
      maxLength={5}
      value={value}
      className={css.port}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, ''))}
    />
  );
}
