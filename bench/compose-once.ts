/** `node compose-once.mjs <checkout> <bundle>`: opens an edition in a fresh process, composes it once and prints the times as JSON. */
import { createComposer } from '../src/compose/compose-edition';
import { nodeFileSystem as files } from '../src/storage/node-file-system';
import { readEdition } from '../src/storage/read-edition';
import { loadWorld } from './fonts';

const [root = '', folder = ''] = process.argv.slice(2);
const read = await readEdition(files, folder);
if (!read.ok) throw new Error(`${folder} cannot be read.`);
const { edition } = read.value;
const start = performance.now();
const world = await loadWorld(root, edition.styles);
const loaded = performance.now();
createComposer(world).compose(edition);
const composed = performance.now();
process.stdout.write(JSON.stringify({ fonts: loaded - start, compose: composed - loaded }));
