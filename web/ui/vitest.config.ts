import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: { environment: 'jsdom', setupFiles: ['./test/setup.ts'], css: { include: /\.css/, modules: { classNameStrategy: 'non-scoped' } } },
});
