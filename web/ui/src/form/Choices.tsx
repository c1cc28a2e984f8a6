import { Checkbox, Radio, Select as MantineSelect } from '@mantine/core';
import { useLabel, type FieldProps } from './Fields.tsx';
import css from './form.module.css';

export interface Choice<T extends string> {
  value: T;
  label: string;
  hint?: string;
}

export interface ChoiceProps<T extends string> extends FieldProps {
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
      // Inside its dialog or section, where focus and landmarks already are.
      comboboxProps={{ withinPortal: false }}
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
