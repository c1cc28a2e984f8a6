import { defineConfig } from 'vite';
import { fillFrameForDev, frameTemplate } from './dev/frame-template.mjs';

export default defineConfig({
  base: '/',
  // Vite's own JSX transform; @preact/preset-vite wants another Babel than the rest of the workspace.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // The Java server replaces %NONCE% per response, also in the tags and the meta element that Vite adds.
  html: { cspNonce: '%NONCE%' },
  plugins: [frameTemplate(), fillFrameForDev()],
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: 'index.html', demo: 'demo-app.html' } },
  },
  server: { proxy: { '/api': 'http://localhost:3001', '/oidc': 'http://localhost:3001' } },
});
