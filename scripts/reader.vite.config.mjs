// The script and the look of HTML proofs, one file each without imports: out/reader/reader.js and reader.css.
import path from 'node:path';
import { root } from './root.mjs';

export default {
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    lib: { entry: path.join(root, 'src', 'reader', 'main.ts'), formats: ['iife'], name: 'FormeProof', fileName: () => 'reader.js', cssFileName: 'reader' },
    target: ['chrome90', 'safari15'],
    outDir: path.join(root, 'out', 'reader'),
    emptyOutDir: true,
    minify: true,
  },
};
