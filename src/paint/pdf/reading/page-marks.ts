import type { Group } from '../../../display/display-list';
import type { PageItem, Reading, ReadingElement } from './reading';

/**
 * Wraps a page's content in marked-content sequences (PDF 32000-1, 14.6): one for neighbours of the same element, artifacts for what belongs to none.
 * They are never nested, since some readers take the end of the inner one for that of the outer.
 */
export class PageMarks {
  private current: { readonly element: ReadingElement; readonly order: number } | string | null = null;
  private isOpen = false;

  constructor(
    private readonly reading: Reading,
    /** The page's StructParents. */
    readonly key: number,
    private readonly add: (element: ReadingElement, order: number) => number,
  ) {}

  /** What comes next is this item. The operator that ends what was before it; null when that goes on. */
  begin(item: PageItem, group: Pick<Group, 'id'>): string | null {
    const owner = this.reading.owners.get(item);
    const next = owner ?? artifact(group.id);
    const goesOn = typeof next === 'string' || typeof this.current === 'string' || !this.current ? next === this.current : next.element === this.current.element;
    const ended = goesOn ? null : this.end();
    this.current = next;
    return ended;
  }

  /** The operator that begins a sequence for the current item; null when one is open. */
  resume(): string | null {
    if (this.isOpen || this.current === null) return null;
    this.isOpen = true;
    if (typeof this.current === 'string') return `/Artifact ${this.current} BDC`;
    const { element, order } = this.current;
    return `/${element.type} <</MCID ${this.add(element, order)}>> BDC`;
  }

  /** The operators that begin a sequence of its own, to be ended with EMC, for what is read as something else. */
  replaced(actual: string): string {
    // Readers look for ActualText in spans alone. What an artifact says is never read with the rest.
    if (this.current === null || typeof this.current === 'string') return [this.resume(), `/Span <<${actual}>> BDC`].filter(Boolean).join('\n');
    const { element, order } = this.current;
    const begins = `/Span <</MCID ${this.add(element, order)} ${actual}>> BDC`;
    return [this.end(), begins].filter(Boolean).join('\n');
  }

  /** The operator that ends what is open; null when nothing is. */
  end(): string | null {
    const wasOpen = this.isOpen;
    this.isOpen = false;
    return wasOpen ? 'EMC' : null;
  }
}

/** What repeats from page to page, and what only adorns it (PDF 32000-1, 14.8.2.2). */
const artifact = (group: string): string => (group === 'folio' ? '<</Type /Pagination /Subtype /Header>>' : '<</Type /Layout>>');
