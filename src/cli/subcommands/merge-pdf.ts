import { basename, resolve } from 'node:path';
import { composeWithFonts } from '../../export/compose-edition-with-fonts';
import { readFontShelf } from '../../export/font-files';
import { readAnnotatedPdf } from '../../intake/annotated-pdf';
import { applyAll } from '../../model/apply';
import { planPdfMerge } from '../../proof/merge-pdf';
import { nodeFileSystem as files } from '../../storage/node-file-system';
import { explain, formatMessage } from '../../strings/format-message';
import { openEdition, saveEdition, whileLocked } from '../edition-on-disk';
import { CliFailure, EXIT, must, report } from '../io';
import { RESOURCES } from '../resources';
import { editionPath, nothingElse, parse, usage, type Subcommand } from '../subcommand';

/** `forme merge-proof` with a PDF: what a reviewer wrote on a proof becomes marks, answers and decisions. What cannot be taken is told; the exit code is then 1. */
export const mergePdfProof: Subcommand = async (terminal, args) => {
  const { values, positionals } = parse(args, { round: { type: 'string', default: '' } });
  const path = editionPath(positionals);
  const file = positionals[1];
  if (file === undefined) throw usage('cli.noProof');
  nothingElse(positionals, 2);
  const source = resolve(terminal.cwd, file);
  const pdf = must(await readAnnotatedPdf(basename(source), await files.read(source)));
  const opened = await openEdition(terminal, path);
  return whileLocked(opened.folder, async () => {
    const { language } = terminal;
    const { edition } = opened;
    terminal.err(`${formatMessage(language, 'cli.composing')}\n`);
    const { composition } = await composeWithFonts(edition, await readFontShelf(RESOURCES.fonts));
    const merge = planPdfMerge(edition, composition, pdf, { round: values.round, author: pdf.name.replace(/\.pdf$/i, ''), now: new Date().toISOString() });
    if (!merge.ok) throw new CliFailure(merge.key, merge.values);
    const { operations, marks, replies, decisions, failed } = merge;
    const problems = failed.map(({ key, values: filled }) => ({ key, message: explain(language, key, filled) }));
    for (const problem of problems) terminal.err(`forme: ${problem.message}\n`);
    if (operations.length > 0) {
      const applied = applyAll(edition, operations);
      if (!applied.ok) throw new Error(applied.reason);
      await saveEdition(terminal, opened.folder, applied.edition, opened);
    }
    const { name } = pdf;
    report(terminal, values.json, { marks, replies, decisions, failed: problems }, [
      operations.length > 0 ? formatMessage(language, 'toast.proof-merged', { name, marks, replies, decisions }) : formatMessage(language, 'toast.proof-nothing', { name }),
    ]);
    return failed.length > 0 ? EXIT.failed : EXIT.done;
  });
};
