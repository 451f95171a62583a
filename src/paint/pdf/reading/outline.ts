import { destination } from './links';
import { pdfString, type PdfFile, type PdfObject, type PdfValue } from '../pdfkit-internals';
import type { Bookmark, PlacedPage } from './reading';

/** Writes the bookmarks (PDF 32000-1, 12.3.3), the first level open. Those of pages that are not in the file are left out. */
export function writeOutline(file: PdfFile, bookmarks: readonly Bookmark[], pages: ReadonlyMap<string, PlacedPage>): void {
  const top = bookmarks.filter(({ page }) => pages.has(page));
  if (top.length === 0) return;
  const root = file.reserve();
  const ends = writeLevel(file, top, root, pages);
  root.data = { Type: 'Outlines', ...ends, Count: top.length };
  root.end();
  file.describe({ Outlines: root, PageMode: 'UseOutlines' });
}

function writeLevel(file: PdfFile, bookmarks: readonly Bookmark[], parent: PdfObject, pages: ReadonlyMap<string, PlacedPage>): Record<string, PdfValue> {
  const items = bookmarks.map(() => file.reserve());
  bookmarks.forEach(({ title, page, at, children }, i) => {
    const item = items[i]!;
    const placed = pages.get(page);
    const shown = children.filter((child) => pages.has(child.page));
    const below = shown.length > 0 ? { ...writeLevel(file, shown, item, pages), Count: -shown.length } : {};
    item.data = {
      Title: pdfString(title),
      Parent: parent,
      ...(i > 0 ? { Prev: items[i - 1]! } : {}),
      ...(i < items.length - 1 ? { Next: items[i + 1]! } : {}),
      ...below,
      ...(placed ? { Dest: destination(placed, at) } : {}),
    };
    item.end();
  });
  return { First: items[0]!, Last: items.at(-1)! };
}
