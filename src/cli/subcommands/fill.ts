import { createComposer } from '../../compose/compose-edition';
import { composeWithFonts } from '../../export/compose-edition-with-fonts';
import { readFontShelf } from '../../export/font-files';
import { fillPage, type FilledPage } from '../../makeup/fill-page';
import { fillByPlan } from '../../makeup/planned/fill-by-plan';
import type { Compose } from '../../makeup/trial';
import { fillPlaces } from '../../makeup/fill-places';
import { applyAll } from '../../model/apply';
import { newId } from '../../model/new-id';
import { pagesInOrder } from '../../model/page-order';
import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import { isPlaced } from '../../model/threads';
import { formatMessage } from '../../strings/format-message';
import { openEdition, saveEdition, whileLocked } from '../edition-on-disk';
import { CliFailure, EXIT, report } from '../io';
import { chosenPages } from '../pages';
import { RESOURCES } from '../resources';
import { editionPath, nothingElse, parse, type Subcommand } from '../subcommand';

/** `forme fill`: makes up a page from the basket. Stories that run over are told; the exit code is then 3. */
export const fill: Subcommand = async (terminal, args) => {
  const { values, positionals } = parse(args, { page: { type: 'string', default: '1' }, qr: { type: 'string' }, 'as-is': { type: 'boolean', default: false }, plan: { type: 'boolean', default: false } });
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
    const whole = (tried: Edition) => composer.compose(tried);
    const filled = values['as-is'] ? asIs(edition, page) : values.plan ? planned(edition, page, whole) : fillPage(edition, {
      page, newId,
      compose: whole,
      ...(values.qr === undefined ? {} : { qr: { url: values.qr, story: furniture } }),
    });
    if (!filled.ok) throw new CliFailure(filled.key);
    const applied = applyAll(edition, filled.operations);
    if (!applied.ok) throw new Error(applied.reason);
    // What the page's look has places for, as an ear or a box of contents, is no part of the plan of bands.
    const dressed = applyAll(applied.edition, fillPlaces(applied.edition, page, ['furniture']));
    if (!dressed.ok) throw new Error(dressed.reason);
    await saveEdition(terminal, opened.folder, dressed.edition, opened);
    const overset = filled.overset.map((story) => edition.stories[story]?.slug ?? story);
    report(terminal, values.json, { page, overset }, [
      overset.length === 0 ? formatMessage(terminal.language, 'cli.filled') : formatMessage(terminal.language, 'cli.filledOver', { stories: overset.join(', ') }),
    ]);
    return overset.length === 0 ? EXIT.done : EXIT.findings;
  });
};

/** A page planned from all of the basket, its places left aside. */
function planned(edition: Edition, page: PageId, compose: Compose): FilledPage {
  const planning = fillByPlan(edition, { page, compose, newId, only: new Set([...Object.keys(edition.stories), ...Object.keys(edition.pictures)]) });
  let step = planning.next();
  while (!step.done) step = planning.next();
  const [best] = step.value;
  return best ? { ok: true, operations: best.operations, overset: best.overset } : { ok: false, key: 'refusal.fillPage.noStories' };
}

/** The page's places as they stand; nothing is tried, `forme compose` tells what runs over. */
function asIs(edition: Edition, page: PageId): FilledPage {
  const operations = fillPlaces(edition, page, 'all');
  return operations.length > 0 ? { ok: true, operations, overset: [] } : { ok: false, key: 'refusal.fillPage.noPlaces' };
}
