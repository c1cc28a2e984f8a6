import { expect, it, describe } from 'vitest';
import { roles, tokensCss, type Role } from './tokens.ts';

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const text: [foreground: Role, ground: Role][] = [
  ['text', 'surface'],
  ['text-muted', 'surface'],
  ['text-muted', 'surface-sunken'],
  ['text-muted', 'selected'],
  ['text-subtle', 'surface'],
  ['link', 'surface'],
  ['primary-soft-text', 'primary-soft'],
  ['accent-soft-text', 'accent-soft'],
  ['success-soft-text', 'success-soft'],
  ['warning-soft-text', 'warning-soft'],
  ['danger-soft-text', 'danger-soft'],
  ['info-soft-text', 'info-soft'],
  ['on-primary', 'primary'],
  ['on-primary', 'primary-hover'],
  ['on-danger', 'danger'],
  ['danger', 'surface'],
  ['code-text', 'code-bg'],
  ['text-muted', 'bg'],
  ['link', 'bg'],
];
const marks: [foreground: Role, ground: Role][] = [
  ['success', 'surface'],
  ['warning', 'surface'],
  ['accent', 'surface'],
  ['info', 'surface'],
  ['border-control', 'surface'],
  ['focus', 'surface'],
  ['focus', 'surface-sunken'],
];

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('contrast, %s', (_, scheme) => {
  it.each(text)('%s on %s reaches 4.5', (foreground, ground) => {
    expect(contrast(roles[foreground][scheme], roles[ground][scheme])).toBeGreaterThanOrEqual(4.5);
  });
  it.each(marks)('%s on %s reaches 3', (foreground, ground) => {
    expect(contrast(roles[foreground][scheme], roles[ground][scheme])).toBeGreaterThanOrEqual(3);
  });
});

it('has the style sheet that belongs to this file', async () => {
  await expect(tokensCss()).toMatchFileSnapshot('./tokens.css');
});
