import { basename, resolve } from 'node:path';
import { applyAll } from '../../model/apply';
import { readProofReturn, RETURN_ENDING } from '../../model/proof-return';
import { mergeReturn } from '../../proof/merge-return';
import { nodeFileSystem as files } from '../../storage/node-file-system';
import { mergeWords } from '../../strings/merge-words';
import { formatMessage } from '../../strings/format-message';
import { openEdition, saveEdition, whileLocked } from '../edition-on-disk';
import { CliFailure, EXIT, report } from '../io';
import { editionPath, nothingElse, parse, usage, type Subcommand } from '../subcommand';

/** `forme merge-proof`: what came back of a proof, a PDF or a return file, into the edition. */
export const mergeProofInto: Subcommand = async (terminal, args) => {
  // The reader of PDFs is loaded when one comes.
  if (args.some((arg) => /\.pdf$/i.test(arg))) return (await import('./merge-pdf')).mergePdfProof(terminal, args);
  const { values, positionals } = parse(args, {});
  const path = editionPath(positionals);
  const source = positionals[1];
  if (source === undefined) throw usage('cli.noProof');
  nothingElse(positionals, 2);
  const name = basename(source);
  if (!source.toLowerCase().endsWith(`.${RETURN_ENDING}`)) throw new CliFailure('merge.no-return', { name });
  const file = readProofReturn(new TextDecoder().decode(await files.read(resolve(terminal.cwd, source))));
  if (!file.ok) throw new CliFailure(file.key, { name, ...file.values });
  const { folder } = await openEdition(terminal, path);
  return whileLocked(folder, async () => {
    const opened = await openEdition(terminal, path);
    const { edition } = opened;
    const merged = mergeReturn(edition, { file: file.value, ...mergeWords(edition.info.language === 'en' ? 'en' : 'zh-CN') });
    if (!merged.ok) throw new CliFailure(merged.key, { name, ...merged.values });
    const { operations, ...counts } = merged;
    if (operations.length > 0) {
      const applied = applyAll(edition, operations);
      if (!applied.ok) throw new Error(applied.reason);
      await saveEdition(terminal, folder, applied.edition, opened);
    }
    report(terminal, values.json, { person: file.value.person, ...counts }, [formatMessage(terminal.language, 'merge.done', { person: file.value.person, placed: counts.placed, lost: counts.lost, known: counts.known, gone: counts.gone })]);
    return EXIT.done;
  });
};
