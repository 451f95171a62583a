// The measurements as ES modules in out/bench, made by the bundler that makes the program, so that they run the same code.
import path from 'node:path';
import { builtinModules } from 'node:module';
import { leanPdfkit } from '../scripts/lean-pdfkit.mjs';
import { root } from '../scripts/root.mjs';

const at = (file) => path.join(root, 'bench', file);

export const bundle = {
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  resolve: { alias: leanPdfkit.alias },
  ssr: { noExternal: ['slate', 'lunar-typescript', 'intl-messageformat', ...leanPdfkit.noExternal] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: path.join(root, 'out', 'bench'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { run: at('run.ts'), 'compose-once': at('compose-once.ts') },
      external: [...builtinModules, /^node:/],
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
    },
  },
};
