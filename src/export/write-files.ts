import { join } from 'node:path';
import type { CheckedPages } from './check-pages';
import type { ExportedFile, ExportJob, ExportProgress } from './export-job';
import type { ExportPlan, PlannedFile } from './export-plan';
import type { FontShelf } from './font-shelf';
import { htmlProof } from './html-proof/html-proof';
import { commitTogether, createOutputFile, endWith, type OutputFile } from './output-file';
import { rasterisePage, SCREEN_PPI } from './rasterise-page';
import { writePagesPdf } from './write-pages-pdf';

export interface Means extends Pick<CheckedPages, 'world' | 'composition' | 'printedTo'> {
  readonly fonts: FontShelf;
}

/** Writes the files of a plan: all beside their targets before the first one takes its place. A page is let go of when it is written. */
export async function writeFiles(job: ExportJob, plan: ExportPlan, means: Means): Promise<ExportedFile[]> {
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
      for (const { id } of file.pages) means.composition.pages.delete(id);
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
  job: ExportJob, file: PlannedFile, { fonts, printedTo, composition, world }: Means, output: OutputFile,
  report: (done: number, stage: ExportProgress['stage']) => void,
): Promise<void> {
  const { format, readAsset, signal } = job;
  if (format.kind === 'pdf') {
    await writePagesPdf({ job, preset: format.preset, printedTo, file, composition, fonts, world, output: output.stream, report });
    return;
  }
  report(0, 'write');
  if (format.kind === 'html') {
    const means = { composition, outlines: world, report: (done: number) => report(done, 'write') };
    await endWith(output, new TextEncoder().encode(await htmlProof(job, format.reader, file.pages, means)));
    return;
  }
  for (const { id } of file.pages) {
    const list = composition.pages.get(id)?.list;
    if (!list) continue;
    const png = await rasterisePage(list, { ppi: format.ppi ?? SCREEN_PPI, outlines: world, readAsset, signal });
    await endWith(output, png);
  }
  report(file.pages.length, 'write');
}
