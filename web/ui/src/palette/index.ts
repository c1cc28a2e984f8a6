export { Palette, openPalette, type PaletteAction, type PaletteGroup } from './Palette.tsx';
