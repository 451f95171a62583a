import { userInfo } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { exportEdition } from '../../export/export-edition';
import type { ExportJob, ExportOutcome, ExportProgress } from '../../export/export-job';
import { planExport, type ExportFormat } from '../../export/export-plan';
import { exportRecord } from '../../export/export-record';
import { readFontShelf } from '../../export/font-files';
import { printTime } from '../../export/print-time';
import type { Edition } from '../../model/edition';
import { assetFile } from '../../storage/bundle-layout';
import { appendToExportLog } from '../../storage/export-log';
import { lastModified } from '../../storage/last-modified';
import { nodeFileSystem as files } from '../../storage/node-file-system';
import { capture } from '../../storage/problem';
import { explain, formatMessage } from '../../strings/format-message';
import { assetReader, openEdition } from '../edition-on-disk';
import { findingLines, strictExit } from '../findings';
import { CliFailure, EXIT, report, type Terminal } from '../io';
import { chosenPages } from '../pages';
import { pressCache } from '../press-cache';
import { RESOURCES } from '../resources';
import { editionPath, nothingElse, parse, usage, type Subcommand } from '../subcommand';

/** `forme export`: pages as PDF by a preset of the house style, or as PNG. All files appear whole or none does. */
export const exportIt: Subcommand = async (terminal, args) => {
  const { values, positionals } = parse(args, {
    output: { type: 'string', short: 'o' },
    folder: { type: 'string' },
    preset: { type: 'string' },
    page: { type: 'string', multiple: true },
    ppi: { type: 'string' },
    override: { type: 'string' },
    strict: { type: 'boolean', default: false },
    'no-record': { type: 'boolean', default: false },
  });
  const path = editionPath(positionals);
  nothingElse(positionals, 1);
  const ppi = values.ppi === undefined ? undefined : Number(values.ppi);
  if (ppi !== undefined && !(ppi >= 10 && ppi <= 2400)) throw usage('cli.badPpi', { ppi: values.ppi ?? '' });
  if (values.output !== undefined && values.folder !== undefined) throw usage('cli.fileOrFolder');
  if (values.override?.trim() === '') throw usage('cli.emptyReason');

  const opened = await openEdition(terminal, path);
  const { edition, folder } = opened;
  const format = formatOf(edition, values.preset, values.output, ppi);
  const pages = chosenPages(edition, values.page);
  const job: ExportJob = {
    edition,
    format,
    pages,
    target: targetOf(edition, format, pages, values.folder && resolve(terminal.cwd, values.folder), values.output && resolve(terminal.cwd, values.output), dirname(folder)),
    time: printTime(await editionTime(folder)),
    fonts: await readFontShelf(RESOURCES.fonts),
    readAsset: assetReader(opened),
    assetPath: (id) => (edition.assets[id] ? join(folder, assetFile(edition.assets[id])) : null),
    newsprint: RESOURCES.profile,
    cache: pressCache(),
    override: values.override === undefined ? null : { reason: values.override.trim() },
    onProgress: (progress) => terminal.err(`${progressLine(terminal, progress)}\n`),
    ...(terminal.signal ? { signal: terminal.signal } : {}),
  };
  const outcome = await exportEdition(job);
  if (!outcome.ok) {
    for (const line of findingLines(terminal, edition, outcome.findings ?? [])) terminal.err(`${line}\n`);
    throw new CliFailure(outcome.key, outcome.values, outcome.findings ? EXIT.findings : EXIT.failed);
  }
  const recorded = values['no-record'] || (await record(terminal, job, outcome, folder));
  return told(terminal, values, job, outcome, recorded);
};

type Done = Extract<ExportOutcome, { ok: true }>;

function told(terminal: Terminal, { json, strict }: { readonly json: boolean; readonly strict: boolean }, { edition, format }: ExportJob, outcome: Done, recorded: boolean): 0 | 1 | 2 | 3 {
  const milliseconds = Math.round(outcome.milliseconds);
  const lines = outcome.files.map(({ path, bytes, sha256 }) =>
    formatMessage(terminal.language, 'cli.wrote', { file: basename(path), kilobytes: Math.ceil(bytes / 1000), milliseconds, hash: sha256.slice(0, 16) }));
  for (const line of findingLines(terminal, edition, outcome.findings)) terminal.err(`${line}\n`);
  report(terminal, json, {
    preset: format.kind === 'pdf' ? format.preset.id : format.kind, version: outcome.version, files: outcome.files, milliseconds, findings: outcome.findings,
    overridden: outcome.overridden.length, recorded,
  }, lines);
  return strictExit(strict, outcome.findings);
}

/** A record that cannot be written (a bundle on a read-only disk) is told, and is no reason to take the files back. */
async function record(terminal: Terminal, job: ExportJob, outcome: Done, folder: string): Promise<boolean> {
  const entry = exportRecord(job, outcome, { user: userInfo().username, time: new Date() });
  const written = await capture(folder, () => appendToExportLog(files, folder, [entry]));
  if (!written.ok) terminal.err(`${formatMessage(terminal.language, 'cli.notRecorded', { reason: explain(terminal.language, written.key, written.values) })}\n`);
  return written.ok;
}

/** Without a preset, `-o page.png` wants a PNG, and else the preset in force is taken. */
function formatOf({ styles: { press } }: Edition, id: string | undefined, output: string | undefined, ppi: number | undefined): ExportFormat {
  if (id === 'png' || (id === undefined && output !== undefined && extname(output).toLowerCase() === '.png')) return { kind: 'png', ...(ppi === undefined ? {} : { ppi }) };
  const wanted = id ?? press.preset;
  const preset = Object.hasOwn(press.presets, wanted) ? press.presets[wanted] : undefined;
  if (!preset) throw usage('cli.noPreset', { preset: wanted, presets: [...Object.keys(press.presets), 'png'].join(', ') });
  return { kind: 'pdf', preset };
}

function targetOf(
  edition: Edition, format: ExportFormat, pages: ExportJob['pages'], folder: string | undefined, file: string | undefined, beside: string,
): ExportJob['target'] {
  if (folder !== undefined) return { kind: 'folder', path: folder };
  const plan = planExport(edition, format, pages);
  if (file === undefined) return plan.files.length === 1 ? { kind: 'file', path: join(beside, plan.files[0]!.name) } : { kind: 'folder', path: beside };
  if (plan.files.length > 1) throw usage('cli.severalFiles', { count: plan.files.length });
  return { kind: 'file', path: file };
}

/** When the edition was last written; what builds for reproduction say (reproducible-builds.org) goes first. */
async function editionTime(folder: string): Promise<Date> {
  const said = Number(process.env['SOURCE_DATE_EPOCH'] || Number.NaN);
  return new Date(Number.isFinite(said) ? said * 1000 : await lastModified(files, folder));
}

function progressLine({ language }: Terminal, { done, total, stage, page }: ExportProgress): string {
  return `[${done}/${total}] ${formatMessage(language, `cli.stage.${stage}`)}${page ? ` ${page}` : ''}`;
}
