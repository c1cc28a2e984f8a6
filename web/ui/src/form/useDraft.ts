import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { changedKeys } from './changes.ts';

export interface Draft<T extends object> {
  values: T;
  set: <K extends keyof T>(key: K, value: T[K]) => void;
  changed: (keyof T)[];
  isDirty: boolean;
  reset: () => void;
}

const asIs = <T>(values: T): T => values;

/**
 * What is typed, kept apart from what the server has. A newer baseline replaces the draft only while
 * nothing has been typed, so a background refresh never eats somebody's work. `normalize` says how
 * values would be sent; what is equal then is no change. Both arguments must be stable.
 */
export function useDraft<T extends object>(baseline: T, normalize: (values: T) => T = asIs): Draft<T> {
  const [values, setValues] = useState(baseline);
  const changed = useMemo(() => changedKeys(baseline, normalize(values)), [baseline, normalize, values]);
  const previous = useRef(baseline);
  useEffect(() => {
    if (previous.current === baseline) return;
    setValues((current) => {
      // Keep only the keys that were edited against the old baseline.
      const edited = new Set(changedKeys(previous.current, normalize(current)));
      const next = { ...baseline };
      for (const key of edited) next[key] = current[key];
      previous.current = baseline;
      return next;
    });
  }, [baseline, normalize]);
  const set = useCallback(<K extends keyof T>(key: K, value: T[K]) => setValues((current) => ({ ...current, [key]: value })), []);
  const reset = useCallback(() => setValues(baseline), [baseline]);
  return { values, set, changed, isDirty: changed.length > 0, reset };
}
