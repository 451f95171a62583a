import { composeWithFonts } from '../../export/compose-edition-with-fonts';
import { readFontShelf } from '../../export/font-files';
import { pagesInOrder } from '../../model/page-order';
import { preflight } from '../../preflight/preflight';
import { formatMessage } from '../../strings/format-message';
import { openEdition } from '../edition-on-disk';
import { findingLines, strictExit } from '../findings';
import { report } from '../io';
import { RESOURCES } from '../resources';
import { editionPath, nothingElse, parse, type Subcommand } from '../subcommand';

/** `forme compose`: how every placed story fits, and what preflight finds. */
export const composeIt: Subcommand = async (terminal, args) => {
  const { values, positionals } = parse(args, { strict: { type: 'boolean', default: false } });
  const path = editionPath(positionals);
  nothingElse(positionals, 1);
  const { language } = terminal;
  const { edition } = await openEdition(terminal, path);
  terminal.err(`${formatMessage(language, 'cli.composing')}\n`);
  const fonts = await readFontShelf(RESOURCES.fonts);
  const start = performance.now();
  const { composition } = await composeWithFonts(edition, fonts);
  const milliseconds = Math.round(performance.now() - start);
  const count = pagesInOrder(edition).length;
  const findings = preflight(edition, composition);
  const stories = [...composition.stories.values()].map(({ story, copyfit }) => ({ story, slug: edition.stories[story]?.slug ?? story, ...copyfit }));
  const lines = stories.map(({ slug, placed, lines: over, characters, length }) => {
    const fit = !placed ? 'cli.fit.unplaced' : over > 0 ? 'cli.fit.over' : over < 0 ? 'cli.fit.short' : 'cli.fit.exact';
    return `${slug}  ${formatMessage(language, fit, { lines: Math.abs(over), characters: Math.abs(characters), length })}`;
  });
  report(terminal, values.json, { milliseconds, pages: count, stories, notices: composition.notices, findings }, [
    ...lines,
    ...findingLines(terminal, edition, findings),
    formatMessage(language, 'cli.composed', { pages: count, milliseconds }),
  ]);
  return strictExit(values.strict, findings);
};
