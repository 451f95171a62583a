// The command line program as ES modules, out/cli/index.mjs and a part for each subcommand. Packages stay outside: it runs where they are installed.
import path from 'node:path';
import { builtinModules } from 'node:module';
import { leanPdfkit } from './lean-pdfkit.mjs';
import { root } from './root.mjs';

export default {
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  resolve: { alias: leanPdfkit.alias },
  ssr: { noExternal: ['slate', 'lunar-typescript', 'intl-messageformat', ...leanPdfkit.noExternal] }, // CommonJS without named exports, or started faster in the bundle
  build: {
    ssr: path.join(root, 'src', 'cli', 'index.ts'),
    target: 'node18',
    outDir: path.join(root, 'out', 'cli'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      external: [...builtinModules, /^node:/],
      // A chunk for each subcommand, beside the entry: `import.meta.url` of any of them is in out/cli.
      output: { format: 'es', entryFileNames: 'index.mjs', chunkFileNames: '[name].mjs' },
    },
  },
};
