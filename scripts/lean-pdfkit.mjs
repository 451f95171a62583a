// pdfkit with what its own text setting needs left out: fonts are embedded by glyph id and lines are broken elsewhere, yet fontkit and linebreak
// take longer to load than everything else together. For bundles of programs whose start counts.
import path from 'node:path';
import { root } from './root.mjs';

const absent = path.join(root, 'scripts', 'lean-pdfkit-absent.mjs');

/** For a Vite configuration: bundle these, and put these in place. */
export const leanPdfkit = {
  // With what it requires, so that nothing depends on where packages of packages are installed.
  noExternal: ['pdfkit', 'png-js', /^@noble\//],
  alias: [
    { find: /^fontkit$/, replacement: absent },
    { find: /^linebreak$/, replacement: absent },
  ],
};
