import type { Edition } from '../edition';
import type { Frame } from '../frame';
import type { PageId, StoryId } from '../ids';
import { masterItems } from '../masters';
import type { Page } from '../page';
import { pageNumber, pagesInOrder } from '../page-order';
import type { Picture } from '../picture';
import type { Story } from '../story';
import { partnersOf } from '../spread';
import type { StyleSheet } from '../style';
import { digest } from './digest';

/**
 * SHA-256 of everything that decides how a page prints, and of nothing else: its size, grid and folio, its number and what folios say, its items and its master's in
 * their painting order, the stories, pictures and assets on them, and the styles. States, guides, locks, marks and other pages may change without breaking a signature.
 */
export function pageContent(edition: Edition, id: PageId): string {
  const page = edition.pages[id];
  if (!page) return digest({ missing: id });
  // What stands across the fold of a spread prints on both pages.
  const sheet = new Set([id, ...partnersOf(edition, id)]);
  const frames = [...masterItems(edition, page), ...Object.values(edition.frames).filter((frame) => sheet.has(frame.page))].sort((a, b) => (a.id < b.id ? -1 : 1));
  const pictures = frames.flatMap((frame) => (frame.type === 'picture' ? edition.pictures[frame.picture ?? ''] ?? [] : []));
  const stories = new Set([...frames.flatMap((frame) => (frame.type === 'text' ? [frame.story, ...frame.stack] : [])), ...pictures.map(({ caption }) => caption)]);
  const { workflow: _workflow, tracked: _tracked, ...info } = edition.info;
  return digest({
    info,
    page: printedPage(page),
    number: [pageNumber(edition, id), pagesInOrder(edition).length],
    frames: frames.map(printedFrame),
    stories: [...stories].flatMap((story) => (story === null || !edition.stories[story] ? [] : [storyDigest(edition.stories[story])])),
    pictures: pictures.map(printedPicture),
    styles: stylesDigest(edition.styles),
  });
}

/** The same of a story: its words, their parts and looks, and its language. Where and in which style they are set is the page's business. */
export function storyContent(edition: Edition, id: StoryId): string {
  const story = edition.stories[id];
  return story ? storyDigest(story) : digest({ missing: id });
}

const storyDigest = ({ text, language, kind, lineFit }: Story): string => digest({ text: digest(text), language, kind, lineFit });

/** A page, frame and style sheet without what prints nothing: how far the page is, guides, locks, groups; shapes, shortcuts, press settings and rules of reading. */
export const printedPage = ({ state: _state, guides: _guides, order: _order, template: _template, ...page }: Page): object => page;

export const printedFrame = ({ locked: _locked, contentLocked: _contentLocked, group: _group, give: _give, ...frame }: Frame): object => frame;

const printedPicture = ({ asset, cutOut }: Picture): object => ({ asset, cutOut });

const ofStyles = new WeakMap<StyleSheet, string>();

export function printedStyles(styles: StyleSheet): object {
  const { shapes: _shapes, shortcuts: _shortcuts, press: _press, proof: _proof, desk: { stackRows, stackRule }, ...printed } = styles;
  return { ...printed, desk: { stackRows, stackRule } };
}

function stylesDigest(styles: StyleSheet): string {
  const before = ofStyles.get(styles);
  if (before !== undefined) return before;
  const made = digest(printedStyles(styles));
  ofStyles.set(styles, made);
  return made;
}
