import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString, type PDFObject, type PDFPage } from '@cantoo/pdf-lib';
import type { Rect } from '../geometry/rect';
import type { AnnotatedPage, AnnotatedPdf, PdfAnnotation } from '../model/annotated-pdf';
import type { MarkStroke } from '../model/mark';

export type ReadPdf = { readonly ok: true; readonly value: AnnotatedPdf } | { readonly ok: false; readonly key: 'intake.pdfEncrypted' | 'intake.pdfDamaged'; readonly values: { readonly name: string } };

/** Parts of annotations and what needs no answer. */
const NO_MARKUP: ReadonlySet<string> = new Set(['Popup', 'Link', 'Widget', 'PrinterMark', 'TrapNet', 'Watermark', 'Movie', 'Sound', 'Screen', '3D', 'RichMedia']);
/** No page of a paper has more; what is beyond is left out rather than stall the desk. */
const MOST = 20_000;

/**
 * The annotations of a PDF, page by page, with what tells the edition's page. A file that opens without a password is read although it is encrypted.
 * Comes back with the reason when it is damaged or asks for a password.
 */
export async function readAnnotatedPdf(name: string, bytes: Uint8Array): Promise<ReadPdf> {
  let isLocked = false;
  try {
    isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Encrypt');
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false, password: '' });
    const pages = pdf.getPages().map(readPage);
    // The reader takes what it finds: of a file that was cut short that may be some of the marks, which is worse than none.
    if (pages.length > 0 && Buffer.from(bytes.subarray(-2048)).includes('%%EOF')) return { ok: true, value: { name, pages } };
  } catch {
    if (isLocked) return { ok: false, key: 'intake.pdfEncrypted', values: { name } };
  }
  return { ok: false, key: 'intake.pdfDamaged', values: { name } };
}

type ToPage = (x: number, y: number) => { readonly x: number; readonly y: number };

/** Finer than anybody draws, and without what adding and taking away leaves behind. */
const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

function readPage(page: PDFPage): AnnotatedPage {
  const { x, y, width, height } = page.getTrimBox();
  const toPage: ToPage = (ux, uy) => ({ x: thousandths(ux - x), y: thousandths(y + height - uy) });
  const list = dictOf(page.node)?.lookup(PDFName.of('Annots'));
  const found: { readonly ref: PDFObject; readonly dict: PDFDict }[] = [];
  if (list instanceof PDFArray) {
    for (let i = 0; i < Math.min(list.size(), MOST); i++) {
      const dict = dictOf(list.lookup(i));
      if (dict && !NO_MARKUP.has(nameAt(dict, 'Subtype'))) found.push({ ref: list.get(i), dict });
    }
  }
  const indexOf = (parent: PDFObject | undefined): number | null => {
    const index = parent instanceof PDFRef ? found.findIndex(({ ref }) => ref === parent) : -1;
    return index < 0 ? null : index;
  };
  return { pages: pagesOn(page.node), width: thousandths(width), height: thousandths(height), annotations: found.map(({ dict }) => readAnnotation(dict, indexOf(dict.get(PDFName.of('IRT'))), toPage)) };
}

function readAnnotation(dict: PDFDict, parent: number | null, toPage: ToPage): PdfAnnotation {
  const popup = dictOf(dict.lookup(PDFName.of('Popup')));
  const rich = textAt(dict, 'RC').replaceAll(/<[^>]*>/g, '').trim();
  const [x0 = 0, y0 = 0, x1 = x0, y1 = y0] = numbersAt(dict, 'Rect');
  return {
    subtype: nameAt(dict, 'Subtype'),
    name: textAt(dict, 'NM'),
    parent,
    isPart: nameAt(dict, 'RT') === 'Group',
    author: textAt(dict, 'T').trim(),
    text: textAt(dict, 'Contents') || (popup ? textAt(popup, 'Contents') : '') || rich,
    written: dict.has(PDFName.of('FormeText')) ? textAt(dict, 'FormeText') : null,
    time: dateOf(textAt(dict, 'CreationDate')) ?? dateOf(textAt(dict, 'M')),
    rect: around([[x0, y0], [x1, y1]], toPage),
    quads: quadsOf(numbersAt(dict, 'QuadPoints'), toPage),
    strokes: nameAt(dict, 'Subtype') === 'Ink' ? strokesOf(dict, toPage) : [],
    decision: textAt(dict, 'StateModel') === 'Review' ? textAt(dict, 'State') || null : null,
  };
}

