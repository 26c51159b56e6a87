import { defineConfig } from 'vite';

// Part of the build of the portal: what comes out is served below /assets, like the style sheet.
export default defineConfig({
  base: '/assets/playground/',
  build: { outDir: '../wwwroot/playground', emptyOutDir: true, chunkSizeWarningLimit: 10000, modulePreload: { polyfill: false } },
  worker: { format: 'es' },
});
