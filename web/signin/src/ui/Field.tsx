import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app';
import type { Problem } from '../reaction';
import type { FieldBinding } from './form';
import { Icon } from './Icon';

type FieldProps = {
  binding: FieldBinding;
  label: string;
  hint?: ComponentChildren;
  takesFocus?: boolean;
  input?: InputHTMLAttributes;
  button?: ComponentChildren;
};

export function Field({ binding, label, hint, takesFocus, input, button }: FieldProps) {
  const { isPreview } = useApp();
  const { name, value, problem, onChange, onBlur } = binding;
  const element = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // In the preview the focus belongs to the console around it.
    if (takesFocus && !isPreview) {
      element.current?.focus();
    }
  }, [takesFocus, isPreview]);

  const described = [problem && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ');
  return (
    <div class="field" data-part="field">
      <label for={name}>{label}</label>
      <div class={button ? 'control with-button' : 'control'}>
        <input
          type="text"
          autocapitalize="none"
          autocorrect="off"
          spellcheck={false}
          {...input}
          id={name}
          name={name}
          ref={element}
          value={value}
          aria-required="true"
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby={described || undefined}
          onInput={(event) => onChange(event.currentTarget.value)}
          onBlur={onBlur}
        />
        {button}
      </div>
      {problem && <FieldError id={`${name}-error`} {...problem} />}
      {hint && (
        <div class="hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}

export function FieldError({ id, messages, fix }: Problem & { id: string }) {
  return (
    <div class="error" id={id} role="alert">
      <Icon name="alert" />
      <div>
        {messages.map((message) => (
          <p key={message}>{message}</p>
        ))}
        {fix && <p class="fix">{fix}</p>}
      </div>
    </div>
  );
}

type PasswordFieldProps = Omit<FieldProps, 'input' | 'button' | 'label'> & {
  label?: string;
  autocomplete: 'current-password' | 'new-password';
};

export function PasswordField({ autocomplete, label, ...field }: PasswordFieldProps) {
  const { t } = useApp();
  const [isShown, setShown] = useState(false);
  return (
    <Field
      {...field}
      label={label ?? t('input.password')}
      input={isShown ? { type: 'text', autocomplete } : { type: 'password', autocomplete }}
      button={
        <button
          type="button"
          class="reveal"
          aria-label={t(isShown ? 'cardea.hide' : 'cardea.show')}
          aria-controls={field.binding.name}
          onClick={() => setShown(!isShown)}
        >
          <Icon name={isShown ? 'eyeOff' : 'eye'} />
        </button>
      }
    />
  );
}
