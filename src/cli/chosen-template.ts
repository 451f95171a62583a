import type { Template } from '../model/template';
import { nodeFileSystem as files } from '../storage/node-file-system';
import { readTemplates } from '../storage/read-templates';
import type { Terminal } from './io';
import { RESOURCES } from './resources';
import { usage } from './subcommand';

/** The template of that name. Throws wrong usage, which lists those there are; broken template files are told. */
export async function chosenTemplate(terminal: Terminal, id: string | undefined): Promise<Template> {
  const { templates, problems } = await readTemplates(files, RESOURCES.templates);
  for (const { file, reason } of problems) terminal.err(`forme: ${file}: ${reason}\n`);
  const template = templates.find((each) => each.id === id);
  if (!template) throw usage('cli.noTemplate', { template: id ?? '', templates: templates.map((each) => each.id).join(', ') });
  return template;
}
