import { dump as dumpList } from '../../display/dump';
import { composeWithFonts } from '../../export/compose-edition-with-fonts';
import { readFontShelf } from '../../export/font-files';
import { pagesInOrder } from '../../model/page-order';
import { openEdition } from '../edition-on-disk';
import { EXIT, report } from '../io';
import { chosenPages } from '../pages';
import { RESOURCES } from '../resources';
import { editionPath, nothingElse, parse, type Subcommand } from '../subcommand';

/** `forme dump`: what the painters get, as text to read and compare, or whole as JSON. */
export const dump: Subcommand = async (terminal, args) => {
  const { values, positionals } = parse(args, { page: { type: 'string', multiple: true } });
  const path = editionPath(positionals);
  nothingElse(positionals, 1);
  const { edition } = await openEdition(terminal, path);
  const pages = chosenPages(edition, values.page) ?? pagesInOrder(edition).map((page) => page.id);
  const { composition } = await composeWithFonts(edition, await readFontShelf(RESOURCES.fonts));
  const lists = pages.flatMap((page) => composition.pages.get(page)?.list ?? []);
  if (values.json) report(terminal, true, { pages: lists }, []);
  else terminal.out(lists.map(dumpList).join('\n'));
  return EXIT.done;
};
