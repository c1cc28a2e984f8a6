import type { ComponentChildren } from 'preact';
import { useApp } from '../app';
import type { Notice, useForm } from './form';
import { Icon } from './Icon';

type FormProps = {
  form: ReturnType<typeof useForm>['form'];
  state: { notice: Notice | undefined; pending: boolean };
  submit: string;
  children: ComponentChildren;
  /** Below the main button. */
  after?: ComponentChildren;
};

/** Named by the page title, so that a screen reader says both when the first field takes the focus. */
export function Form({ form, state, submit, children, after }: FormProps) {
  return (
    <form class="stack" aria-labelledby="title" noValidate {...form}>
      {state.notice && <Alert {...state.notice} />}
      {children}
      <Submit pending={state.pending}>{submit}</Submit>
      {after}
    </form>
  );
}

export function Submit({ pending, children }: { pending: boolean; children: ComponentChildren }) {
  const { t } = useApp();
  return (
    <>
      <button type="submit" class="button primary" data-part="primary" aria-busy={pending}>
        {pending && <span class="spinner" aria-hidden="true" />}
        {children}
      </button>
      <span class="sr-only" role="status">
        {pending ? t('cardea.working') : ''}
      </span>
    </>
  );
}

export function Alert({ message, reference }: Notice) {
  const { t } = useApp();
  return (
    <div class="notice" role="alert">
      <Icon name="alert" />
      <div>
        <p>{message}</p>
        {reference && (
          <p class="reference">
            {t('cardea.error.reference')}: <code>{reference}</code>
          </p>
        )}
      </div>
    </div>
  );
}
