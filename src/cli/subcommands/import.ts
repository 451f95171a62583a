import { basename, dirname, extname, join, resolve } from 'node:path';
import type { PlanResult } from '../../commands/command';
import { importCopy } from '../../commands/import-copy';
import { setPage } from '../../commands/set-page';
import { importFiles } from '../../intake/import-files';
import { readPageCopy, type PageCopyPhoto } from '../../intake/page-copy';
import { applyAll } from '../../model/apply';
import type { Edition } from '../../model/edition';
import type { Imported, RefusedFile } from '../../model/imported';
import { newId } from '../../model/new-id';
import { pagesInOrder } from '../../model/page-order';
import type { Asset } from '../../model/picture';
import { atomicWrite } from '../../storage/atomic-write';
import { ASSET_FOLDER, assetFile } from '../../storage/bundle-layout';
import { nodeFileSystem as files } from '../../storage/node-file-system';
import { diskProblem } from '../../storage/problem';
import { explain, formatMessage } from '../../strings/format-message';
import { openEdition, saveEdition, whileLocked } from '../edition-on-disk';
import { CliFailure, EXIT, report, type Terminal } from '../io';
import { editionPath, parse, usage, type Subcommand } from '../subcommand';

/**
 * `forme import`: copy and pictures into the basket. What cannot be taken is told and does not stop the rest; the
 * exit code is then 1 all the same.
 */
export const importInto: Subcommand = async (terminal, args) => {
  const { values, positionals } = parse(args, { pictures: { type: 'string' } });
  const path = editionPath(positionals);
  const sources = positionals.slice(1).map((file) => resolve(terminal.cwd, file));
  if (sources.length === 0) throw usage('cli.noFiles');
  const pictures = values.pictures === undefined ? null : resolve(terminal.cwd, values.pictures);

  const opened = await openEdition(terminal, path);
  return whileLocked(opened.folder, async () => {
    const store = async (bytes: Uint8Array, asset: Asset): Promise<void> => {
      await files.makeFolder(join(opened.folder, ASSET_FOLDER));
      await atomicWrite(files, join(opened.folder, assetFile(asset)), bytes);
    };
    const batches: Batch[] = [];
    for (const source of sources) {
      terminal.err(`${basename(source)} …\n`);
      batches.push(await take(source, pictures, store));
    }
    const imported: Imported = {
      stories: batches.flatMap((batch) => batch.imported.stories),
      pictures: batches.flatMap((batch) => batch.imported.pictures),
      refused: batches.flatMap(({ imported: { refused, proofs = [] } }) => [...refused, ...proofs.map(({ name }) => ({ name, key: 'failure.proof.to-merge', values: { name } }))]),
    };
    let edition = perform(opened.edition, importCopy.plan(opened.edition, { imported, newId }));
    const pageName = batches.map((batch) => batch.pageName).find(Boolean) ?? '';
    edition = nameOnlyPage(edition, pageName);
    await saveEdition(terminal, opened.folder, edition, opened);
    tell(terminal, values.json, imported);
    return imported.refused.length > 0 ? EXIT.failed : EXIT.done;
  });
};

interface Batch {
  readonly imported: Imported;
  readonly pageName: string;
}

type Store = (bytes: Uint8Array, asset: Asset) => Promise<void>;

const refusedOnly = (...refused: RefusedFile[]): Batch => ({ imported: { stories: [], pictures: [], refused }, pageName: '' });

async function take(source: string, pictures: string | null, store: Store): Promise<Batch> {
  const name = basename(source);
  let bytes: Uint8Array;
  try {
    bytes = await files.read(source);
  } catch (error) {
    const { key, values } = diskProblem(error, source);
    return refusedOnly({ name, key, ...(values ? { values } : {}) });
  }
  if (extname(source).toLowerCase() !== '.json') return { imported: await importFiles([{ name, bytes }], store), pageName: '' };

  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return refusedOnly({ name, key: 'intake.notJson', values: { name } });
  }
  const copy = readPageCopy(raw);
  if (!copy.ok) return refusedOnly({ name, key: copy.key, values: { name, ...copy.values } });
  const taken = await takePhotos(copy.value.photos, pictures ?? dirname(source), store);
  return { imported: { ...taken, stories: copy.value.stories }, pageName: copy.value.pageName };
}

/** The copy's caption and credit count for more than what the picture's own metadata say. */
async function takePhotos(photos: readonly PageCopyPhoto[], folder: string, store: Store): Promise<Omit<Imported, 'stories'>> {
  const pictures: Imported['pictures'][number][] = [];
  const refused: RefusedFile[] = [];
  const names = (await files.list(folder)).filter((entry) => !entry.folder).map((entry) => entry.name);
  for (const photo of photos) {
    const name = findPhoto(names, photo.src);
    if (!name) {
      refused.push({ name: photo.src, key: 'intake.pictureMissing', values: { name: photo.src } });
      continue;
    }
    const taken = await importFiles([{ name, bytes: await files.read(join(folder, name)) }], store);
    refused.push(...taken.refused);
    pictures.push(...taken.pictures.map((picture) => ({ ...picture, caption: photo.caption || picture.caption, credit: photo.credit || picture.credit })));
  }
  return { pictures, refused };
}

/** The file itself, or one of the same name with another picture ending: copy is often written before the scan is made. */
function findPhoto(names: readonly string[], src: string): string | null {
  const wanted = basename(src);
  if (names.includes(wanted)) return wanted;
  const stem = (name: string): string => basename(name, extname(name)).toLowerCase();
  return names.find((name) => stem(name) === stem(wanted) && /\.(jpe?g|png|tiff?|webp)$/i.test(name)) ?? null;
}

function perform(edition: Edition, planned: PlanResult): Edition {
  if (!planned.ok) throw new CliFailure(planned.key, planned.values);
  const applied = applyAll(edition, planned.operations);
  if (!applied.ok) throw new Error(applied.reason);
  return applied.edition;
}

/** Page copy knows its page's name; with one page in the edition there is no doubt which one it means. */
function nameOnlyPage(edition: Edition, name: string): Edition {
  const pages = pagesInOrder(edition);
  const [page] = pages;
  return page && pages.length === 1 && name ? perform(edition, setPage.plan(edition, { page: page.id, name })) : edition;
}

function tell(terminal: Terminal, json: boolean, { stories, pictures, refused }: Imported): void {
  const { language } = terminal;
  const problems = refused.map(({ name, key, values }) => ({ name, key, message: explain(language, key, { name, ...values }) }));
  for (const { message } of problems) terminal.err(`forme: ${message}\n`);
  const result = {
    stories: stories.map(({ slug, kind }) => ({ slug, kind })),
    pictures: pictures.map(({ slug, asset }) => ({ slug, asset: asset.id })),
    refused: problems,
  };
  report(terminal, json, result, [formatMessage(language, 'cli.imported', { stories: stories.length, pictures: pictures.length })]);
}
