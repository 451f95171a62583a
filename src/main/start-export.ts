import { dirname, join } from 'node:path';
import { planExport, type ExportFormat, type PlannedFile } from '../export/export-plan';
import { exportRecord } from '../export/export-record';
import { printTime } from '../export/print-time';
import { HTML_PROOF } from '../ipc/html-proof';
import type { ExportRequest, Outcome } from '../ipc/contract';
import type { FileSystem } from '../storage/file-system';
import { capture, problem, success } from '../storage/problem';
import type { Services } from './main-services';
import type { ExportOrder } from './export-messages';
import type { OpenDocument } from './open-document';

type Wanted = Pick<Services, 'dialogs' | 'exports' | 'files' | 'fontManifest' | 'profile' | 'reader' | 'user'>;

/**
 * Asks where to and starts the job on the edition as it is now, unsaved work included. Null: the person cancelled. `folder` is where the dialog starts;
 * the one chosen comes back.
 */
export async function startExport(
  { dialogs, exports, files, fontManifest, profile, reader, user }: Wanted, document: OpenDocument, { preset, pages, override }: ExportRequest, folder: string,
): Promise<Outcome<{ readonly job: string; readonly folder: string } | null>> {
  const { edition } = document;
  const format = formatOf(edition.styles.press.presets, preset, reader);
  if (!format) return problem('failure.export.noPreset', { preset });
  const plan = planExport(edition, format, pages);
  const [first] = plan.files;
  if (!first || pages?.some((page) => !edition.pages[page])) return problem('failure.export.noPages');
  const target = plan.files.length === 1 ? await askFile(dialogs, join(folder, first.name), format.kind) : await askFolder(dialogs, files, folder, plan.files);
  if (!target.ok || target.value === null) return target as Outcome<null>;
  const found = await capture(document.work, async () => ({ assets: await assetPaths(document), time: printTime(await document.changed()) }));
  if (!found.ok) return found;
  const order: ExportOrder = {
    type: 'export', edition, format, pages, target: target.value, newsprint: profile, fonts: fontManifest, override: override === null ? null : { reason: override }, ...found.value,
  };
  const job = exports.start(order, async (outcome) => (await document.recordExport(exportRecord(order, outcome, { user, time: new Date() }))).ok);
  return success({ job, folder: target.value.kind === 'folder' ? target.value.path : dirname(target.value.path) });
}

function formatOf(presets: OpenDocument['edition']['styles']['press']['presets'], id: string, reader: string): ExportFormat | null {
  if (id === 'png') return { kind: 'png' };
  if (id === HTML_PROOF) return { kind: 'html', reader };
  const preset = Object.hasOwn(presets, id) ? presets[id] : undefined;
  return preset ? { kind: 'pdf', preset } : null;
}

type Target = ExportOrder['target'];

async function askFile(dialogs: Services['dialogs'], suggestion: string, ending: 'pdf' | 'png' | 'html'): Promise<Outcome<Target | null>> {
  const path = await dialogs.exportFile(suggestion, ending);
  return success(path === null ? null : { kind: 'file', path });
}

/** The system asks before it replaces one file; for a folder we do. */
async function askFolder(dialogs: Services['dialogs'], files: FileSystem, suggestion: string, planned: readonly PlannedFile[]): Promise<Outcome<Target | null>> {
  const path = await dialogs.exportFolder(suggestion, planned.length);
  if (path === null) return success(null);
  return capture(path, async () => {
    const there = new Set((await files.list(path)).map(({ name }) => name));
    const replaced = planned.map(({ name }) => name).filter((name) => there.has(name));
    return replaced.length > 0 && !(await dialogs.confirmReplaceFiles(replaced)) ? null : { kind: 'folder', path };
  });
}

async function assetPaths(document: OpenDocument): Promise<Record<string, string>> {
  const paths: Record<string, string> = {};
  for (const id of Object.keys(document.edition.assets)) {
    const found = await document.findAsset(id);
    if (found) paths[id] = found.path;
  }
  return paths;
}