/** What our proofs say of a page: see paint/pdf/notes. */
function pagesOn(page: PDFDict): readonly string[] {
  let dict: PDFDict | null = page;
  for (const key of ['PieceInfo', 'Forme', 'Private']) dict = dictOf(dict?.lookup(PDFName.of(key)));
  const pages = dict?.lookup(PDFName.of('Pages'));
  return pages instanceof PDFArray ? pages.asArray().map(textOf).filter((id) => id !== '') : [];
}

function strokesOf(dict: PDFDict, toPage: ToPage): readonly MarkStroke[] {
  const list = dict.lookup(PDFName.of('InkList'));
  if (!(list instanceof PDFArray)) return [];
  const style = dictOf(dict.lookup(PDFName.of('BS')));
  const width = (style ? numberOf(style.lookup(PDFName.of('W'))) : numbersAt(dict, 'Border')[2]) ?? 1;
  const tool = (numberOf(dict.lookup(PDFName.of('CA'))) ?? 1) < 0.6 ? 'highlighter' : 'pen';
  return list.asArray().flatMap((_, i): MarkStroke[] => {
    const path = list.lookup(i);
    const numbers = path instanceof PDFArray ? numbersOf(path) : [];
    const points = Array.from({ length: Math.floor(numbers.length / 2) }, (__, k) => toPage(numbers[2 * k]!, numbers[2 * k + 1]!));
    return points.length > 0 ? [{ tool, width: Math.max(0.1, width), points }] : [];
  });
}

function quadsOf(numbers: readonly number[], toPage: ToPage): readonly Rect[] {
  return Array.from({ length: Math.floor(numbers.length / 8) }, (_, i) => {
    const of = numbers.slice(8 * i, 8 * i + 8);
    return around([0, 2, 4, 6].map((k) => [of[k]!, of[k + 1]!] as const), toPage);
  });
}

function around(corners: readonly (readonly [number, number])[], toPage: ToPage): Rect {
  const points = corners.map(([x, y]) => toPage(x, y));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: thousandths(Math.max(...xs) - x), height: thousandths(Math.max(...ys) - y) };
}

const dictOf = (object: PDFObject | undefined): PDFDict | null => (object instanceof PDFDict ? object : null);
const numberOf = (object: PDFObject | undefined): number | undefined => (object instanceof PDFNumber && Number.isFinite(object.asNumber()) ? object.asNumber() : undefined);
const numbersOf = (array: PDFArray): readonly number[] => array.asArray().map((_, i) => numberOf(array.lookup(i)) ?? 0);

function numbersAt(dict: PDFDict, key: string): readonly number[] {
  const array = dict.lookup(PDFName.of(key));
  return array instanceof PDFArray ? numbersOf(array) : [];
}

function nameAt(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}

/** A text string; viewers part lines with carriage returns. */
const textAt = (dict: PDFDict, key: string): string => textOf(dict.lookup(PDFName.of(key)));

function textOf(value: PDFObject | undefined): string {
  const text = value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : value instanceof PDFName ? value.decodeText() : '';
  // A zero within a text string is nothing that anybody wrote; bundles hold none.
  return text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '');
}

/** `D:20261123214000+08'00'` (PDF 32000-1, 7.9.4); null for what is no date. */
function dateOf(text: string): string | null {
  const found = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(text.trim());
  if (!found) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', sign, offHour = '00', offMinute = '00'] = found;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(date.getTime())) return null;
  const away = (Number(offHour) * 60 + Number(offMinute)) * 60_000 * (sign === '-' ? -1 : sign === '+' ? 1 : 0);
  return new Date(date.getTime() - away).toISOString();
}
