/**
 * Reads back the structure of a tagged PDF and checks it against the pages: a reader for tests, independent of what writes it. Text comes
 * from the marked content, in the tree's order, as a reading aid would have it.
 */
import { PdfName, PdfReference, type PdfDict, type PdfNode, type ReadPdf } from './read-pdf';

export interface ReadElement {
  readonly type: string;
  readonly language: string | null;
  readonly title: string | null;
  readonly alternate: string | null;
  /** What it says itself and through its children. */
  readonly text: string;
  readonly children: readonly ReadElement[];
  /** Annotations that it holds. */
  readonly annotations: readonly PdfDict[];
}

export interface ReadStructure {
  readonly document: ReadElement;
  /** What is wrong, in words; empty for a sound tree. */
  readonly faults: readonly string[];
}

const PAINTS = new Set(['Tj', 'TJ', 'f', 'S', 'Do', 'f*', 'B']);
const TEXT_OPERATORS = new Set(['Tj', 'TJ']);

interface MarkedText {
  readonly text: string;
  used: number;
}

export function readStructure(pdf: ReadPdf): ReadStructure {
  const { resolve, root } = pdf;
  const faults: string[] = [];
  const dict = (node: PdfNode | undefined): PdfDict => resolve(node) as PdfDict;
  const tree = dict(root.get('StructTreeRoot'));
  const parents = new Map<number, PdfNode>();
  const numbers = resolve(dict(tree.get('ParentTree')).get('Nums')) as PdfNode[];
  for (let i = 0; i < numbers.length; i += 2) parents.set(numbers[i] as number, numbers[i + 1]!);
  const roles = dict(tree.get('RoleMap'));
  const kids = (dict(root.get('Pages')).get('Kids') as PdfReference[]).map(({ id }) => id);
  const marked = pdf.pages.map((page, i) => readMarked(page, i, faults));
  let heading = 0;

  const content = (page: PdfNode | undefined, mcid: number, element: number): string => {
    const index = kids.indexOf((page as PdfReference | undefined)?.id ?? -1);
    const found = marked[index]?.get(mcid);
    if (!found) {
      faults.push(`page ${index} has no content ${mcid}`);
      return '';
    }
    found.used++;
    const owners = resolve(parents.get(pdf.pages[index]?.dict.get('StructParents') as number)) as PdfReference[] | undefined;
    if (owners?.[mcid]?.id !== element) faults.push(`parent tree disagrees on content ${mcid} of page ${index}`);
    return found.text;
  };

  const walk = (reference: PdfReference, parent: number, inherited: PdfNode | undefined): ReadElement => {
    const element = dict(reference);
    const type = (element.get('S') as PdfName).name;
    if ((element.get('P') as PdfReference).id !== parent) faults.push(`${type} has another parent than the one that holds it`);
    const standard = (roles.get(type) as PdfName | undefined)?.name ?? type;
    if (!STANDARD.has(standard)) faults.push(`${type} is no standard type and is mapped to none`);
    if (standard === 'Figure' && !element.get('Alt')) faults.push('a Figure has no Alt');
    const level = /^H(\d)$/.exec(standard)?.[1];
    if (level) {
      if (Number(level) > heading + 1) faults.push(`${standard} follows H${heading}`);
      heading = Number(level);
    }
    const page = element.get('Pg') ?? inherited;
    const children: ReadElement[] = [];
    const annotations: PdfDict[] = [];
    let text = '';
    const k = element.get('K');
    for (const kid of Array.isArray(k) ? k : [k]) {
      if (typeof kid === 'number') {
        text += content(page, kid, reference.id);
      } else if (kid instanceof Map && (kid.get('Type') as PdfName).name === 'MCR') {
        text += content(kid.get('Pg'), kid.get('MCID') as number, reference.id);
      } else if (kid instanceof Map) {
        const annotation = dict(kid.get('Obj'));
        annotations.push(annotation);
        if ((parents.get(annotation.get('StructParent') as number) as PdfReference | undefined)?.id !== reference.id) faults.push('parent tree disagrees on an annotation');
        if (!annotation.get('Contents')) faults.push('an annotation has no description');
      } else if (kid instanceof PdfReference) {
        const child = walk(kid, reference.id, page);
        children.push(child);
        text += child.text;
      }
    }
    const string = (key: string): string | null => (typeof element.get(key) === 'string' ? utf16(element.get(key) as string) : null);
    return { type, language: string('Lang'), title: string('T'), alternate: string('Alt'), text, children, annotations };
  };
  const top = tree.get('K') as PdfReference;
  const document = walk(top, (root.get('StructTreeRoot') as PdfReference).id, undefined);
  marked.forEach((page, i) => {
    for (const [mcid, { used }] of page) if (used !== 1) faults.push(`content ${mcid} of page ${i} is in the tree ${used} times`);
  });
  const shown = pdf.pages.flatMap((page) => (resolve(page.dict.get('Annots')) as PdfReference[] | null) ?? []).length;
  if (count(document) !== shown) faults.push(`${shown} annotations on the pages, ${count(document)} in the tree`);
  return { document, faults };
}

