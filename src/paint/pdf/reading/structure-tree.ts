import { linkAnnotation } from './links';
import { PageMarks } from './page-marks';
import { pdfString, type PdfFile, type PdfObject, type PdfValue } from '../pdfkit-internals';
import { ROLES, type PlacedPage, type Reading, type ReadingElement } from './reading';

/** A marked-content sequence of a page, at its place in the element. */
interface Content {
  readonly order: number;
  readonly page: string;
  readonly mcid: number;
}

interface Annotation {
  readonly page: string;
  readonly object: PdfObject;
  readonly key: number;
}

interface Element {
  readonly object: PdfObject;
  readonly contents: Content[];
  readonly annotations: Annotation[];
}

/**
 * The structure tree of a tagged PDF (PDF 32000-1, 14.7) and the links in it. Pages are marked while they are painted; the tree
 * is written when all of them are in the file. Elements that no page shows are left out.
 */
export class StructureTree {
  private readonly root: PdfObject;
  private readonly elements = new Map<ReadingElement, Element>();
  /** Of each page, by MCID, and of each annotation: what the parent tree points back at. */
  private readonly parents: (PdfObject | PdfObject[])[] = [];
  private readonly linksOn = new Map<string, ReadingElement[]>();

  constructor(private readonly file: PdfFile, private readonly reading: Reading) {
    this.root = file.catalogObject('StructTreeRoot');
    file.catalogObject('MarkInfo').data = { Marked: true };
    file.catalogObject('ViewerPreferences').data = { DisplayDocTitle: true };
    this.findLinks(reading.document);
  }

  private findLinks(element: ReadingElement): void {
    for (const page of new Set(element.link?.areas.map((area) => area.page))) {
      const known = this.linksOn.get(page);
      if (known) known.push(element);
      else this.linksOn.set(page, [element]);
    }
    for (const child of element.children) this.findLinks(child);
  }

  /** Begins a page of the file. */
  page(page: string): PageMarks {
    const owners: PdfObject[] = [];
    const key = this.parents.push(owners) - 1;
    return new PageMarks(this.reading, key, (element, order) => {
      const own = this.elementOf(element);
      const mcid = owners.push(own.object) - 1;
      own.contents.push({ order, page, mcid });
      return mcid;
    });
  }

  /** The page's link annotations. Asked once for each page, before it is written. */
  annotations(page: string): PdfObject[] {
    return (this.linksOn.get(page) ?? []).map((element) => {
      const own = this.elementOf(element);
      const object = this.file.reserve();
      own.annotations.push({ page, object, key: this.parents.push(own.object) - 1 });
      return object;
    });
  }

  private elementOf(element: ReadingElement): Element {
    let own = this.elements.get(element);
    if (!own) this.elements.set(element, (own = { object: this.file.reserve(), contents: [], annotations: [] }));
    return own;
  }

  /** Writes the tree, its parent tree and the annotations. Once, after the last page. */
  write(pages: ReadonlyMap<string, PlacedPage>): void {
    const top = this.isShown(this.reading.document) ? this.writeElement(this.reading.document, this.root, pages) : null;
    const numbers = this.parents.flatMap((owner, key): PdfValue[] => [key, owner]);
    this.root.data = {
      Type: 'StructTreeRoot',
      ...(top ? { K: top } : {}),
      RoleMap: { ...ROLES },
      ParentTree: this.file.object({ Nums: numbers }),
      ParentTreeNextKey: this.parents.length,
    };
  }

  private isShown(element: ReadingElement): boolean {
    const own = this.elements.get(element);
    return (own !== undefined && own.contents.length + own.annotations.length > 0) || element.children.some((child) => this.isShown(child));
  }

  private writeElement(element: ReadingElement, parent: PdfObject, pages: ReadonlyMap<string, PlacedPage>): PdfObject {
    const own = this.elementOf(element);
    const pageOf = (id: string): PdfValue => pages.get(id)?.object ?? null!;
    const home = own.contents[0]?.page ?? null;
    const kids: { readonly order: number; readonly value: PdfValue }[] = own.contents.map(({ order, page, mcid }) => ({
      order, value: page === home ? mcid : { Type: 'MCR', Pg: pageOf(page), MCID: mcid },
    }));
    for (const child of element.children) {
      if (this.isShown(child)) kids.push({ order: this.firstOrder(child), value: this.writeElement(child, own.object, pages) });
    }
    // Where text and elements mix, the story's order decides; elements alone stand in the order given.
    if (own.contents.length > 0) kids.sort((a, b) => a.order - b.order);
    const values = kids.map(({ value }) => value);
    for (const annotation of own.annotations) {
      const page = pages.get(annotation.page);
      if (!page || !element.link) continue;
      values.push({ Type: 'OBJR', Obj: annotation.object, Pg: page.object });
      annotation.object.data = linkAnnotation(element.link, annotation.page, annotation.key, pages);
      annotation.object.end();
    }
    const bounds = element.bounds && pages.get(element.bounds.page)?.box(element.bounds.rect);
    own.object.data = {
      Type: 'StructElem',
      S: element.type,
      P: parent,
      ...(home === null ? {} : { Pg: pageOf(home) }),
      ...(element.language ? { Lang: pdfString(element.language) } : {}),
      ...(element.title ? { T: pdfString(element.title) } : {}),
      ...(element.alternate ? { Alt: pdfString(element.alternate) } : {}),
      ...(bounds ? { A: { O: 'Layout', Placement: 'Block', BBox: [...bounds] } } : {}),
      K: values.length === 1 && values[0] !== undefined ? values[0] : values,
    };
    own.object.end();
    return own.object;
  }

  private firstOrder(element: ReadingElement): number {
    const own = this.elements.get(element)?.contents.map(({ order }) => order) ?? [];
    return Math.min(...own, ...element.children.map((child) => this.firstOrder(child)));
  }
}
