import type { Rect } from '../../../geometry/rect';
import { union } from '../../../geometry/rect';
import { pdfString, type PdfBox, type PdfDictionary, type PdfValue } from '../pdfkit-internals';
import type { PlacedPage, ReadingLink } from './reading';

/** /Print: shown on paper as on screens. PDF/UA asks for nothing else, PDF readers hide what lacks it. */
const PRINTED = 4;

/** The link annotation of one page (PDF 32000-1, 12.5.6.5), without a frame; lines of a parted address have a quadrilateral each. */
export function linkAnnotation(link: ReadingLink, page: string, key: number, pages: ReadonlyMap<string, PlacedPage>): Record<string, PdfValue> {
  const placed = pages.get(page);
  const areas = link.areas.filter((area) => area.page === page).map(({ rect }) => rect);
  const box = (rect: Rect): PdfBox => placed?.box(rect) ?? [0, 0, 0, 0];
  return {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [...box(areas.reduce(union))],
    Border: [0, 0, 0],
    F: PRINTED,
    Contents: pdfString(link.description),
    StructParent: key,
    ...(placed ? { P: placed.object } : {}),
    ...(areas.length > 1 ? { QuadPoints: areas.flatMap((rect) => corners(box(rect))) } : {}),
    ...actionOf(link, pages),
  };
}

function actionOf({ target }: ReadingLink, pages: ReadonlyMap<string, PlacedPage>): PdfDictionary {
  if (target.kind === 'uri') return { A: { Type: 'Action', S: 'URI', URI: pdfString(asciiUri(target.uri)) } };
  const placed = pages.get(target.page);
  return placed ? { Dest: destination(placed, target.at) } : {};
}

/** A view of a page with a place at the window's top, the magnification left as it is. */
export function destination({ object, box }: PlacedPage, { x, y }: { readonly x: number; readonly y: number }): PdfValue[] {
  const [left, , , top] = box({ x, y, width: 0, height: 0 });
  return [object, 'XYZ', left, top, 0];
}

/** Upper left, upper right, lower left, lower right: the order that viewers draw, whatever the standard's figure says. */
const corners = ([x0, y0, x1, y1]: PdfBox): number[] => [x0, y1, x1, y1, x0, y0, x1, y0];

/** URI actions take seven-bit ASCII alone (PDF 32000-1, 12.6.4.7). */
const asciiUri = (uri: string): string => uri.replaceAll(/[^\x21-\x7e]+/gu, encodeURIComponent);
