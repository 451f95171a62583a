import { inset, overlaps } from '../geometry/rect';
import type { Rect } from '../geometry/rect';
import type { Page } from '../model/page';
import { refuse } from './command';
import type { Refusal } from './command';

/** Smaller than this nothing can be taken hold of again. */
const LEAST_POINTS = 4;

/** Why a rectangle cannot stand on the page, or null: it may reach into the bleed and beyond, but not lie off the sheet. */
export function misfitOnPage(page: Page, rect: Rect, least = LEAST_POINTS): Refusal | null {
  const sheet = inset({ x: 0, y: 0, width: page.width, height: page.height }, -page.bleed);
  if (rect.width < least || rect.height < least) return refuse('refusal.too-small');
  return overlaps(sheet, rect) ? null : refuse('refusal.off-page');
}
