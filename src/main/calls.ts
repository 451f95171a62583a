/** What each channel does: the use cases of the main process, over services that need no Electron. */
import { basename, dirname, join } from 'node:path';
import { importFiles } from '../intake/import-files';
import { writeTaggedText } from '../intake/tagged-text';
import { check } from '../model/check';
import type { Edition } from '../model/edition';
import { editionFromScheme } from '../model/edition-from-scheme';
import { editionFromTemplate } from '../model/edition-from-template';
import { newId } from '../model/new-id';
import { pageFromTemplate } from '../model/page-from-template';
import type { Asset } from '../model/picture';
import { safeFileName } from '../model/safe-file-name';
import { editionSchema } from '../model/schema';
import type { Story } from '../model/story';
import type { Template } from '../model/template';
import type { CallName, Calls, IncomingFile, OpenedDocument, Outcome, TemplateInfo } from '../ipc/contract';
import { atomicWrite } from '../storage/atomic-write';
import type { FileSystem } from '../storage/file-system';
import { capture, problem, success } from '../storage/problem';
import { importReturns, isReturn } from './import-returns';
import { importProfiles } from './import-profiles';
import { startExport } from './start-export';
import type { Services } from './main-services';
import type { VersionName } from './document-versions';
import type { OpenDocument } from './open-document';

/** A call's arguments are valid when they come here. */
export type Handlers = { readonly [N in CallName]: (args: Calls[N]['args']) => Promise<Calls[N]['result']> };

/** Who asks for the files of each kind of import. */
const CHOOSERS = { copy: 'importFiles', profile: 'importProfile', proof: 'importProof' } as const;

export function createCalls(services: Services): Handlers {
  const { files, documents, dialogs, exports, recent, settings, templates, shell } = services;
  /** The folder of the last export: the next one is suggested there. */
  let exportFolder = services.documentsFolder;

  const withDocument = async <T>(id: string, work: (document: OpenDocument) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const document = documents.get(id);
    return document ? work(document) : problem('failure.document.notOpen');
  };

  const withTemplate = async <T>(id: string, work: (template: Template) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const template = templates.find((each) => each.id === id);
    return template ? work(template) : problem('failure.template.unknown', { template: id });
  };

  const open = (path: string): Promise<Outcome<OpenedDocument>> => openPath(services, path);

  const save = async (document: OpenDocument, as: boolean, name: VersionName): Promise<Outcome<{ name: string } | null>> => {
    let outcome: Outcome<null>;
    if (document.place !== null && !as) outcome = await document.save(name);
    else {
      const suggestion = join(document.place ? dirname(document.place) : services.documentsFolder, `${safeFileName(document.name)}.forme`);
      const place = await dialogs.saveEdition(suggestion);
      if (place === null) return success(null);
      const replaces = services.platform !== 'darwin' && place !== document.place && (await files.stat(place)) !== null;
      if (replaces && !(await dialogs.confirmReplace(place))) return success(null);
      outcome = await documents.saveAs(document.id, place, name);
    }
    if (!outcome.ok) return outcome;
    if (document.place !== null) await recent.add(document.place).catch(() => undefined);
    shell.recentChanged(await recent.list());
    return success({ name: document.name });
  };

  return {
    'app.boot': async () => ({
      settings: settings.get(),
      platform: services.platform,
      version: services.version,
      test: services.test,
      fonts: services.fonts,
      templates: templates.map(templateInfo),
      document: await startDocument(services),
      recent: await recent.list(),
    }),
    'app.recent': () => recent.list(),
    'app.settings': async (next) => {
      shell.settingsChanged(next);
      return capture('settings.json', () => settings.set(next).then(() => null));
    },
    'document.new': ({ template, scheme, ...edition }) => {
      if (!scheme) return withTemplate(template, (found) => documents.create(editionFromTemplate(found, edition, newId)));
      const checked = check(editionSchema, editionFromScheme(scheme, edition, newId));
      return checked.ok ? documents.create(checked.value) : Promise.resolve(problem('failure.template-broken', { detail: `${checked.at}: ${checked.problem}` }));
    },
    'document.open': async ({ recent: index }) => {
      const path = index === null ? await dialogs.openEdition() : recent.at(index);
      if (path === null) return index === null ? success(null) : problem('failure.document.notRecent');
      return open(path);
    },
    'document.append': ({ document, sequence, operations }) => withDocument(document, (found) => found.append(sequence, operations)),
    'document.save': ({ document, as, ...name }) => withDocument(document, (found) => save(found, as, name)),
    'document.recover': ({ document, take }) => withDocument(document, (found) => found.recover(take)),
    'document.close': ({ document, discard }) => documents.close(document, discard),
    'template.page': ({ template, language }) => withTemplate(template, async (found) =>
      success({ ...pageFromTemplate(found, 1, newId, language === 'en' ? 'en' : 'zh'), styles: found.styles })),
    'intake.import': ({ document, kind, files: given }) => withDocument(document, async (found) => {
      const incoming = await capture('', async () => given ?? readAll(files, await dialogs[CHOOSERS[kind]]()));
      if (!incoming.ok) return incoming;
      const store = (bytes: Uint8Array, asset: Asset): Promise<void> => found.storeAsset(bytes, asset);
      if (kind === 'profile') return capture(found.work, () => importProfiles(incoming.value, store));
      // Of proofs that came back, PDFs are read like any file and the rest must be return files.
      const isOfReturns = (file: IncomingFile): boolean => isReturn(file) || (kind === 'proof' && !/\.pdf$/i.test(file.name));
      const { returns, refused } = importReturns(incoming.value.filter(isOfReturns));
      return capture(found.work, async () => {
        const taken = await importFiles(incoming.value.filter((file) => !isOfReturns(file)), store);
        return { ...taken, ...(returns.length > 0 ? { returns } : {}), refused: [...taken.refused, ...refused] };
      });
    }),
    'copy.export': ({ document, stories }) => withDocument(document, async (found) => {
      const chosen = storiesToExport(found.edition, stories);
      const file = await dialogs.exportCopy(join(exportFolder, `${safeFileName(chosen.length === 1 ? chosen[0]!.slug : found.name)}.txt`));
      if (file === null) return success(null);
      exportFolder = dirname(file);
      const text = writeTaggedText(chosen, settings.get().language === 'en' ? 'en' : 'zh');
      return capture(file, () => atomicWrite(files, file, new TextEncoder().encode(text)).then(() => ({ fileName: basename(file) })));
    }),
    'export.start': (request) => withDocument<{ job: string } | null>(request.document, async (found) => {
      const started = await startExport(services, found, request, exportFolder);
      if (!started.ok || started.value === null) return started as Outcome<null>;
      exportFolder = started.value.folder;
      return success({ job: started.value.job });
    }),
    'export.cancel': async ({ job }) => (exports.cancel(job) ? success(null) : problem('failure.export.unknownJob')),
    'export.reveal': async ({ job }) => {
      const path = exports.written(job);
      if (path === null) return problem('failure.export.unknownJob');
      shell.showInFolder(path);
      return success(null);
    },
    'press.facts': ({ document, ...asked }) => withDocument(document, async (found) => success(await services.facts.answer(found, asked))),
    'house.shelf': (request) => services.shelf.use(request),
    'window.confirmClose': ({ name }) => dialogs.confirmClose(name),
    'window.close': async () => {
      shell.closeWindow();
      return null;
    },
    'window.state': async (state) => {
      shell.windowState(state);
      return null;
    },
  };
}

