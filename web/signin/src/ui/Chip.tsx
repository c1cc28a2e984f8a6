import type { ComponentChildren } from 'preact';

/** Who this is about, visible on every step after the first. */
export function Chip({ value, children }: { value: string; children?: ComponentChildren }) {
  return (
    <div class="chip-row">
      <div class="chip">
        <span class="initial" aria-hidden="true">
          {Array.from(value)[0]}
        </span>
        <bdi>{value}</bdi>
        {children}
      </div>
    </div>
  );
}
