/**
 * What a document means, beside what it looks like: the logical structure of a tagged PDF, its bookmarks, article threads and
 * page labels. Plain data over the items of display lists; whoever knows the edition builds it, the writers in this folder
 * turn it into PDF.
 */
import type { Group } from '../../../display/display-list';
import type { Point, Rect } from '../../../geometry/rect';
import type { PdfBox, PdfObject } from '../pdfkit-internals';

/** The trade's own parts of a story and the standard types that readers take them for (PDF 32000-1, 14.8.4; RoleMap, 14.7.3). */
export const ROLES = { Kicker: 'P', Deck: 'P', Byline: 'P', Lead: 'P', Credit: 'P', JumpLine: 'P' } as const;

export type StructureType = keyof typeof ROLES | `H${1 | 2 | 3 | 4 | 5 | 6}` | 'Document' | 'Art' | 'Sect' | 'Div' | 'P' | 'Figure' | 'Caption' | 'Link';

/** A place in the pages written, by page id. */
export interface PageRect {
  readonly page: string;
  readonly rect: Rect;
}

export interface ReadingLink {
  readonly target: { readonly kind: 'uri'; readonly uri: string } | { readonly kind: 'page'; readonly page: string; readonly at: Point };
  /** What is said of it to those who do not see it (ISO 14289-1, 7.18.5). */
  readonly description: string;
  readonly areas: readonly PageRect[];
}

/** An element of the structure tree. What it contains of the pages is told by `Reading.owners`; one that contains nothing is not written. */
export interface ReadingElement {
  readonly type: StructureType;
  /** BCP 47, where it differs from what surrounds it. */
  readonly language?: string;
  readonly title?: string;
  /** Stands in for what only the eye can read: every Figure has it. */
  readonly alternate?: string;
  /** Where a Figure stands. */
  readonly bounds?: PageRect;
  readonly link?: ReadingLink;
  readonly children: readonly ReadingElement[];
}

export type PageItem = Group['items'][number];

/** Which element an item belongs to, and its place among the element's other items and children: text comes in the story's order on every page. */
export interface Owner {
  readonly element: ReadingElement;
  readonly order: number;
}

export interface Bookmark {
  readonly title: string;
  readonly page: string;
  readonly at: Point;
  readonly children: readonly Bookmark[];
}

/** A story's way through frames and columns (PDF 32000-1, 12.4.3). */
export interface ArticleThread {
  readonly title: string;
  readonly beads: readonly PageRect[];
}

export interface Reading {
  readonly document: ReadingElement;
  /** By identity of the lists' items. What nobody owns (folios, rules, grounds) is an artifact. */
  readonly owners: ReadonlyMap<PageItem, Owner>;
  readonly bookmarks: readonly Bookmark[];
  readonly threads: readonly ArticleThread[];
  /** The printed number of each page, in the file's order. */
  readonly numbers: readonly number[];
}

/** A page in the file: its object, and rectangles of the display list as PDF has them (y up, from the media box's corner). */
export interface PlacedPage {
  readonly object: PdfObject;
  readonly box: (rect: Rect) => PdfBox;
}
