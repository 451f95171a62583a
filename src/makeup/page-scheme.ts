import { bottom, overlaps } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { BoxFrame, Frame, PictureFrame, RuleFrame, TextFrame } from '../model/frame';
import type { PageId } from '../model/ids';
import { framesOnPage } from '../model/threads';

/**
 * One band of a page: what stands between two rules that cross it. A band holds one main story with its pictures,
 * and beside it a strip of briefs or a second story.
 */
export interface Band {
  /** Takes the main story's head on its own: across the band's top, or vertically beside its text. */
  readonly head: TextFrame | null;
  /** Takes the main story's text, or all of it. */
  readonly text: TextFrame;
  readonly pictures: readonly PictureFrame[];
  /** Where briefs are stacked. */
  readonly strip: TextFrame | null;
  /** A second story beside the main one. */
  readonly side: TextFrame | null;
  /** The box under the second story; it goes where the story goes. */
  readonly sideBox: BoxFrame | null;
  /** Rules within the band that run down it. */
  readonly columnRules: readonly RuleFrame[];
}

/** A page's empty places read as a plan of bands from top to bottom. */
export interface PageScheme {
  readonly bands: readonly Band[];
  /** The rules between the bands: one fewer than bands. */
  readonly crossRules: readonly RuleFrame[];
}

/** A rule this much of the type area's width divides the page. */
const CROSSING = 0.9;
const MAIN_KINDS = new Set(['lead', 'feature']);

/** Null when the page has no empty place for a main story in some band: then there is no plan to follow. */
export function pageScheme(edition: Edition, pageId: PageId): PageScheme | null {
  const page = edition.pages[pageId];
  if (!page) return null;
  const frames = framesOnPage(edition, pageId);
  const crossRules = frames
    .filter((f): f is RuleFrame => f.type === 'rule' && f.rect.width >= page.typeArea.width * CROSSING)
    .sort((a, b) => a.rect.y - b.rect.y);
  const limits = [...crossRules.map((rule) => rule.rect.y), Infinity];
  const bands = limits.map((end, i) => bandOf(frames.filter((f) => middle(f) < end && middle(f) >= (limits[i - 1] ?? -Infinity))));
  return bands.some((band) => band === null) ? null : { bands: bands as Band[], crossRules };
}

const middle = (frame: Frame): number => (frame.rect.y + bottom(frame.rect)) / 2;

function bandOf(frames: readonly Frame[]): Band | null {
  const places = frames.filter((f): f is TextFrame => f.type === 'text' && f.story === null && f.placeholder !== null);
  const accepts = (f: TextFrame) => f.placeholder!.accepts;
  const mains = places.filter((f) => MAIN_KINDS.has(accepts(f)));
  const text = mains.find((f) => f.takes !== 'head') ?? places.find((f) => f.takes !== 'head' && accepts(f) === 'news');
  if (!text) return null;
  const side = places.find((f) => f !== text && accepts(f) === 'news') ?? null;
  return {
    head: mains.find((f) => f.takes === 'head') ?? null,
    text,
    pictures: frames.filter((f): f is PictureFrame => f.type === 'picture' && f.picture === null && f.placeholder !== null),
    strip: places.find((f) => accepts(f) === 'brief') ?? null,
    side,
    sideBox: side ? frames.find((f): f is BoxFrame => f.type === 'box' && overlaps(f.rect, side.rect)) ?? null : null,
    columnRules: frames.filter((f): f is RuleFrame => f.type === 'rule' && f.rect.height > f.rect.width),
  };
}
