import { useEffect, useReducer, useRef } from 'preact/hooks';
import { useApp } from '../app';
import { reactionTo, type Problem, type Reaction } from '../reaction';

export type Notice = { message: string; reference?: string };

export type FormState<F extends string> = {
  values: Record<F, string>;
  errors: Partial<Record<F, Problem>>;
  notice: Notice | undefined;
  pending: boolean;
  /** The field that asks for attention. A new object moves the focus again, even to the same field. */
  attention: { field: F } | undefined;
};

export type FormAction<F extends string> =
  | { type: 'change'; field: F; value: string }
  | { type: 'blur'; field: F }
  | { type: 'submit' }
  | { type: 'failed'; reaction: Reaction }
  | { type: 'idle' };

export type Validate<F extends string> = (values: Record<F, string>) => Partial<Record<F, string | undefined>>;

export const initialForm = <F extends string>(values: Record<F, string>): FormState<F> => ({
  values,
  errors: {},
  notice: undefined,
  pending: false,
  attention: undefined,
});

/** Fields are judged when they are left with something in them, live once they had an error, and all on submit. */
export function reduceForm<F extends string>(
  validate: Validate<F>,
  state: FormState<F>,
  action: FormAction<F>,
): FormState<F> {
  switch (action.type) {
    case 'change': {
      const values = { ...state.values, [action.field]: action.value };
      return state.errors[action.field]
        ? { ...state, values, errors: judge(validate, values, state.errors, action.field) }
        : { ...state, values };
    }
    case 'blur':
      return state.values[action.field] === ''
        ? state
        : { ...state, errors: judge(validate, state.values, state.errors, action.field) };
    case 'submit': {
      const fields = Object.keys(state.values) as F[];
      const errors = fields.reduce(
        (found, field) => judge(validate, state.values, found, field),
        {} as FormState<F>['errors'],
      );
      const field = fields.find((name) => errors[name]);
      return {
        ...state,
        errors,
        notice: undefined,
        pending: field === undefined,
        attention: field && { field },
      };
    }
    case 'failed':
      return fail(state, action.reaction);
    case 'idle':
      return { ...state, pending: false };
  }
}

function judge<F extends string>(
  validate: Validate<F>,
  values: Record<F, string>,
  errors: FormState<F>['errors'],
  field: F,
): FormState<F>['errors'] {
  const message = validate(values)[field];
  const { [field]: _, ...others } = errors;
  return (message ? { ...others, [field]: { messages: [message] } } : others) as FormState<F>['errors'];
}

function fail<F extends string>(state: FormState<F>, reaction: Reaction): FormState<F> {
  if (reaction.kind === 'go' || reaction.kind === 'expired') {
    return state; // stays busy until the next page is there
  }
  if (reaction.kind === 'notice') {
    return { ...state, pending: false, notice: reaction };
  }
  const { problem, clear } = reaction;
  if (!(reaction.field in state.values)) {
    return { ...state, pending: false, notice: { message: problem.messages.join(' ') } };
  }
  const field = reaction.field as string as F;
  return {
    ...state,
    values: clear ? { ...state.values, [field]: '' } : state.values,
    errors: { ...state.errors, [field]: problem },
    pending: false,
    attention: { field },
  };
}

/** Form state, submission and the reaction to what the server says. `send` leaves the page or throws. */
export function useForm<F extends string>(
  initial: Record<F, string>,
  validate: Validate<F>,
  send: (values: Record<F, string>) => Promise<void>,
) {
  const app = useApp();
  const form = useRef<HTMLFormElement>(null);
  const [state, dispatch] = useReducer<FormState<F>, FormAction<F>>(
    (current, action) => reduceForm(validate, current, action),
    initialForm(initial),
  );

  useEffect(() => {
    const field = state.attention && form.current?.elements.namedItem(state.attention.field);
    if (field instanceof HTMLElement) {
      field.focus();
    }
  }, [state.attention]);

  async function submit() {
    if (state.pending) {
      return;
    }
    const { pending } = reduceForm(validate, state, { type: 'submit' });
    dispatch({ type: 'submit' });
    if (!pending) {
      return;
    }
    if (app.isPreview) {
      dispatch({ type: 'idle' });
      return;
    }
    try {
      await send(state.values);
    } catch (error) {
      const reaction = reactionTo(error, app);
      dispatch({ type: 'failed', reaction });
      app.follow(reaction);
    }
  }

  return {
    state,
    form: {
      ref: form,
      // Keeps the focus in the field while a button or link is pressed: leaving the field may show an error, which
      // would move the target away from under the pointer before the click is complete.
      onMouseDown: (event: MouseEvent) => {
        if (event.target instanceof Element && event.target.closest('button, a, label')) {
          event.preventDefault();
        }
      },
      onSubmit: (event: Event) => {
        event.preventDefault();
        void submit();
      },
    },
    /** Everything that an input needs to belong to this form. */
    field: (name: F) => ({
      name,
      value: state.values[name],
      problem: state.errors[name],
      onChange: (value: string) => dispatch({ type: 'change', field: name, value }),
      onBlur: () => dispatch({ type: 'blur', field: name }),
    }),
  };
}

export type FieldBinding = ReturnType<ReturnType<typeof useForm<string>>['field']>;
