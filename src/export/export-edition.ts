import { access, constants, mkdir, rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';
import type { Edition } from '../model/edition';
import { pageNumber } from '../model/page-order';
import { PaintFailure } from '../paint/pdf/paint-failure';
import { errorCode } from '../storage/file-system';
import { diskProblem, isDiskError } from '../storage/problem';
import { breathe } from './breathe';
import { checkPages } from './check-pages';
import type { ExportJob, ExportOutcome } from './export-job';
import { isLong, planExport } from './export-plan';
import { rememberFonts } from './font-shelf';
import { giveBackMemory } from './give-back-memory';
import { jobCache } from './facts/job-cache';
import { OutputFailure } from './output-failure';
import { writeFiles } from './write-files';

// No export reads a picture twice: libvips' own cache would only hold memory.
sharp.cache(false);

/**
 * Composes the edition and writes the pages asked for. All files appear whole, or none does: they are written beside their targets and take their places
 * together at the end, so that a folder never holds a mix of two states of the edition. Cancelling or failing leaves what was there before.
 * Pages for the press are refused while preflight finds errors on them, unless a reason is given. Failures that a person can do something about come
 * back as values.
 */
export async function exportEdition(asked: ExportJob): Promise<ExportOutcome> {
  const job = { ...asked, cache: jobCache(asked.cache) };
  const start = performance.now();
  const plan = planExport(job.edition, job.format, job.pages);
  if (plan.files.length === 0) return refusal('failure.export.noPages');
  if (job.target.kind === 'file' && plan.files.length > 1) return refusal('failure.export.severalFiles', { count: plan.files.length });
  const madeFolders: string[] = [];
  try {
    await openTarget(job, madeFolders);
    job.onProgress?.({ done: 0, total: plan.pages.length, stage: 'compose', page: '' });
    await breathe();
    job.signal?.throwIfAborted();
    const fonts = rememberFonts(job.fonts);
    const { findings, overridden, refused, ...pages } = await checkPages(job, plan, fonts);
    if (refused) {
      await takeBack(madeFolders);
      return { ...refusal('failure.export.preflight', { count: overridden.length }), findings: overridden };
    }
    if (isLong(plan)) giveBackMemory();
    const files = await writeFiles(job, plan, { fonts, ...pages });
    return { ok: true, files, milliseconds: performance.now() - start, findings, overridden, version: plan.version };
  } catch (failure) {
    await takeBack(madeFolders);
    return outcomeOf(failure, job);
  }
}

/** Finds out before any work whether the target can be written to. A folder that is made is noted, to be taken back. */
async function openTarget({ target }: ExportJob, made: string[]): Promise<void> {
  const folder = target.kind === 'folder' ? target.path : dirname(target.path);
  if (target.kind === 'folder') {
    for (let first = await mkdir(folder, { recursive: true }), path = folder; first; path = dirname(path)) {
      made.push(path);
      if (path === first) break;
    }
  } else if ((await stat(target.path).catch(() => null))?.isDirectory()) throw new OutputFailure('failure.export.targetIsFolder', target.path);
  await access(folder, constants.W_OK);
}

/** Folders that were made and are empty still. */
async function takeBack(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rmdir(folder).catch(() => undefined);
}

const refusal = (key: string, values?: Readonly<Record<string, string | number>>) => ({ ok: false as const, cancelled: false, key, ...(values ? { values } : {}) });

function outcomeOf(failure: unknown, { edition, target, signal }: ExportJob): ExportOutcome {
  if (signal?.aborted) return { ok: false, cancelled: true, key: 'failure.export.cancelled' };
  if (failure instanceof PaintFailure) return refusal(failure.key, named(failure.values, edition));
  if (failure instanceof OutputFailure) return refusal(failure.key, { path: failure.path });
  if (isDiskError(failure)) {
    // A folder where one of the names on the way is a file.
    if (target.kind === 'folder' && errorCode(failure) === 'EEXIST') return refusal('failure.export.targetIsFile', { path: target.path });
    const { key, values } = diskProblem(failure, target.path);
    return refusal(key, values);
  }
  throw failure;
}

/** People know pages and pictures by name, not by id. */
function named(values: PaintFailure['values'], edition: Edition): PaintFailure['values'] {
  const { page, asset, ...rest } = values;
  const pageName = edition.pages[String(page)];
  return {
    ...rest,
    page: pageName ? pageNumber(edition, pageName.id) : '',
    picture: edition.assets[String(asset)]?.name ?? String(asset ?? ''),
  };
}
