// The import law, as one table. dependency-cruiser reads the rules generated below it (`npm run check`); each layer's tsconfig.json states the same
// references for the compiler, and scripts/check-layers.mjs fails when the two disagree.
//
//   reads     the layers (or, with a slash and a file name, the single files) a layer may import, besides its own folder
//   packages  the npm packages it may import
//   node      the Node built-ins it may import: none when left out, `true` for any
//   only      by the start of a file's name: packages and built-ins that no other file of the layer may import
'use strict';

const everything = [
  'strings', 'geometry', 'model', 'display', 'commands', 'compose', 'makeup', 'proof', 'fonts', 'paint/coverage', 'paint/canvas', 'paint/plates', 'paint/svg', 'paint/pdf', 'preflight', 'checks', 'storage',
  'intake', 'export', 'ipc',
];
const allBut = (...left) => everything.filter((layer) => !left.includes(layer));

/** @type {Record<string, { reads?: string[], packages?: string[], node?: true | string[], only?: Record<string, string[]> }>} */
const layers = {
  strings: { packages: ['intl-messageformat'] },
  geometry: {},
  model: { reads: ['geometry'], packages: ['slate', 'valibot', '@noble/hashes'], only: { digest: ['@noble/hashes'] } },
  display: { reads: ['geometry'] },
  commands: { reads: ['model', 'geometry'], packages: ['slate'] },
  compose: { reads: ['model', 'display', 'geometry'], packages: ['uqr', 'lunar-typescript'] },
  makeup: { reads: ['model', 'commands', 'compose', 'geometry'] },
  proof: { reads: ['model', 'display', 'commands', 'compose', 'geometry'], packages: ['diff'] },
  fonts: { reads: ['compose/world', 'display', 'model', 'geometry'], packages: ['harfbuzzjs', 'jieba-wasm'], only: { 'word-source': ['jieba-wasm'] } },
  'paint/coverage': { reads: ['display', 'geometry'] },
  'paint/canvas': { reads: ['display', 'fonts', 'geometry', 'paint/coverage'] },
  'paint/plates': { reads: ['display', 'fonts', 'geometry', 'paint/coverage'] },
  'paint/svg': { reads: ['display', 'fonts', 'geometry'] },
  'paint/pdf': {
    reads: ['display', 'fonts', 'geometry'],
    packages: ['pdfkit', 'harfbuzzjs', 'sharp'],
    node: ['fs', 'fs/promises', 'module', 'crypto', 'path', 'url', 'stream', 'stream/promises', 'buffer', 'zlib'],
  },
  preflight: { reads: ['model', 'display', 'compose', 'geometry'], packages: ['jsqr'], only: { 'read-code': ['jsqr'] } },
  checks: { reads: ['model', 'geometry'], packages: ['lunar-typescript', 'papaparse'], only: { 'read-terms': ['papaparse'], calendar: ['lunar-typescript'] } },
  storage: { reads: ['model', 'geometry'], packages: ['valibot'], node: ['fs', 'fs/promises', 'path', 'crypto', 'zlib', 'util'], only: { 'node-file-system': ['fs', 'fs/promises'] } },
  intake: { reads: ['model', 'geometry'], packages: ['mammoth', 'exifr', 'sharp', 'slate', 'valibot', '@cantoo/pdf-lib'], node: ['buffer', 'crypto'], only: { picture: ['sharp'], 'annotated-pdf': ['@cantoo/pdf-lib'] } },
  export: {
    reads: ['model', 'geometry', 'display', 'compose', 'proof', 'fonts', 'paint/pdf', 'paint/svg', 'preflight', 'storage'],
    packages: ['sharp'],
    node: true,
  },
  ipc: { reads: ['model', 'preflight', 'geometry'], packages: ['valibot'] },
  main: { reads: allBut('paint/canvas', 'paint/coverage', 'paint/plates'), packages: ['electron', 'sharp', 'slate', 'valibot'], node: true },
  preload: { reads: ['ipc'], packages: ['electron'] },
  renderer: {
    reads: allBut('storage', 'paint/coverage', 'paint/pdf', 'paint/svg', 'intake', 'export'),
    packages: ['react', 'react-dom', 'radix-ui', 'lucide-react', 'slate', 'slate-dom', 'slate-react', 'zustand', 'intl-messageformat', 'harfbuzzjs', 'nspell'],
    only: { checker: ['nspell'] },
  },
  // The script of HTML proofs runs in browsers that know nothing of the program.
  reader: { reads: ['model', 'strings'] },
  cli: { reads: allBut('paint/canvas', 'paint/coverage', 'paint/plates'), packages: ['sharp', 'slate', 'valibot'], node: true },
  testing: { reads: [...everything, 'main', 'renderer', 'cli'], packages: ['slate', 'slate-react', 'vitest', 'fast-check', 'react', 'react-dom', 'sharp'], node: true },
};
// Not enumerable: dependency-cruiser refuses a configuration with keys it does not know.
Object.defineProperty(module.exports, 'layers', { value: layers });

