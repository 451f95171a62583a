import { ArticleThreads } from './article-threads';
import { writeOutline } from './outline';
import type { PdfFile, PdfValue } from '../pdfkit-internals';
import type { PageMarks } from './page-marks';
import type { PlacedPage, Reading } from './reading';
import { StructureTree } from './structure-tree';

/** Everything that a reading PDF has besides its pages, in one hand: what writes pages asks it three times a page and once at the end. */
export class ReadingWriter {
  private readonly tree: StructureTree;
  private readonly threads: ArticleThreads;
  private readonly pages = new Map<string, PlacedPage>();

  constructor(private readonly file: PdfFile, private readonly reading: Reading, pages: readonly string[]) {
    this.tree = new StructureTree(file, reading);
    this.threads = new ArticleThreads(file, reading.threads, new Set(pages));
  }

  /** Begins a page: its items are to be painted between the operators that these marks give. */
  marks(page: string): PageMarks {
    return this.tree.page(page);
  }

  /** Entries of the page's dictionary. */
  entries(page: string, marks: PageMarks): Record<string, PdfValue> {
    const annotations = this.tree.annotations(page);
    const beads = this.threads.on(page);
    return {
      StructParents: marks.key,
      // The order of the structure, which is the only one that PDF/UA knows (ISO 14289-1, 7.18.3).
      Tabs: 'S',
      ...(annotations.length > 0 ? { Annots: annotations } : {}),
      ...(beads.length > 0 ? { B: beads } : {}),
    };
  }

  placed(page: string, place: PlacedPage): void {
    this.pages.set(page, place);
  }

  /** Writes structure, links, bookmarks, threads and page labels. */
  end(): void {
    this.tree.write(this.pages);
    writeOutline(this.file, this.reading.bookmarks, this.pages);
    this.threads.write(this.pages);
    this.file.describe({ PageLabels: { Nums: labels(this.reading.numbers) } });
  }
}

/** Ranges of pages that are numbered on (PDF 32000-1, 12.4.2). */
function labels(numbers: readonly number[]): PdfValue[] {
  return numbers.flatMap((number, i): PdfValue[] => (i > 0 && number === numbers[i - 1]! + 1 ? [] : [i, { S: 'D', St: number }]));
}
