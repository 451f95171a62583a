import * as v from 'valibot';
import { expandStyleSheet } from '../model/expand-style-sheet';
import type { StyleSheet } from '../model/style';
import type { Template } from '../model/template';
import { styleSheetFileSchema, templateFileSchema } from '../model/template-schema';
import type { FileSystem } from './file-system';

export interface TemplateProblem {
  readonly file: string;
  readonly reason: string;
}

/**
 * Reads `templates/*.json` with the style sheets they name in `templates/styles/`, by rank, then id.
 * A broken file is reported with its place and left out; the others still serve.
 */
export async function readTemplates(fileSystem: FileSystem, folder: string): Promise<{ templates: readonly Template[]; problems: readonly TemplateProblem[] }> {
  const problems: TemplateProblem[] = [];
  const templates: { readonly rank: number; readonly template: Template }[] = [];
  const sheets = new Map<string, StyleSheet | null>();
  for (const entry of await fileSystem.list(folder)) {
    if (entry.folder || !entry.name.endsWith('.json')) continue;
    try {
      const { styles: sheet, rank, ...template } = v.parse(templateFileSchema, await readJson(fileSystem, `${folder}/${entry.name}`));
      if (!sheets.has(sheet)) sheets.set(sheet, await readSheet(fileSystem, `${folder}/styles/${sheet}.json`));
      templates.push({ rank, template: { ...template, styles: sheets.get(sheet)! } });
    } catch (error) {
      problems.push({ file: entry.name, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { templates: templates.sort((a, b) => a.rank - b.rank || (a.template.id < b.template.id ? -1 : 1)).map(({ template }) => template), problems };
}

async function readJson(fileSystem: FileSystem, path: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await fileSystem.read(path)));
}

async function readSheet(fileSystem: FileSystem, path: string): Promise<StyleSheet> {
  const file = v.parse(styleSheetFileSchema, await readJson(fileSystem, path));
  const expanded = expandStyleSheet(file);
  if (!expanded.ok) throw new Error(expanded.reason);
  return expanded.styles;
}