// From here on: the table as dependency-cruiser rules.

const escape = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A layer's folder, or one file without its ending when the last part is a file of a layer (`compose/world`). */
const pathOf = (target) => (target in layers ? `^src/${escape(target)}/` : `^src/${escape(target)}\\.`);
const packagePath = (name) => `(^|/)node_modules/(@types/)?${escape(name)}(/|$)`;
const builtIn = (name) => [`^${escape(name)}$`, `^node:${escape(name)}$`];
const tests = '\\.test\\.tsx?$';

const forbidden = [
  { name: 'no-cycles', comment: 'A cycle of imports, types included, hides which of two files is the lower one.', severity: 'error', from: {}, to: { circular: true } },
  { name: 'resolvable', comment: 'Every import must lead somewhere.', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'tests-are-leaves', comment: 'A test file is imported by nothing.', severity: 'error',
    from: {}, to: { path: tests },
  },
  {
    name: 'testing-is-for-tests', comment: 'src/testing is for tests alone.', severity: 'error',
    from: { path: '^src/', pathNot: [tests, '^src/testing/'] }, to: { path: '^src/testing/' },
  },
  {
    name: 'panels-are-siblings', comment: 'A feature folder never imports its sibling: lift what they share to where both can see it.', severity: 'error',
    from: { path: '^src/renderer/panels/([^/]+)/' }, to: { path: '^src/renderer/panels/[^/]+/', pathNot: '^src/renderer/panels/$1/' },
  },
];

for (const [layer, { reads = [], packages = [], node = [], only = {} }] of Object.entries(layers)) {
  const from = { path: pathOf(layer), pathNot: tests };
  forbidden.push({
    name: `${layer}-reads`,
    comment: `${layer} may import only: ${reads.join(', ') || 'nothing'}.`,
    severity: 'error',
    from,
    to: { path: '^(src|scripts|e2e|bench)/', pathNot: [layer, ...reads].map(pathOf) },
  });
  forbidden.push({
    name: `${layer}-packages`,
    comment: `${layer} may use only these packages: ${packages.join(', ') || 'none'}.`,
    severity: 'error',
    from,
    to: { path: '(^|/)node_modules/', pathNot: packages.map(packagePath).concat(node === true || node.length > 0 ? packagePath('node') : []) },
  });
  if (node !== true) {
    forbidden.push({
      name: `${layer}-node`,
      comment: `${layer} may use only these Node built-ins: ${node.join(', ') || 'none'}.`,
      severity: 'error',
      from,
      to: { dependencyTypes: ['core'], pathNot: node.flatMap(builtIn) },
    });
  }
  for (const [file, names] of Object.entries(only)) {
    forbidden.push({
      name: `${layer}-${file}-only`,
      comment: `In ${layer}, only files named ${file}* may import ${names.join(', ')}.`,
      severity: 'error',
      from: { path: pathOf(layer), pathNot: [tests, `/${file}[^/]*$`] },
      to: { path: names.flatMap((name) => [packagePath(name), ...builtIn(name)]) },
    });
  }
}

module.exports.forbidden = forbidden;
module.exports.options = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '[.](css|svg|png|jpg|woff2|html)' },
  tsPreCompilationDeps: true,
  tsConfig: { fileName: require('node:path').join(__dirname, 'tsconfig.test.json') },
  enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'] },
};
