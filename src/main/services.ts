/** Puts the main process's services together. */
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { readFontShelf } from '../export/font-files';
import type { FontShelf } from '../export/font-shelf';
import { openPictureCache } from '../export/facts/picture-cache';
import { LATIN_LANGUAGES } from '../model/language';
import { newId } from '../model/new-id';
import { nodeFileSystem } from '../storage/node-file-system';
import { readTemplates } from '../storage/read-templates';
import type { Services } from './main-services';
import { dialogDriver } from './dialog-drivers';
import { createDialogs } from './dialogs';
import { Documents } from './documents';
import { startExportProcess } from './export-process';
import { Exports } from './exports';
import { HouseShelf } from './house-shelf';
import type { Program } from './program';
import { PressFacts } from './press-facts';
import { Previews } from './previews';
import { readRecent } from './recent';
import type { ResourceOptions } from './resources';
import { readSettings } from './settings';
import { sweepWork } from './work-folder';

/** The program's own files: resources, templates and the built window, beside or inside its archive. */
const ROOT = join(__dirname, '../..');
const PROFILE = join(ROOT, 'resources/icc/newsprint-tr002-tac240.icc');

export interface Assembled {
  readonly services: Omit<Services, 'shell'>;
  readonly resources: ResourceOptions;
}

export async function assemble(program: Program, test: boolean): Promise<Assembled> {
  const files = nodeFileSystem;
  const home = app.getPath('userData');
  const pictureCache = join(home, 'picture-cache');
  const fontManifest = join(ROOT, 'resources/fonts.json');
  const [settings, recent, fonts, { templates, problems }] = await Promise.all([
    readSettings(files, home, app.getLocale()), readRecent(files, home), readFontShelf(fontManifest), readTemplates(files, join(ROOT, 'templates')), sweepWork(files, home),
  ]);
  for (const { file, reason } of problems) process.stderr.write(`templates/${file}: ${reason}\n`);
  const owner = { host: hostname(), user: userInfo().username, process: process.pid, alive: isAlive, now: Date.now };
  const documents = new Documents({ files, home, newId, owner });
  const previews = new Previews(files, join(home, 'previews'));
  void previews.prune().catch(() => undefined);
  return {
    services: {
      files,
      documents,
      dialogs: createDialogs(dialogDriver(() => program.window, test), () => settings.get().language),
      exports: new Exports({ files, newId, startExporter: () => startExportProcess(pictureCache), send: program.send }),
      facts: new PressFacts(files, fonts, PROFILE, openPictureCache(pictureCache)),
      shelf: new HouseShelf({ files, home, now: Date.now, document: (id) => documents.get(id) }),
      recent,
      settings,
      templates,
      fonts: fonts.entries,
      fontManifest,
      profile: PROFILE,
      reader: join(ROOT, 'out/reader'),
      user: owner.user,
      version: app.getVersion(),
      test,
      platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
      documentsFolder: app.getPath('documents'),
    },
    resources: {
      files,
      app: join(ROOT, 'out/renderer'),
      readFont: (key) => readFont(fonts, key),
      readPatterns: (name) => readPatterns(fonts, name),
      findAsset: async (document, asset) => documents.get(document)?.findAsset(asset) ?? null,
      exportLog: (document) => documents.get(document)?.exportLog() ?? null,
      versions: (id) => {
        const document = documents.get(id);
        return document && { history: () => document.versions.history(), read: (version) => document.versions.read(version), rounds: () => document.versions.rounds(document.edition) };
      },
      previews,
      newsprint: PROFILE,
    },
  };
}

const readFont = (fonts: FontShelf, key: string): Promise<Uint8Array> | null => (fonts.entries.some((entry) => entry.key === key) ? fonts.read(key) : null);

const readPatterns = (fonts: FontShelf, name: string): Promise<Uint8Array> | null => {
  const language = LATIN_LANGUAGES.find((each) => each === name);
  return language ? fonts.readPatterns(language) : null;
};

/** Signal 0 asks whether a process is there; one that belongs to someone else refuses, and so is. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
