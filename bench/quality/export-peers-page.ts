/** `node bench/quality.mjs export <doc.json> <out.pdf>`: sets a page of the peers' benchmark, its frames and its text, and exports it. */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readTemplates } from '../../src/storage/read-templates';
import { nodeFileSystem as files } from '../../src/storage/node-file-system';
import { exportPdf } from './export-pdf';
import { peersEdition, type PeersDoc } from './peers-edition';

const root = resolve(import.meta.dirname, '..', '..');
const [docFile, out] = process.argv.slice(2);
if (!docFile || !out) throw new Error('export <doc.json> <out.pdf>');
const { templates } = await readTemplates(files, join(root, 'templates'));
const house = templates.find(({ id }) => id === 'broadsheet-8')!.styles;
const doc = JSON.parse(await readFile(docFile, 'utf8')) as PeersDoc;
const { edition, assets } = peersEdition(doc, house);
await exportPdf(edition, root, resolve(out), (id) => readFile(join(dirname(docFile), assets.get(id) ?? id)));
