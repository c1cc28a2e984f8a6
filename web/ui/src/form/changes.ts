/** One field that differs from what the server has, in screen words. */
export interface Change {
  label: string;
  removed: string[];
  added: string[];
}

/** Shows how a value reads in a change list. */
export type Describe = (value: unknown) => string[];

const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Equality of plain data: key order does not matter, and an absent list equals an empty one. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other) || (isEmpty(one) && isEmpty(other))) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((value, at) => isSame(value, other[at]));
  }
  const left = one as Record<string, unknown>;
  const right = other as Record<string, unknown>;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => isSame(left[key], right[key]));
}

/** The keys of `draft` whose values differ from `baseline`. */
export function changedKeys<T extends object>(baseline: T, draft: T): (keyof T)[] {
  return (Object.keys(draft) as (keyof T)[]).filter((key) => !isSame(baseline[key], draft[key]));
}

/** The lines that leave and the lines that come, order kept; a mere reordering shows the whole lists. */
export function lineChanges(before: string[], after: string[]): { removed: string[]; added: string[] } {
  const left = [...before];
  const added: string[] = [];
  for (const line of after) {
    const at = left.indexOf(line);
    if (at < 0) added.push(line);
    else left.splice(at, 1);
  }
  if (left.length === 0 && added.length === 0 && before.join('\n') !== after.join('\n')) return { removed: before, added: after };
  return { removed: left, added };
}
