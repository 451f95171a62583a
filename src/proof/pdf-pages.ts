import { refuse, type Refusal } from '../commands/command';
import type { Point } from '../geometry/rect';
import type { AnnotatedPdf } from '../model/annotated-pdf';
import type { Edition } from '../model/edition';
import type { PageId } from '../model/ids';
import { pagesInOrder } from '../model/page-order';
import type { Page } from '../model/page';

/** Where a sheet of a PDF stands in the edition. */
export interface FoundSheet {
  /** Left to right; null: a page that the edition no longer has. */
  readonly pages: readonly (Page | null)[];
  /** Widths of those pages, to tell them apart on the sheet. */
  readonly widths: readonly number[];
  /** From points of the sheet's trim to points of the (left) page. */
  readonly scale: number;
  readonly shift: Point;
}

/** A proof's margin at most. */
const MOST_MARGIN = 120;
/** Sizes that differ by less are the same. */
const NEAR = 2;

/**
 * The edition's page of every page of a PDF: by what our proofs say of themselves, else by its number, when it is as large or of the same shape (prints of another size), or
 * larger by the same margin all round. Refused when it is not of this edition.
 */
export function pdfPages(edition: Edition, pdf: AnnotatedPdf): { readonly ok: true; readonly sheets: readonly FoundSheet[] } | Refusal {
  const ours = pdf.pages.some(({ pages }) => pages.length > 0);
  const other = refuse('failure.proof.other-edition', { name: pdf.name });
  if (pdf.pages.length === 0) return other;
  if (ours) {
    if (!pdf.pages.some(({ pages }) => pages.some((id) => edition.pages[id]))) return other;
    return { ok: true, sheets: pdf.pages.map(({ pages, width, height }) => known(edition, pages, width, height)) };
  }
  const pages = pagesInOrder(edition);
  if (pdf.pages.length > pages.length) return other;
  const sheets = pdf.pages.map(({ width, height }, i) => fitted(pages[i]!, width, height));
  return sheets.every((sheet) => sheet !== null) ? { ok: true, sheets } : other;
}

/** Viewers that lose the trim box leave the margin on. */
function known(edition: Edition, ids: readonly PageId[], width: number, height: number): FoundSheet {
  const pages = ids.map((id) => edition.pages[id] ?? null);
  const share = width / Math.max(1, ids.length);
  const widths = pages.map((page) => page?.width ?? share);
  const whole = { width: widths.reduce((sum, each) => sum + each, 0), height: pages.find((page) => page !== null)?.height ?? height };
  return { pages, widths, ...(placing(whole, width, height) ?? withAside(whole, width, height)) };
}

/** A sheet of ours with its margins for notes: as much white at the left as at the right. */
function withAside(page: { readonly width: number; readonly height: number }, width: number, height: number): Pick<FoundSheet, 'scale' | 'shift'> {
  const margin = (height - page.height) / 2;
  const isOurs = margin >= 0 && margin <= MOST_MARGIN && width >= page.width + 2 * margin;
  return { scale: 1, shift: isOurs ? { x: (page.width - width) / 2, y: -margin } : { x: 0, y: 0 } };
}

function fitted(page: Page, width: number, height: number): FoundSheet | null {
  const placed = placing(page, width, height);
  return placed && { pages: [page], widths: [page.width], ...placed };
}

function placing(page: { readonly width: number; readonly height: number }, width: number, height: number): Pick<FoundSheet, 'scale' | 'shift'> | null {
  const [dx, dy] = [width - page.width, height - page.height];
  if (Math.abs(dx) <= NEAR && Math.abs(dy) <= NEAR) return { scale: 1, shift: { x: 0, y: 0 } };
  if (dx > 0 && Math.abs(dx - dy) <= NEAR && dx <= 2 * MOST_MARGIN) return { scale: 1, shift: { x: -dx / 2, y: -dy / 2 } };
  const scale = page.width / width;
  return Math.abs(scale * height - page.height) <= page.height * 0.01 ? { scale, shift: { x: 0, y: 0 } } : null;
}
