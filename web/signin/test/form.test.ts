import { describe, expect, it } from 'vitest';
import { initialForm, reduceForm, type FormAction, type FormState } from '../src/ui/form';

type Field = 'identifier' | 'password';
type State = FormState<Field>;

const validate = ({ identifier, password }: Record<Field, string>) => ({
  identifier: identifier.includes('@') ? undefined : 'no email',
  password: password ? undefined : 'no password',
});
const run = (...actions: FormAction<Field>[]): State =>
  actions.reduce<State>((state, action) => reduceForm(validate, state, action), initialForm({ identifier: '', password: '' }));
const change = (field: Field, value: string): FormAction<Field> => ({ type: 'change', field, value });

describe('form', () => {
  it('says nothing while somebody types for the first time, or passes an empty field', () => {
    expect(run(change('identifier', 'mi')).errors).toEqual({});
    expect(run({ type: 'blur', field: 'identifier' }).errors).toEqual({});
  });

  it('judges a field when it is left, then with each key', () => {
    const left = [change('identifier', 'mira'), { type: 'blur', field: 'identifier' } as const];
    expect(run(...left).errors.identifier).toEqual({ messages: ['no email'] });
    expect(run(...left, change('identifier', 'mira@')).errors).toEqual({});
  });

  it('judges all on submit and asks for the first wrong field', () => {
    const state = run({ type: 'submit' });
    expect(Object.keys(state.errors)).toEqual(['identifier', 'password']);
    expect(state).toMatchObject({ pending: false, attention: { field: 'identifier' } });
  });

  const sent = [change('identifier', 'a@b'), change('password', 'secret'), { type: 'submit' } as const];

  it('is busy once everything is right', () => {
    expect(run(...sent)).toMatchObject({ pending: true, errors: {}, attention: undefined });
  });

  it('keeps everything but the password after a failed sign-in, and asks for it again', () => {
    const reaction = { kind: 'field', field: 'password', problem: { messages: ['no match'] }, clear: true } as const;
    const state = run(...sent, { type: 'failed', reaction });
    expect(state).toMatchObject({
      values: { identifier: 'a@b', password: '' },
      errors: { password: { messages: ['no match'] } },
      pending: false,
    });
    const again = reduceForm(validate, state, { type: 'failed', reaction });
    expect(again.attention).not.toBe(state.attention);
    expect(reduceForm(validate, state, change('password', 'x')).errors).toEqual({});
  });

  it('says above the form what belongs to a field of another step', () => {
    const reaction = { kind: 'field', field: 'username', problem: { messages: ['taken'] } } as const;
    expect(run(...sent, { type: 'failed', reaction })).toMatchObject({ notice: { message: 'taken' }, errors: {} });
  });

  it('stays busy while the next page comes', () => {
    expect(run(...sent, { type: 'failed', reaction: { kind: 'go', path: '/x' } }).pending).toBe(true);
  });
});
