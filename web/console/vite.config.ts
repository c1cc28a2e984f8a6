import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  // The Java server replaces the placeholder in every page it sends.
  html: { cspNonce: '%NONCE%' },
  build: {
    target: 'es2023',
    // Nothing may be inlined as data: the Content-Security-Policy allows our own origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: true,
  },
  test: { environment: 'jsdom', setupFiles: ['../ui/test/setup.ts'], css: { modules: { classNameStrategy: 'non-scoped' } } },
});
