import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { emptyDatabaseFile } from './mocks/prepared/plugin.ts';

export default defineConfig({
  plugins: [react(), emptyDatabaseFile()],
  // Absolute: /training/ is served the same index.html.
  base: '/',
  server: { proxy: { '/api': { target: process.env.API ?? 'http://127.0.0.1:8080', changeOrigin: false } } },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // Nothing inlined: the content security policy allows scripts, workers and wasm from our own files only.
    assetsInlineLimit: 0,
    // The preload helper works without it in every browser that we name, and it would be an inline script.
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  // PGlite finds its wasm and data beside its own script.
  optimizeDeps: { exclude: ['@electric-sql/pglite'] },
});
