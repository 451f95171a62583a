import type { Edition } from './edition';
import type { NewId } from './new-id';
import { pageFromTemplate } from './page-from-template';
import type { Template } from './template';

export interface NewEdition {
  readonly paper: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly section?: string;
  readonly editors?: string;
  /** Total issue number (总期号). */
  readonly issue?: string;
  /** Name of its page; the template's when left out. */
  readonly pageName?: string | undefined;
  readonly language: Edition['info']['language'];
}

/** A new edition: the template's house style and one page of it, its places empty. */
export function editionFromTemplate(template: Template, { paper, date, section = '', editors = '', issue = '', pageName, language }: NewEdition, newId: NewId): Edition {
  const { page, frames } = pageFromTemplate(template, 1, newId, language === 'en' ? 'en' : 'zh');
  return {
    info: { id: newId(), paper, date, section, issue, editors, language, workflow: '' },
    styles: template.styles,
    pages: { [page.id]: pageName === undefined ? page : { ...page, name: pageName } },
    frames: Object.fromEntries(frames.map((frame) => [frame.id, frame])),
    stories: {},
    pictures: {},
    assets: {},
    originals: {},
    marks: {},
    signatures: {},
  };
}
