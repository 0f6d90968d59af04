import { defineConfig } from 'vitest/config';

// Los van vite.config.ts: de Remix-plugin hoort niet in de tests.
export default defineConfig({
  test: {
    include: ['domain/**/*.test.ts', 'tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
});
