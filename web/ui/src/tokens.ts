/**
 * The one source of our colours (docs: design language §3). `tokens.css` is generated from it by the
 * test next to this package's contrast table; run `npm test -- -u` in web/ui after a change.
 */

/** Ramps in OKLCH with fixed hue. Components never use a step directly; they use the roles below. */
export const ramps = {
  neutral: ['#fafbfb', '#f4f7f7', '#ecf0f0', '#dee3e3', '#cad1d0', '#9ca5a4', '#768180', '#566261', '#3e4948', '#25302f', '#121c1b', '#091111'],
  verdigris: ['#f4fcfc', '#e7f8f8', '#cff0ef', '#a8e3e1', '#7bcfcd', '#48b1b0', '#189291', '#007574', '#005e5d', '#044747', '#053232', '#042323'],
  bronze: ['#fff9f5', '#fef2e9', '#fee6d1', '#fcd0aa', '#f2b47d', '#e2954d', '#c67928', '#a05e14', '#804b0f', '#61380d', '#46290b', '#311c08'],
  green: ['#f6fcf7', '#ebf9ed', '#d5f3da', '#b2e7bc', '#86d396', '#54b66e', '#319751', '#22783e', '#1e6032', '#194a27', '#11351b', '#0c2513'],
  amber: ['#fffaf2', '#fff4e2', '#ffe9c4', '#ffd795', '#f9bf60', '#e3a42e', '#c28700', '#986700', '#7a5200', '#5c3f02', '#432d04', '#2f1f04'],
  red: ['#fff8f8', '#fff0ee', '#ffe0dc', '#ffc5be', '#ff9f95', '#f56e65', '#e44643', '#c3292b', '#a01e21', '#7e1a1a', '#5d1414', '#430f0e'],
  blue: ['#f6fbff', '#ebf6ff', '#d7ecff', '#b6dcff', '#89c4fb', '#56a4eb', '#2585d2', '#026bb2', '#005792', '#014373', '#023155', '#03233e'],
} as const;

/** What a colour is for, as [light, dark]. */
export const roles = {
  bg: ['#fafbfb', '#0b1111'],
  surface: ['#ffffff', '#111918'],
  'surface-sunken': ['#f4f7f7', '#070e0d'],
  'surface-raised': ['#ffffff', '#182120'],
  hover: ['#ecf0f0', '#1e2626'],
  selected: ['#e7f8f8', '#152f2f'],
  border: ['#dee3e3', '#252d2d'],
  'border-strong': ['#cad1d0', '#384241'],
  'border-control': ['#869190', '#626d6c'],
  text: ['#091111', '#edf1f1'],
  'text-muted': ['#566261', '#a7b2b1'],
  'text-subtle': ['#566261', '#909b9a'],
  'text-disabled': ['#9ca5a4', '#5c6665'],
  primary: ['#007574', '#7bcfcd'],
  'primary-hover': ['#005e5d', '#a8e3e1'],
  'primary-active': ['#044747', '#cff0ef'],
  'on-primary': ['#ffffff', '#021818'],
  link: ['#005e5d', '#7bcfcd'],
  'primary-soft': ['#e7f8f8', '#153130'],
  'primary-soft-text': ['#044747', '#a8e3e1'],
  focus: ['#007574', '#7bcfcd'],
  accent: ['#a05e14', '#e2954d'],
  'accent-soft': ['#fef2e9', '#3c2918'],
  'accent-soft-text': ['#61380d', '#fcd0aa'],
  success: ['#22783e', '#54b66e'],
  'success-soft': ['#ebf9ed', '#1b301f'],
  'success-soft-text': ['#194a27', '#b2e7bc'],
  warning: ['#986700', '#e3a42e'],
  'warning-soft': ['#fff4e2', '#3a2b12'],
  'warning-soft-text': ['#5c3f02', '#ffd795'],
  danger: ['#c3292b', '#f56e65'],
  'danger-hover': ['#a01e21', '#ff9f95'],
  'on-danger': ['#ffffff', '#230c0a'],
  'danger-soft': ['#fff0ee', '#451e1b'],
  'danger-soft-text': ['#7e1a1a', '#ffc5be'],
  info: ['#026bb2', '#56a4eb'],
  'info-soft': ['#ebf6ff', '#152d43'],
  'info-soft-text': ['#014373', '#b6dcff'],
  'code-bg': ['#f4f7f7', '#0a1110'],
  'code-text': ['#121c1b', '#e0e6e5'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Role = keyof typeof roles;

const constants = {
  'radius-tag': '6px',
  'radius-control': '8px',
  'radius-card': '12px',
  'radius-chip': '99px',
  rail: '244px',
  'top-bar': '52px',
  content: '1240px',
  'side-panel': '348px',
  'font-sans': "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  'font-mono': "'JetBrains Mono Variable', ui-monospace, SFMono-Regular, Menlo, monospace",
  'ease-enter': 'cubic-bezier(.2,.7,.2,1)',
} as const;

const depth = {
  light: {
    'shadow-card': '0 1px 2px rgb(9 17 17 / 5%)',
    'shadow-overlay': '0 2px 6px rgb(9 17 17 / 6%), 0 12px 32px -8px rgb(9 17 17 / 16%)',
    backdrop: 'rgb(9 17 17 / 40%)',
  },
  dark: {
    'shadow-card': 'none',
    'shadow-overlay': '0 2px 6px rgb(0 0 0 / 24%), 0 12px 32px -8px rgb(0 0 0 / 48%)',
    backdrop: 'rgb(0 0 0 / 60%)',
  },
} as const;

function declarations(values: Record<string, string>, indent: string): string {
  return Object.entries(values)
    .map(([name, value]) => `${indent}--c-${name}: ${value};`)
    .join('\n');
}

/** The text of tokens.css. The media query serves the moment before a script has chosen the scheme. */
export function tokensCss(): string {
  const light = Object.fromEntries(Object.entries(roles).map(([name, pair]) => [name, pair[0]]));
  const dark = Object.fromEntries(Object.entries(roles).map(([name, pair]) => [name, pair[1]]));
  return `/* Generated from tokens.ts; do not edit. */
:root {
  color-scheme: light;
${declarations({ ...constants, ...light, ...depth.light }, '  ')}
}
@media (prefers-color-scheme: dark) {
  :root:not([data-mantine-color-scheme='light']):not([data-theme='light']) {
    color-scheme: dark;
${declarations({ ...dark, ...depth.dark }, '    ')}
  }
}
:root[data-mantine-color-scheme='dark'],
:root[data-theme='dark'] {
  color-scheme: dark;
${declarations({ ...dark, ...depth.dark }, '  ')}
}
`;
}