const count = (element: ReadElement): number => element.annotations.length + element.children.reduce((sum, child) => sum + count(child), 0);
const STANDARD = new Set(['Document', 'Art', 'Sect', 'Div', 'P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Figure', 'Caption', 'Link', 'Span']);

/** A page's marked content by MCID. What is painted must be in it or in an artifact, and no sequence may stand in another. */
function readMarked(page: ReadPdf['pages'][number], index: number, faults: string[]): Map<number, MarkedText> {
  const found = new Map<number, MarkedText>();
  const open: { readonly mcid: number | null; readonly isArtifact: boolean; readonly actual: string | null }[] = [];
  let inText = false;
  let shown = 0;
  let text = '';
  page.operators.forEach(([operator, operands]) => {
    if (operator === 'BT' || operator === 'ET') inText = operator === 'BT';
    if (operator === 'BDC' || operator === 'BMC') {
      if (inText) faults.push(`page ${index}: a sequence begins inside a text object`);
      const properties = operands[1] instanceof Map ? operands[1] : new Map<string, PdfNode>();
      const mcid = properties.get('MCID');
      const isArtifact = (operands[0] as PdfName).name === 'Artifact';
      if (open.some((each) => each.mcid !== null) || (isArtifact && open.length > 0)) faults.push(`page ${index}: a sequence stands in another`);
      const actual = properties.get('ActualText');
      open.push({ mcid: typeof mcid === 'number' ? mcid : null, isArtifact, actual: typeof actual === 'string' ? utf16(actual) : null });
      if (typeof mcid === 'number') text = '';
    } else if (operator === 'EMC') {
      const ended = open.pop();
      if (!ended) faults.push(`page ${index}: a sequence ends that never began`);
      if (ended?.mcid !== null && ended?.mcid !== undefined) {
        if (found.has(ended.mcid)) faults.push(`page ${index}: content ${ended.mcid} twice`);
        found.set(ended.mcid, { text: ended.actual ?? text, used: 0 });
      }
    } else if (PAINTS.has(operator)) {
      if (!open.some(({ mcid, isArtifact }) => mcid !== null || isArtifact)) faults.push(`page ${index}: ${operator} is neither content nor artifact`);
      if (TEXT_OPERATORS.has(operator)) {
        const codes = operator === 'Tj' ? [operands[0]] : (operands[0] as PdfNode[]);
        for (const code of codes) {
          if (typeof code !== 'string') continue;
          for (let i = 0; i < code.length; i += 2) text += page.glyphs[shown++]?.text ?? '';
        }
      }
    }
  });
  if (open.length > 0) faults.push(`page ${index}: a sequence never ends`);
  return found;
}

const utf16 = (text: string): string => (text.startsWith('\xfe\xff') ? Buffer.from(text.slice(2), 'latin1').swap16().toString('utf16le') : text);
