// The import law stands twice: as a table (src/layers.cjs) for dependency-cruiser, as project references for the compiler. This fails when the two
// say different things, or when a folder of src is in neither.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { root } from './root.mjs';

const { layers } = createRequire(import.meta.url)('../src/layers.cjs');
const src = path.join(root, 'src');
const problems = [];

const names = Object.keys(layers);
const layerOf = (target) => (target in layers ? target : target.split('/')[0]);
/** References of a tsconfig file, as layer names. Comments are allowed in those files, on lines of their own. */
function references(file) {
  const text = fs.readFileSync(file, 'utf8').replaceAll(/^\s*\/\/.*$/gm, '');
  return (JSON.parse(text).references ?? []).map((reference) => path.relative(src, path.resolve(path.dirname(file), reference.path)).replaceAll('\\', '/')).sort();
}
function expectSame(file, found, expected) {
  for (const one of expected.filter((name) => !found.includes(name))) problems.push(`${file}: the reference to ${one} is missing`);
  for (const one of found.filter((name) => !expected.includes(name))) problems.push(`${file}: ${one} is referenced, but src/layers.cjs does not allow it`);
}

for (const name of names) {
  const file = path.join(src, name, 'tsconfig.json');
  if (!fs.existsSync(file)) problems.push(`src/${name}/tsconfig.json is missing`);
  else expectSame(`src/${name}/tsconfig.json`, references(file), [...new Set((layers[name].reads ?? []).map(layerOf))].sort());
}
expectSame('src/tsconfig.test.json', references(path.join(src, 'tsconfig.test.json')), names);
expectSame('tsconfig.json', references(path.join(root, 'tsconfig.json')), [...names, 'tsconfig.test.json', '../e2e', '../bench', '../scripts/typography']);
for (const folder of fs.readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  if (!names.some((name) => name === folder.name || name.startsWith(`${folder.name}/`))) problems.push(`src/${folder.name} is no layer of src/layers.cjs`);
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
