import type { Rect } from '../geometry/rect';
import type { FrameId, PageId, StyleId, SwatchId } from './ids';
import type { RuleKind } from './frame';

/** The column × baseline grid of a type area (版心). Row k's top is `typeArea.y + k × pitch`. */
export interface ColumnGrid {
  readonly columns: number;
  /** 栏间距, points. */
  readonly gutter: number;
  /** Distance of baselines, points. */
  readonly pitch: number;
  /** Body type size in points: with the pitch it fixes where in a row the baseline lies. */
  readonly bodySize: number;
}

/** A line of the folio (版眉): fields like `{paper} {date} {weekday} {section} {page}` are filled when composed. */
export interface FolioItem {
  readonly text: string;
  /** From the trim's top left, points; one line is set in it. */
  readonly rect: Rect;
  readonly align: 'left' | 'center' | 'right';
  readonly style: StyleId;
}

export interface FolioRule {
  readonly rect: Rect;
  readonly rule: RuleKind;
  readonly swatch: SwatchId;
}

export interface Folio {
  readonly items: readonly FolioItem[];
  readonly rules: readonly FolioRule[];
}

export const PAGE_ROLES = ['page', 'master'] as const;
export type PageRole = (typeof PAGE_ROLES)[number];
/** How far a page is, as the desk says. */
export const PAGE_STATES = ['planned', 'working', 'proof', 'ready'] as const;
export type PageState = (typeof PAGE_STATES)[number];

/** A page (版) or a master page (母版), which is never printed itself. Sizes in points; the template states them in millimetres. */
export interface Page {
  readonly id: PageId;
  /** Position in the edition; fractions allow inserting between two. The printed number is counted, not stored. */
  readonly order: number;
  /** 版名, as in “第3版 · 城事”. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  readonly typeArea: Rect;
  readonly grid: ColumnGrid;
  readonly folio: Folio;
  /** The template it was made from. */
  readonly template: string;
  readonly role: PageRole;
  /** The master whose items stand under this page's own. */
  readonly master: PageId | null;
  /** Items of the master that this page does not show: removed, or replaced by copies of its own. */
  readonly hides: readonly FrameId[];
  /** 叠; empty: the edition's. */
  readonly section: string;
  /** Forms a spread (通版) with the page after it: what crosses the fold shows on both. */
  readonly joined: boolean;
  readonly state: PageState;
  /** Guides that a person drew, points from the trim's left and top. */
  readonly guides: { readonly x: readonly number[]; readonly y: readonly number[] };
}
