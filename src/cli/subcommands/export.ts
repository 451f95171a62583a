import { basename, extname, resolve } from 'node:path';
import { exportEdition, type ExportProgress } from '../../export/export-edition';
import { readFontShelf } from '../../export/font-files';
import { formatMessage } from '../../strings/format-message';
import { assetReader, openEdition } from '../edition-on-disk';
import { findingLines, strictExit } from '../findings';
import { CliFailure, report, type Terminal } from '../io';
import { chosenPages } from '../pages';
import { RESOURCES } from '../resources';
import { editionPath, nothingElse, parse, usage, type Subcommand } from '../subcommand';

/** `forme export`: pages as PDF or PNG. The file appears whole or not at all. */
export const exportIt: Subcommand = async (terminal, args) => {
  const { values, positionals } = parse(args, {
    output: { type: 'string', short: 'o' },
    format: { type: 'string' },
    page: { type: 'string', multiple: true },
    ppi: { type: 'string' },
    rgb: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  });
  const path = editionPath(positionals);
  nothingElse(positionals, 1);
  const format = formatOf(values.format, values.output);
  const ppi = values.ppi === undefined ? undefined : Number(values.ppi);
  if (ppi !== undefined && !(ppi >= 10 && ppi <= 2400)) throw usage('cli.badPpi', { ppi: values.ppi ?? '' });

  const opened = await openEdition(terminal, path);
  const pages = chosenPages(opened.edition, values.page);
  const file = values.output ? resolve(terminal.cwd, values.output) : `${opened.folder.replace(/\.forme$/, '')}.${format}`;
  const outcome = await exportEdition({
    edition: opened.edition,
    fonts: await readFontShelf(RESOURCES.fonts),
    readAsset: assetReader(opened),
    profile: values.rgb ? null : RESOURCES.profile,
    request: { format, pages, ...(ppi === undefined ? {} : { ppi }) },
    file,
    onProgress: (progress) => terminal.err(`${progressLine(terminal, progress)}\n`),
    ...(terminal.signal ? { signal: terminal.signal } : {}),
  });
  if (!outcome.ok) throw new CliFailure(outcome.key, outcome.values);

  const milliseconds = Math.round(outcome.milliseconds);
  const lines = outcome.files.map(({ path: written, bytes }) =>
    formatMessage(terminal.language, 'cli.wrote', { file: basename(written), kilobytes: Math.ceil(bytes / 1000), milliseconds }));
  for (const line of findingLines(terminal, opened.edition, outcome.findings)) terminal.err(`${line}\n`);
  report(terminal, values.json, { files: outcome.files, milliseconds, findings: outcome.findings }, lines);
  return strictExit(values.strict, outcome.findings);
};

function formatOf(format: string | undefined, output: string | undefined): 'pdf' | 'png' {
  const wanted = format ?? (output && extname(output).toLowerCase() === '.png' ? 'png' : 'pdf');
  if (wanted !== 'pdf' && wanted !== 'png') throw usage('cli.badFormat', { format: wanted });
  return wanted;
}

function progressLine({ language }: Terminal, { done, total, stage, page }: ExportProgress): string {
  return `[${done}/${total}] ${formatMessage(language, `cli.stage.${stage}`)}${page ? ` ${page}` : ''}`;
}
