import { basename, resolve } from 'node:path';
import { editionFromTemplate } from '../../model/edition-from-template';
import { newId } from '../../model/new-id';
import { nodeFileSystem as files } from '../../storage/node-file-system';
import { formatMessage } from '../../strings/format-message';
import { chosenTemplate } from '../chosen-template';
import { saveEdition } from '../edition-on-disk';
import { CliFailure, EXIT, report } from '../io';
import { editionPath, nothingElse, parse, usage, type Subcommand } from '../subcommand';

/** `forme new`: an edition with one page of a template. Never writes over anything. */
export const newEdition: Subcommand = async (terminal, args) => {
  const { values, positionals } = parse(args, {
    template: { type: 'string' },
    paper: { type: 'string', default: '' },
    date: { type: 'string' },
    section: { type: 'string', default: '' },
    editors: { type: 'string', default: '' },
    issue: { type: 'string', default: '' },
    'page-name': { type: 'string' },
  });
  const path = editionPath(positionals);
  nothingElse(positionals, 1);
  const template = await chosenTemplate(terminal, values.template);
  const date = values.date ?? today();
  if (!isDate(date)) throw usage('cli.badDate', { date });

  const folder = resolve(terminal.cwd, path.endsWith('.forme') ? path : `${path}.forme`);
  if (await files.stat(folder)) throw new CliFailure('cli.exists', { path: folder });
  const edition = editionFromTemplate(template, { paper: values.paper, date, section: values.section, editors: values.editors, issue: values.issue, pageName: values['page-name'], language: template.language }, newId);
  await saveEdition(terminal, folder, edition, null);
  report(terminal, values.json, { edition: folder, template: template.id }, [formatMessage(terminal.language, 'cli.made', { name: basename(folder) })]);
  return EXIT.done;
};

function today(): string {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
