import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const inRoot = (...path: string[]) => join(import.meta.dirname, ...path);

/** Packages with native parts stay outside the build; the installer's configuration ships these only. */
const NATIVE_PACKAGES = ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler'];

export default defineConfig({
  main: {
    build: {
      outDir: inRoot('out', 'main'),
      externalizeDeps: false,
      rollupOptions: {
        input: {
          'electron-host': inRoot('electron', 'hosts', 'electron-host.ts'),
          'job-worker': inRoot('electron', 'backend', 'jobs', 'job-worker.ts'),
        },
        external: NATIVE_PACKAGES,
        // One flat folder: code finds the worker, the page and the resources from where it lies itself.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  renderer: {
    root: inRoot('renderer'),
    plugins: [react()],
    build: {
      outDir: inRoot('out', 'renderer'),
      rollupOptions: { input: inRoot('renderer', 'index.html') },
      sourcemap: false,
      minify: true,
      // The page's rules allow neither inline scripts nor inline files.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  },
});
