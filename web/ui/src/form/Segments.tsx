import { SegmentedControl } from '@mantine/core';
import type { ChoiceProps } from './Choices.tsx';

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
