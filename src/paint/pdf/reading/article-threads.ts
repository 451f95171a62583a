import type { Rect } from '../../../geometry/rect';
import { pdfString, type PdfFile, type PdfObject } from '../pdfkit-internals';
import type { ArticleThread, PlacedPage } from './reading';

interface Bead {
  readonly object: PdfObject;
  readonly page: string;
  readonly rect: Rect;
}

/** Article threads: a viewer leads along a story from column to column and page to page (PDF 32000-1, 12.4.3). */
export class ArticleThreads {
  private readonly threads: readonly { readonly title: string; readonly beads: readonly Bead[] }[];

  constructor(private readonly file: PdfFile, threads: readonly ArticleThread[], pages: ReadonlySet<string>) {
    this.threads = threads.flatMap(({ title, beads }) => {
      const placed = beads.filter(({ page }) => pages.has(page)).map(({ page, rect }) => ({ object: file.reserve(), page, rect }));
      return placed.length > 0 ? [{ title, beads: placed }] : [];
    });
  }

  /** The page's beads, for its dictionary. */
  on(page: string): PdfObject[] {
    return this.threads.flatMap(({ beads }) => beads.flatMap((bead) => (bead.page === page ? [bead.object] : [])));
  }

  /** Writes threads and beads, each bead's ring closed. Once, after the last page. */
  write(pages: ReadonlyMap<string, PlacedPage>): void {
    if (this.threads.length === 0) return;
    const threads = this.threads.map(({ title, beads }) => {
      const thread = this.file.object({ Type: 'Thread', F: beads[0]!.object, I: { Title: pdfString(title) } });
      beads.forEach(({ object, page, rect }, i) => {
        const placed = pages.get(page)!;
        object.data = {
          Type: 'Bead',
          ...(i === 0 ? { T: thread } : {}),
          N: beads[(i + 1) % beads.length]!.object,
          V: beads.at(i - 1)!.object,
          P: placed.object,
          R: [...placed.box(rect)],
        };
        object.end();
      });
      return thread;
    });
    this.file.describe({ Threads: threads });
  }
}
