import i18next from 'i18next';

/** A day in the reader's way: "21 Nov 2026". */
export function formatDate(millis: number): string {
  return new Intl.DateTimeFormat(i18next.language, { dateStyle: 'medium' }).format(millis);
}

/** Day and time, for titles of relative times. */
export function formatMoment(millis: number): string {
  return new Intl.DateTimeFormat(i18next.language, { dateStyle: 'medium', timeStyle: 'short' }).format(millis);
}

const units: [unit: Intl.RelativeTimeFormatUnit, millis: number][] = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How long ago: "3 days ago", "Now". */
export function formatAgo(millis: number, now = Date.now()): string {
  const format = new Intl.RelativeTimeFormat(i18next.language, { numeric: 'auto' });
  const passed = millis - now;
  for (const [unit, size] of units) {
    if (Math.abs(passed) >= size) return capitalized(format.format(Math.round(passed / size), unit));
  }
  return capitalized(format.format(0, 'second'));
}

const capitalized = (text: string) => text.charAt(0).toLocaleUpperCase(i18next.language) + text.slice(1);

/** The first letters of a name, for a picture that does not exist. */
export function initials(name: string): string {
  const words = name.trim().split(/[\s._@-]+/);
  return [words[0], words.length > 1 ? words[1] : undefined].map((word) => word?.[0] ?? '').join('').toLocaleUpperCase();
}
