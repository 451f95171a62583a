import type { Edition } from './edition';
import type { NewEdition } from './edition-from-template';
import type { Frame } from './frame';
import type { NewId } from './new-id';
import type { Page } from './page';
import { PLAIN_PAGE } from './plain-page';
import type { StyleSheet } from './style';

/** A new edition of a page that a desk keeps as a template: its house style and this page, its places empty. Profiles for the press lie in the folder of the edition that it came from and stay there. */
export function editionFromScheme(scheme: { readonly page: Page; readonly frames: readonly Frame[]; readonly styles: StyleSheet }, { paper, date, language }: NewEdition, newId: NewId): Edition {
  const page: Page = { ...scheme.page, ...PLAIN_PAGE, guides: scheme.page.guides, id: newId(), order: 1 };
  const frames = scheme.frames.map((frame): Frame => ({ ...frame, id: newId(), page: page.id }));
  const { press } = scheme.styles;
  const conditions = Object.fromEntries(Object.entries(press.conditions).map(([id, condition]) => [id, { ...condition, profile: null }]));
  return {
    info: { id: newId(), paper, date, section: '', issue: '', editors: '', language, workflow: '' },
    styles: { ...scheme.styles, press: { ...press, conditions } },
    pages: { [page.id]: page },
    frames: Object.fromEntries(frames.map((frame) => [frame.id, frame])),
    stories: {}, originals: {}, pictures: {}, assets: {}, marks: {}, signatures: {},
  };
}
