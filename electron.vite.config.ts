import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import react from '@vitejs/plugin-react';

const at = (path: string): string => resolve(import.meta.dirname, path);

// Pure JavaScript that starts faster, or only works in CommonJS, when it is part of the bundle. What stays outside: sharp (native), harfbuzzjs
// (an ES module that finds its WASM beside itself; a native import() loads it), pdfkit (font data beside it) and the import formats.
const bundled = ['intl-messageformat', 'lunar-typescript', 'slate', 'uqr', 'valibot'];

/** The main process, and the utility process that exports. */
const mainEntries = Object.fromEntries(
  ['index', 'export-worker'].map((name) => [name, at(`src/main/${name}.ts`)] as const).filter(([, file]) => existsSync(file)),
);

export default defineConfig({
  main: {
    build: {
      target: 'node18',
      outDir: 'out/main',
      externalizeDeps: { exclude: bundled },
      // Shared chunks lie beside the entries, so that a path relative to a module's own file means the same in each.
      rolldownOptions: { input: mainEntries, output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
    },
  },
  preload: {
    build: {
      target: 'node18', // the Node that Chrome 114's JavaScript goes with
      outDir: 'out/preload',
      externalizeDeps: false, // a sandboxed preload can require nothing but electron: one file holds all of it
      rolldownOptions: { input: { index: at('src/preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].js' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome114',
      outDir: at('out/renderer'),
      emptyOutDir: true,
      modulePreload: { polyfill: false }, // the polyfill is for browsers older than any Electron here
      assetsInlineLimit: 0, // a data: URL would need a hole in the content security policy
      sourcemap: true,
      chunkSizeWarningLimit: 4000, // read from disk, not from a network
      rolldownOptions: { input: at('src/renderer/index.html'), external: ['module'] }, // harfbuzzjs asks for node:module where there is Node
    },
  },
});
