import { access, constants, mkdir, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Edition } from '../model/edition';
import { pageNumber } from '../model/page-order';
import { PaintFailure } from '../paint/pdf/paint-failure';
import { NO_FACTS, type Facts } from '../preflight/facts';
import { goesToPress, pressFindings, stopping } from '../preflight/press-gate';
import { errorCode } from '../storage/file-system';
import { diskProblem, isDiskError } from '../storage/problem';
import { composeWithFonts, type Composed } from './compose-edition-with-fonts';
import type { ExportedFile, ExportJob, ExportOutcome, ExportProgress } from './export-job';
import { planExport, type ExportPlan, type PlannedFile } from './export-plan';
import { gatherFacts } from './gather-facts';
import { rememberFonts, type FontShelf } from './font-shelf';
import { OutputFailure } from './output-failure';
import { outputProfileOf, type PrintedTo } from './output-profile-of';
import { commitTogether, createOutputFile, endWith, type OutputFile } from './output-file';
import { writePagesPdf } from './write-pages-pdf';
import { rasterisePage, SCREEN_PPI } from './rasterise-page';

/**
 * Composes the edition and writes the pages asked for. All files appear whole, or none does: they are written beside their targets and take their places
 * together at the end, so that a folder never holds a mix of two states of the edition. Cancelling or failing leaves what was there before.
 * Pages for the press are refused while preflight finds errors on them, unless a reason is given. Failures that a person can do something about come
 * back as values.
 */
export async function exportEdition(job: ExportJob): Promise<ExportOutcome> {
  const start = performance.now();
  const plan = planExport(job.edition, job.format, job.pages);
  if (plan.files.length === 0) return refusal('failure.export.noPages');
  if (job.target.kind === 'file' && plan.files.length > 1) return refusal('failure.export.severalFiles', { count: plan.files.length });
  const preset = job.format.kind === 'pdf' ? job.format.preset : null;
  const pages = plan.pages.map(({ id }) => id);
  const total = pages.length;
  const madeFolders: string[] = [];
  try {
    await openTarget(job, madeFolders);
    job.onProgress?.({ done: 0, total, stage: 'compose', page: '' });
    await breathe();
    job.signal?.throwIfAborted();
    const fonts = rememberFonts(job.fonts);
    const printedTo = await outputProfileOf(job, preset);
    const composed = await composeWithFonts(job.edition, fonts);
    await breathe();
    job.signal?.throwIfAborted();
    if (goesToPress(preset)) job.onProgress?.({ done: 0, total, stage: 'check', page: '' });
    const facts = printedTo ? await factsOf(job, plan, fonts, composed, printedTo) : NO_FACTS;
    const findings = pressFindings(job.edition, composed.composition, facts, preset, pages);
    const overridden = stopping(preset, findings);
    if (overridden.length > 0 && !job.override) {
      await takeBack(madeFolders);
      return { ...refusal('failure.export.preflight', { count: overridden.length }), findings: overridden };
    }
    const files = await writeFiles(job, plan, { fonts, composed, printedTo });
    return { ok: true, files, milliseconds: performance.now() - start, findings, overridden, version: plan.version };
  } catch (failure) {
    await takeBack(madeFolders);
    return outcomeOf(failure, job);
  }
}

/** What only files can tell of the pages' pictures and fonts, as they print in the preset's condition. */
function factsOf({ edition, readAsset, signal }: ExportJob, { pages }: ExportPlan, fonts: FontShelf, { composition }: Composed, { condition, path }: PrintedTo): Promise<Facts> {
  const { press } = edition.styles;
  const shown = new Map(pages.flatMap(({ id }) => {
    const page = composition.pages.get(id);
    return page ? [[id, page]] : [];
  }));
  const used = new Set([...shown.values()].flatMap(({ list }) => list.groups.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'image' ? [item.asset] : [])))));
  const assets = Object.fromEntries(Object.entries(edition.assets).filter(([id]) => used.has(id)));
  return gatherFacts({
    edition: { ...edition, assets }, composition: { ...composition, pages: shown }, fonts, readAsset, signal,
    target: { profile: path, inkLimit: condition.inkLimit }, window: press.profiles[press.profile]!.limits.inkWindow,
  });
}

interface Means {
  readonly fonts: FontShelf;
  readonly composed: Composed;
  readonly printedTo: PrintedTo | null;
}

/** All are written beside their targets before the first one takes its place. */
async function writeFiles(job: ExportJob, plan: ExportPlan, means: Means): Promise<ExportedFile[]> {
  const outputs: OutputFile[] = [];
  try {
    let done = 0;
    for (const file of plan.files) {
      job.signal?.throwIfAborted();
      const output = await createOutputFile(job.target.kind === 'file' ? job.target.path : join(job.target.path, file.name));
      outputs.push(output);
      const before = done;
      await writeFile(job, file, means, output, (within, stage) => {
        done = before + within;
        const page = file.pages[Math.min(within, file.pages.length - 1)]!.name;
        job.onProgress?.({ done, total: plan.pages.length, stage, page });
      });
      done = before + file.pages.length;
    }
    job.signal?.throwIfAborted();
    const written = await commitTogether(outputs);
    return written.map((each, i) => ({ ...each, pages: plan.files[i]!.pages.map(({ id }) => id) }));
  } catch (failure) {
    await Promise.all(outputs.map((output) => output.discard()));
    throw failure;
  }
}

async function writeFile(
  job: ExportJob, file: PlannedFile, { fonts, printedTo, composed: { composition, world } }: Means, output: OutputFile,
  report: (done: number, stage: ExportProgress['stage']) => void,
): Promise<void> {
  const { format, readAsset, signal } = job;
  if (format.kind === 'pdf') {
    await writePagesPdf({ job, preset: format.preset, printedTo, file, composition, fonts, world, output: output.stream, report });
    return;
  }
  report(0, 'write');
  const lists = file.pages.flatMap(({ id }) => composition.pages.get(id)?.list ?? []);
  for (const list of lists) {
    const png = await rasterisePage(list, { ppi: format.ppi ?? SCREEN_PPI, outlines: world, readAsset, signal });
    await endWith(output, png);
  }
  report(file.pages.length, 'write');
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

/** Lets a cancelling person be heard between two long stretches of work. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

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
