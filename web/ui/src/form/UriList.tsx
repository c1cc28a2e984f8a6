import { Plus, Trash2, TriangleAlert } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { TextInput } from '@mantine/core';
import { Button, IconButton } from '../action/Button.tsx';
import themeCss from '../theme.module.css';
import { FieldGroup } from './Fields.tsx';
import css from './form.module.css';

export interface UriListTexts {
  /** Accessible name of the row at this place, e.g. "Redirect URI 1". */
  row: (position: number) => string;
  remove: (value: string, position: number) => string;
  add: string;
}

interface UriListProps {
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  values: string[];
  onChange: (values: string[]) => void;
  errors?: (string | undefined)[];
  warnings?: (string | undefined)[];
  placeholder?: string;
  disabled?: boolean;
  texts: UriListTexts;
  onBlur?: () => void;
}

/** One value a row. Enter adds a row, a paste of several lines splits into rows. There is always one row to type in. */
export function UriList({ label, hint, optional, values, onChange, errors, warnings, placeholder, disabled, texts, onBlur }: UriListProps) {
  const container = useRef<HTMLDivElement>(null);
  const rows = values.length > 0 ? values : [''];

  const focusRow = (index: number) =>
    requestAnimationFrame(() => container.current?.querySelectorAll('input')[Math.max(0, index)]?.focus());
  const replace = (index: number, ...next: string[]) => onChange(rows.toSpliced(index, 1, ...next));

  return (
    <FieldGroup label={label} hint={hint} optional={optional}>
      <div className={css.rows} ref={container}>
        {rows.map((value, index) => {
          const error = errors?.[index];
          const warning = error ? undefined : warnings?.[index];
          return (
            // Rows have no identity of their own; their place is their key.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={index} className={css.uriRow}>
              <div className={css.uriField}>
                <TextInput
                  aria-label={texts.row(index + 1)}
                  className={themeCss.mono}
                  dir="ltr"
                  inputMode="url"
                  autoComplete="off"
                  spellCheck={false}
                  placeholder={placeholder}
                  value={value}
                  error={error}
                  disabled={disabled}
                  onBlur={onBlur}
                  onChange={(event) => replace(index, event.currentTarget.value)}
                  onPaste={(event) => {
                    const lines = event.clipboardData.getData('text').split(/\s+/).filter(Boolean);
                    if (lines.length < 2) return;
                    event.preventDefault();
                    replace(index, ...lines);
                    focusRow(index + lines.length - 1);
                  }}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter') return;
                    event.preventDefault();
                    if (!value.trim()) return;
                    replace(index, value, '');
                    focusRow(index + 1);
                  }}
                />
                {warning ? (
                  <p className={css.warning}>
                    <TriangleAlert size={14} aria-hidden="true" />
                    {warning}
                  </p>
                ) : null}
              </div>
              {rows.length > 1 || value ? (
                <IconButton
                  label={texts.remove(value, index + 1)}
                  icon={<Trash2 size={16} strokeWidth={1.75} />}
                  disabled={disabled}
                  onClick={() => {
                    onChange(rows.toSpliced(index, 1));
                    focusRow(index - 1);
                  }}
                />
              ) : null}
            </div>
          );
        })}
      </div>
      <div>
        <Button
          variant="link"
          size="small"
          disabled={disabled}
          icon={<Plus size={16} strokeWidth={1.75} />}
          onClick={() => {
            onChange([...rows, '']);
            focusRow(rows.length);
          }}
        >
          {texts.add}
        </Button>
      </div>
    </FieldGroup>
  );
}
