import { PasswordInput } from '@mantine/core';
import { useUiTexts } from '../UiProvider.tsx';
import { useLabel, type FieldProps } from './Fields.tsx';

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
