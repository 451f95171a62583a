// The measurements as ES modules in out/bench, made by the bundler that makes the program, so that they run the same code.
import path from 'node:path';
import { builtinModules } from 'node:module';
import { root } from '../scripts/root.mjs';

const at = (file) => path.join(root, 'bench', file);

export const bundle = {
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: ['slate', 'lunar-typescript', 'intl-messageformat'] },
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
