import { createComposer } from '../../compose/compose-edition';
import { composeWithFonts } from '../../export/compose-edition-with-fonts';
import { readFontShelf } from '../../export/font-files';
import { fillPage } from '../../makeup/fill-page';
import { applyAll } from '../../model/apply';
import { newId } from '../../model/new-id';
import { pagesInOrder } from '../../model/page-order';
import { isPlaced } from '../../model/threads';
import { formatMessage } from '../../strings/format-message';
import { openEdition, saveEdition, whileLocked } from '../edition-on-disk';
import { CliFailure, EXIT, report } from '../io';
import { chosenPages } from '../pages';
import { RESOURCES } from '../resources';
import { editionPath, nothingElse, parse, type Subcommand } from '../subcommand';

/** `forme fill`: makes up a page from the basket. Stories that run over are told; the exit code is then 3. */
export const fill: Subcommand = async (terminal, args) => {
  const { values, positionals } = parse(args, { page: { type: 'string', default: '1' }, qr: { type: 'string' } });
  const path = editionPath(positionals);
  nothingElse(positionals, 1);
  const opened = await openEdition(terminal, path);
  return whileLocked(opened.folder, async () => {
    const { edition } = opened;
    const page = chosenPages(edition, [values.page])?.[0] ?? pagesInOrder(edition)[0]!.id;
    terminal.err(`${formatMessage(terminal.language, 'cli.composing')}\n`);
    const { world } = await composeWithFonts(edition, await readFontShelf(RESOURCES.fonts));
    const composer = createComposer(world);
    const furniture = Object.values(edition.stories).find((story) => story.kind === 'furniture' && !isPlaced(edition, story.id)) ?? null;
    const filled = fillPage(edition, {
      page, newId,
      compose: (tried) => composer.compose(tried),
      ...(values.qr === undefined ? {} : { qr: { url: values.qr, story: furniture } }),
    });
    if (!filled.ok) throw new CliFailure(filled.key);
    const applied = applyAll(edition, filled.operations);
    if (!applied.ok) throw new Error(applied.reason);
    await saveEdition(opened.folder, applied.edition, opened.stamp);
    const overset = filled.overset.map((story) => edition.stories[story]?.slug ?? story);
    report(terminal, values.json, { page, overset }, [
      overset.length === 0 ? formatMessage(terminal.language, 'cli.filled') : formatMessage(terminal.language, 'cli.filledOver', { stories: overset.join(', ') }),
    ]);
    return overset.length === 0 ? EXIT.done : EXIT.findings;
  });
};
