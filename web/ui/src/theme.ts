import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { ramps } from './tokens.ts';
import css from './theme.module.css';

/** Mantine wants ten shades; ours without the two extremes that only backgrounds use. */
function shades(ramp: readonly string[]): MantineColorsTuple {
  return ramp.slice(1, 11) as unknown as MantineColorsTuple;
}

// Plain objects, not `Component.extend`: naming the components here would put all of them into the first load.
export const theme = createTheme({
  colors: {
    verdigris: shades(ramps.verdigris),
    gray: shades(ramps.neutral),
    dark: [...shades(ramps.neutral)] as unknown as MantineColorsTuple,
    red: shades(ramps.red),
    green: shades(ramps.green),
  },
  primaryColor: 'verdigris',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  respectReducedMotion: true,
  defaultRadius: 8,
  fontFamily: 'var(--c-font-sans)',
  fontFamilyMonospace: 'var(--c-font-mono)',
  cursorType: 'pointer',
  components: {
    Input: { classNames: { input: css.input, section: css.section } },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'], withAsterisk: false },
      classNames: { root: css.wrapper, label: css.label, description: css.description, error: css.error },
    },
    PasswordInput: { classNames: { input: css.input } },
    Combobox: { classNames: { dropdown: css.dropdown, option: css.item } },
    Menu: {
      defaultProps: { withInitialFocusPlaceholder: false, position: 'bottom-end', withinPortal: true },
      classNames: {
        dropdown: css.dropdown,
        item: css.item,
        itemSection: css.itemIcon,
        label: css.menuLabel,
        divider: css.menuDivider,
      },
    },
    Modal: {
      classNames: {
        overlay: css.overlay,
        content: css.dialog,
        title: css.dialogTitle,
        body: css.dialogBody,
        close: css.dialogClose,
      },
    },
    Drawer: { classNames: { overlay: css.overlay, content: css.drawer, close: css.dialogClose } },
    Switch: {
      defaultProps: { size: 'sm', withThumbIndicator: false },
      classNames: {
        root: css.switch,
        track: css.switchTrack,
        thumb: css.switchThumb,
        label: css.switchLabel,
        description: css.switchHint,
      },
    },
    SegmentedControl: {
      classNames: { root: css.segmented, label: css.segment, indicator: css.segmentIndicator },
    },
    Checkbox: {
      defaultProps: { size: 'md' },
      classNames: { label: css.radioLabel, description: css.choiceHint },
    },
    Radio: {
      defaultProps: { size: 'md' },
      classNames: { label: css.radioLabel, description: css.choiceHint },
    },
  },
});

const toTokens = {
  '--mantine-color-body': 'var(--c-bg)',
  '--mantine-color-text': 'var(--c-text)',
  '--mantine-color-dimmed': 'var(--c-text-muted)',
  '--mantine-color-placeholder': 'var(--c-text-subtle)',
  '--mantine-color-anchor': 'var(--c-link)',
  '--mantine-color-error': 'var(--c-danger)',
  '--mantine-color-default': 'var(--c-surface)',
  '--mantine-color-default-hover': 'var(--c-hover)',
  '--mantine-color-default-color': 'var(--c-text)',
  '--mantine-color-default-border': 'var(--c-border-control)',
  '--mantine-color-disabled': 'var(--c-surface-sunken)',
  '--mantine-color-disabled-color': 'var(--c-text-disabled)',
  '--mantine-color-disabled-border': 'var(--c-border)',
  '--mantine-primary-color-filled': 'var(--c-primary)',
  '--mantine-primary-color-filled-hover': 'var(--c-primary-hover)',
  '--mantine-primary-color-contrast': 'var(--c-on-primary)',
  '--mantine-color-red-filled': 'var(--c-danger)',
  '--mantine-color-red-text': 'var(--c-danger)',
};

/** Every colour that Mantine paints by itself comes from our tokens, in both schemes. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: toTokens, dark: toTokens });
