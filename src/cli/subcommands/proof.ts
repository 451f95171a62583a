import { basename, dirname, join, resolve } from 'node:path';
import { exportEdition } from '../../export/export-edition';
import { planExport, type ExportFormat } from '../../export/export-plan';
import { readFontShelf } from '../../export/font-files';
import { printTime } from '../../export/print-time';
import { assetFile } from '../../storage/bundle-layout';
import { lastModified } from '../../storage/last-modified';
import { nodeFileSystem as files } from '../../storage/node-file-system';
import { formatMessage } from '../../strings/format-message';
import { assetReader, openEdition } from '../edition-on-disk';
import { CliFailure, EXIT, report } from '../io';
import { chosenPages } from '../pages';
import { pressCache } from '../press-cache';
import { RESOURCES } from '../resources';
import { editionPath, nothingElse, parse, type Subcommand } from '../subcommand';

/** `forme proof`: pages as one HTML file that is read, marked and signed in any browser. */
export const proofIt: Subcommand = async (terminal, args) => {
  const { values, positionals } = parse(args, { output: { type: 'string', short: 'o' }, pages: { type: 'string' } });
  const path = editionPath(positionals);
  nothingElse(positionals, 1);
  const opened = await openEdition(terminal, path);
  const { edition, folder } = opened;
  const pages = chosenPages(edition, values.pages?.split(',').map((page) => page.trim()));
  const format: ExportFormat = { kind: 'html', reader: RESOURCES.reader };
  const name = planExport(edition, format, pages).files[0]?.name ?? 'proof.html';
  const outcome = await exportEdition({
    edition, format, pages,
    target: { kind: 'file', path: values.output === undefined ? join(dirname(folder), name) : resolve(terminal.cwd, values.output) },
    time: printTime(new Date(await lastModified(files, folder))),
    fonts: await readFontShelf(RESOURCES.fonts),
    readAsset: assetReader(opened),
    assetPath: (id) => (edition.assets[id] ? join(folder, assetFile(edition.assets[id])) : null),
    newsprint: RESOURCES.profile,
    cache: pressCache(),
    ...(terminal.signal ? { signal: terminal.signal } : {}),
  });
  if (!outcome.ok) throw new CliFailure(outcome.key, outcome.values, EXIT.failed);
  const milliseconds = Math.round(outcome.milliseconds);
  report(terminal, values.json, { files: outcome.files, milliseconds }, outcome.files.map(({ path: file, bytes, sha256 }) =>
    formatMessage(terminal.language, 'cli.wrote', { file: basename(file), kilobytes: Math.ceil(bytes / 1000), milliseconds, hash: sha256.slice(0, 16) })));
  return EXIT.done;
};
