import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

export default defineConfig({
  plugins: [remix(remixConfig)],
  // Alle pakketten meteen: anders laadt de browser tijdens het bouwen halverwege opnieuw.
  optimizeDeps: { entries: ['app/**/*.{ts,tsx}'] },
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
