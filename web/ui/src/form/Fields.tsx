import {
  Checkbox,
  NumberInput,
  PasswordInput,
  Radio,
  SegmentedControl,
  Select as MantineSelect,
  Switch as MantineSwitch,
  Textarea,
  TextInput,
} from '@mantine/core';
import { Search, X } from 'lucide-react';
import { useId, type ReactNode, type Ref } from 'react';
import { IconButton } from '../action/Button.tsx';
import { useUiTexts } from '../UiProvider.tsx';
import css from './form.module.css';
import themeCss from '../theme.module.css';

interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: boolean;
  disabled?: boolean;
}

function useLabel(label: string, optional: boolean | undefined): { label: ReactNode; 'aria-label': string } {
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

interface PasswordProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  autoComplete: 'new-password' | 'current-password';
}

export function PasswordField({ label, hint, error, optional, value, onChange, ...rest }: PasswordProps) {
  const texts = useUiTexts();
  return (
    <PasswordInput
      {...useLabel(label, optional)}
      description={hint}
      error={error}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': texts.showPassword, tabIndex: 0 }}
      {...rest}
    />
  );
}

interface NumberProps extends FieldProps {
  value: number | '';
  onChange: (value: number | '') => void;
  onBlur?: () => void;
  min?: number;
  max?: number;
  unit?: string;
}

export function NumberField({ label, hint, error, optional, value, onChange, unit, ...rest }: NumberProps) {
  return (
    <NumberInput
      {...useLabel(label, optional)}
      description={hint}
      error={error}
      value={value}
      onChange={(next) => onChange(typeof next === 'number' ? next : '')}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
      hideControls
      rightSection={unit ? <span className={css.hint}>{unit}</span> : undefined}
      rightSectionWidth={unit ? 60 : undefined}
      rightSectionPointerEvents="none"
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
      role="switch"
    />
  );
}

export interface Choice<T extends string> {
  value: T;
  label: string;
  hint?: string;
}

interface ChoiceProps<T extends string> extends FieldProps {
  value: T;
  onChange: (value: T) => void;
  choices: Choice<T>[];
}

export function SelectField<T extends string>({ label, hint, error, optional, value, onChange, choices, disabled }: ChoiceProps<T>) {
  return (
    <MantineSelect
      {...useLabel(label, optional)}
      description={hint}
      error={error}
      value={value}
      disabled={disabled}
      onChange={(next) => {
        const chosen = choices.find((choice) => choice.value === next);
        if (chosen) onChange(chosen.value);
      }}
      data={choices.map(({ value: one, label: text }) => ({ value: one, label: text }))}
      allowDeselect={false}
      searchable={choices.length > 8}
    />
  );
}

export function RadioField<T extends string>({ label, hint, error, value, onChange, choices }: ChoiceProps<T>) {
  return (
    <Radio.Group
      label={label}
      description={hint}
      error={error}
      value={value}
      onChange={(next) => {
        const chosen = choices.find((choice) => choice.value === next);
        if (chosen) onChange(chosen.value);
      }}
    >
      <div className={css.rows}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} label={choice.label} description={choice.hint} />
        ))}
      </div>
    </Radio.Group>
  );
}

/** Two to four short choices, visible at once. */
export function Segments<T extends string>({ label, value, onChange, choices }: Pick<ChoiceProps<T>, 'label' | 'value' | 'onChange' | 'choices'>) {
  return (
    <SegmentedControl
      aria-label={label}
      fullWidth
      value={value}
      onChange={(next) => {
        const chosen = choices.find((choice) => choice.value === next);
        if (chosen) onChange(chosen.value);
      }}
      data={choices.map(({ value: one, label: text }) => ({ value: one, label: text }))}
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

interface CheckboxListProps {
  label: string;
  values: string[];
  onChange: (values: string[]) => void;
  choices: Choice<string>[];
}

/** Any number of choices, visible at once. */
export function CheckboxList({ label, values, onChange, choices }: CheckboxListProps) {
  return (
    <Checkbox.Group label={label} value={values} onChange={onChange}>
      <div className={css.choices}>
        {choices.map((choice) => (
          <Checkbox key={choice.value} value={choice.value} label={choice.label} description={choice.hint} />
        ))}
      </div>
    </Checkbox.Group>
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
