import { addPage } from '../../commands/add-page';
import { applyAll } from '../../model/apply';
import { newId } from '../../model/new-id';
import { pageFromTemplate } from '../../model/page-from-template';
import { pagesInOrder } from '../../model/page-order';
import { formatMessage } from '../../strings/format-message';
import { chosenTemplate } from '../chosen-template';
import { openEdition, saveEdition, whileLocked } from '../edition-on-disk';
import { CliFailure, EXIT, report } from '../io';
import { editionPath, nothingElse, parse, type Subcommand } from '../subcommand';

/** `forme add-page`: a page of a template behind the last one; styles that the edition lacks come with it. */
export const addPageTo: Subcommand = async (terminal, args) => {
  const { values, positionals } = parse(args, { template: { type: 'string' }, 'page-name': { type: 'string' } });
  const path = editionPath(positionals);
  nothingElse(positionals, 1);
  const template = await chosenTemplate(terminal, values.template);
  const opened = await openEdition(terminal, path);
  return whileLocked(opened.folder, async () => {
    const { edition } = opened;
    const index = pagesInOrder(edition).length;
    const { page, frames } = pageFromTemplate(template, index, newId, edition.info.language === 'en' ? 'en' : 'zh');
    const planned = addPage.plan(edition, { page: { ...page, name: values['page-name'] ?? page.name }, frames, index, styles: template.styles, newId });
    if (!planned.ok) throw new CliFailure(planned.key, planned.values);
    const applied = applyAll(edition, planned.operations);
    if (!applied.ok) throw new Error(applied.reason);
    await saveEdition(terminal, opened.folder, applied.edition, opened);
    report(terminal, values.json, { page: index + 1, template: template.id }, [formatMessage(terminal.language, 'cli.pageAdded', { page: index + 1 })]);
    return EXIT.done;
  });
};
