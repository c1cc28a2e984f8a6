/** The architect's plan sign for a door: leaf, swing, and the pin it turns on. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#005e5d" />
      <path d="M9 7.2A15.6 15.6 0 0 1 24.6 22.8" fill="none" stroke="#7bcfcd" strokeWidth="2.6" strokeLinecap="round" />
      <path d="M9 7.2V22.8" stroke="#fff" strokeWidth="3.8" strokeLinecap="round" />
      <circle cx="9" cy="22.8" r="3.6" fill="#e2954d" />
    </svg>
  );
}
