/** Sets a document of the peers' benchmark, its frames, text and pictures, and exports it for the press: one PDF of all its pages. */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { exportPdf } from '../quality/export-pdf';
import { readTemplates } from '../../src/storage/read-templates';
import { nodeFileSystem as files } from '../../src/storage/node-file-system';
import { peersEdition, type PeersDoc } from './peers-edition';

/** The product's folder: this file is two levels below it, as source (bench/peers) and as built (out/peers). */
const root = resolve(import.meta.dirname, '..', '..');
const [docFile, out] = process.argv.slice(2);
if (!docFile || !out) throw new Error('export-peers <doc.json> <out.pdf>');
const { templates } = await readTemplates(files, join(root, 'templates'));
const house = templates.find(({ id }) => id === 'broadsheet-8')!.styles;
const doc = JSON.parse(await readFile(docFile, 'utf8')) as PeersDoc;
const { edition, assets } = peersEdition(doc, house);
await exportPdf(edition, root, resolve(out), (id) => readFile(join(dirname(docFile), assets.get(id) ?? id)));