/** Opens a bundle and puts it on top of the recent list. */
export async function openPath({ documents, recent, shell }: Services, path: string): Promise<Outcome<OpenedDocument>> {
  const opened = await documents.open(path);
  const place = opened.ok && documents.get(opened.value.id)?.place;
  if (place) {
    await recent.add(place).catch(() => undefined);
    shell.recentChanged(await recent.list());
  }
  return opened;
}

/**
 * The document of this start: the one asked for; else the one that a window had open which was loaded anew (it crashed);
 * else work that a killed process left behind.
 */
async function startDocument(services: Services): Promise<Outcome<OpenedDocument> | null> {
  const { documents, shell } = services;
  const asked = shell.takeEdition();
  const had = documents.all();
  for (const { id } of had.slice(0, -1)) await documents.close(id, false);
  const last = had.at(-1);
  if (last) return documents.reopen(last.id);
  if (asked !== null) return openPath(services, asked);
  const [left] = await documents.interrupted();
  if (!left) return null;
  const opened = await documents.openInterrupted(left);
  // Someone else may have it open, or it is damaged: no reason to greet with an error; the recent list leads there.
  return opened.ok ? opened : null;
}

/** The stories asked for in the basket's order; a caption goes with its picture, so it is in no list of all. */
const storiesToExport = (edition: Edition, ids: readonly string[] | null): readonly Story[] =>
  Object.values(edition.stories).filter((story) => (ids === null ? story.kind !== 'caption' : ids.includes(story.id)));

const templateInfo = ({ id, name, description, language }: Template): TemplateInfo => ({ id, name, description, language });

const readAll = (files: FileSystem, paths: readonly string[]): Promise<IncomingFile[]> =>
  Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: await files.read(path) })));
