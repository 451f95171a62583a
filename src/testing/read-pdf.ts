/**
 * A small PDF reader for tests: enough to take back what our writer put in (classic cross references, Flate streams,
 * Identity-H fonts), and independent of it. Positions come out in points, y down, from the media box's top left.
 */
import { inflateSync } from 'node:zlib';

export type PdfNode = number | boolean | null | string | PdfName | PdfReference | PdfNode[] | PdfDict | PdfStream;
export class PdfName {
  constructor(readonly name: string) {}
}
export class PdfReference {
  constructor(readonly id: number) {}
}
export type PdfDict = Map<string, PdfNode>;
export class PdfStream {
  constructor(readonly dict: PdfDict, readonly raw: Buffer) {}
  get bytes(): Buffer {
    const filter = this.dict.get('Filter');
    return filter instanceof PdfName && filter.name === 'FlateDecode' ? inflateSync(this.raw) : this.raw;
  }
}

export interface ShownGlyph {
  readonly font: string;
  readonly code: number;
  readonly x: number;
  readonly y: number;
  /** Type size after all matrices, and the directions of the glyph's advance and top on the page. */
  readonly size: number;
  readonly advance: readonly [number, number];
  readonly up: readonly [number, number];
  readonly overprint: boolean;
  /** What ToUnicode says of it. */
  readonly text: string;
}

export interface ReadPage {
  readonly dict: PdfDict;
  readonly boxes: Readonly<Record<string, readonly number[]>>;
  readonly glyphs: readonly ShownGlyph[];
  /** The text in the file's order, ActualText honoured. */
  readonly text: string;
  /** Every operator with its operands, in order. */
  readonly operators: readonly (readonly [operator: string, operands: readonly PdfNode[]])[];
}

export interface ReadPdf {
  readonly objects: ReadonlyMap<number, PdfNode>;
  readonly resolve: (node: PdfNode | undefined) => PdfNode;
  readonly version: string;
  readonly info: PdfDict;
  readonly root: PdfDict;
  /** The file's identifiers, in hexadecimal. */
  readonly ids: readonly string[];
  readonly pages: readonly ReadPage[];
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const buffer = Buffer.from(bytes);
  const objects = readObjects(buffer);
  const resolve = (node: PdfNode | undefined): PdfNode => (node instanceof PdfReference ? resolve(objects.get(node.id)) : (node ?? null));
  const trailer = new Reader(buffer, buffer.lastIndexOf('trailer') + 7).value() as PdfDict;
  const root = resolve(trailer.get('Root')) as PdfDict;
  const kids = (resolve(root.get('Pages')) as PdfDict).get('Kids') as PdfNode[];
  return {
    objects,
    resolve,
    version: buffer.toString('latin1', 5, 8),
    info: resolve(trailer.get('Info')) as PdfDict,
    root,
    ids: (trailer.get('ID') as string[]).map((id) => Buffer.from(id, 'latin1').toString('hex')),
    pages: kids.map((kid) => readPage(resolve(kid) as PdfDict, resolve)),
  };
}

function readObjects(buffer: Buffer): Map<number, PdfNode> {
  const objects = new Map<number, PdfNode>();
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(buffer.toString('latin1', buffer.length - 64))?.[1]);
  const lines = buffer.toString('latin1', table).split('\n');
  const count = Number(lines[1]?.split(' ')[1]);
  for (let id = 1; id < count; id++) {
    const offset = Number(lines[2 + id]?.slice(0, 10));
    const reader = new Reader(buffer, offset);
    if (reader.value() !== id) throw new Error(`object ${id} is not at ${offset}`);
    reader.value();
    reader.word();
    objects.set(id, reader.value());
  }
  return objects;
}

const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;

/** PDF syntax from a place in a buffer. */
class Reader {
  constructor(private readonly buffer: Buffer, public at: number) {}

  private peek(): string {
    return String.fromCharCode(this.buffer[this.at] ?? 0);
  }

  skip(): void {
    while (this.at < this.buffer.length && SPACE.test(this.peek())) this.at++;
  }

  get ended(): boolean {
    this.skip();
    return this.at >= this.buffer.length;
  }

  word(): string {
    this.skip();
    const start = this.at;
    while (this.at < this.buffer.length && !DELIMITER.test(this.peek())) this.at++;
    if (this.at === start) this.at++;
    return this.buffer.toString('latin1', start, this.at);
  }

  /** A value; an operator or keyword comes out as `{ operator }` through `token`. */
  value(): PdfNode {
    const token = this.token();
    if (typeof token === 'object' && token !== null && 'operator' in token) throw new Error(`unexpected ${token.operator} at ${this.at}`);
    return token;
  }

  token(): PdfNode | { readonly operator: string } {
    this.skip();
    const first = this.peek();
    if (first === '/') {
      this.at++;
      return new PdfName(DELIMITER.test(this.peek()) ? '' : this.word());
    }
    if (first === '(') return this.literal();
    if (first === '[') return this.array();
    if (first === '<') return this.buffer[this.at + 1] === 0x3c ? this.dictionary() : this.hex();
    const word = this.word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return { operator: word };
    const reference = /^\s+\d+\s+R(?![A-Za-z])/.exec(this.buffer.toString('latin1', this.at, this.at + 24));
    if (!reference || word.includes('.')) return Number(word);
    this.at += reference[0].length;
    return new PdfReference(Number(word));
  }

  private literal(): string {
    const bytes: number[] = [];
    let depth = 0;
    for (;;) {
      const byte = this.buffer[this.at++] ?? 0x29;
      if (byte === 0x5c) {
        const escaped = String.fromCharCode(this.buffer[this.at++] ?? 0);
        const known = 'nrtbf'.indexOf(escaped);
        bytes.push(known >= 0 ? (['\n', '\r', '\t', '\b', '\f'][known] ?? '').charCodeAt(0) : escaped.charCodeAt(0));
        continue;
      }
      if (byte === 0x28 && depth++ === 0) continue;
      if (byte === 0x29 && --depth === 0) break;
      bytes.push(byte);
    }
    return decode(Buffer.from(bytes));
  }

  private hex(): string {
    const end = this.buffer.indexOf('>', this.at);
    const bytes = Buffer.from(this.buffer.toString('latin1', this.at + 1, end).replaceAll(/\s/g, ''), 'hex');
    this.at = end + 1;
    return bytes.toString('latin1');
  }

  private array(): PdfNode[] {
    this.at++;
    const items: PdfNode[] = [];
    for (this.skip(); this.peek() !== ']'; this.skip()) items.push(this.value());
    this.at++;
    return items;
  }

  private dictionary(): PdfDict | PdfStream {
    this.at += 2;
    const dict: PdfDict = new Map();
    for (this.skip(); this.peek() !== '>'; this.skip()) dict.set((this.value() as PdfName).name, this.value());
    this.at += 2;
    const follows = /^\s*stream\r?\n/.exec(this.buffer.toString('latin1', this.at, this.at + 16));
    const length = dict.get('Length');
    if (!follows || typeof length !== 'number') return dict;
    this.at += follows[0].length;
    const raw = this.buffer.subarray(this.at, this.at + length);
    this.at += length;
    return new PdfStream(dict, raw);
  }
}

function decode(bytes: Buffer): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
}

interface ReadFont {
  readonly name: string;
  readonly widths: ReadonlyMap<number, number>;
  readonly defaultWidth: number;
  readonly texts: ReadonlyMap<number, string>;
}

function readFont(dict: PdfDict, resolve: ReadPdf['resolve']): ReadFont {
  const descendant = resolve((resolve(dict.get('DescendantFonts')) as PdfNode[])[0]) as PdfDict;
  const widths = new Map<number, number>();
  const list = resolve(descendant.get('W')) as PdfNode[];
  for (let i = 0; i < list.length; i += 2) {
    (list[i + 1] as number[]).forEach((width, k) => widths.set((list[i] as number) + k, width));
  }
  const texts = new Map<number, string>();
  const cmap = (resolve(dict.get('ToUnicode')) as PdfStream).bytes.toString('latin1');
  for (const block of cmap.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of (block[1] ?? '').matchAll(/<([0-9a-f]+)> <([0-9a-f]+)>/g)) {
      texts.set(parseInt(code, 16), decode(Buffer.from(`feff${text}`, 'hex')));
    }
  }
  return { name: (dict.get('BaseFont') as PdfName).name, widths, defaultWidth: descendant.get('DW') as number, texts };
}

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** First `a`, then `b`. */
const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5],
];

function readPage(dict: PdfDict, resolve: ReadPdf['resolve']): ReadPage {
  const resources = resolve(dict.get('Resources')) as PdfDict;
  const fonts = new Map<string, ReadFont>();
  for (const [name, node] of (resolve(resources.get('Font')) as PdfDict | null) ?? []) fonts.set(name, readFont(resolve(node) as PdfDict, resolve));
  const states = (resolve(resources.get('ExtGState')) as PdfDict | null) ?? new Map<string, PdfNode>();
  const boxes: Record<string, readonly number[]> = {};
  for (const name of ['MediaBox', 'TrimBox', 'BleedBox', 'CropBox']) {
    const box = resolve(dict.get(name));
    if (Array.isArray(box)) boxes[name] = box as number[];
  }
  const height = boxes['MediaBox']?.[3] ?? 0;
  const glyphs: ShownGlyph[] = [];
  const operators: [string, readonly PdfNode[]][] = [];
  const spans: (string | null)[] = [];
  let text = '';
  let ctm = IDENTITY;
  let tm = IDENTITY;
  let font: ReadFont | null = null;
  let size = 0;
  let overprint = false;
  const saved: { ctm: Matrix; overprint: boolean }[] = [];

  const show = (codes: string): void => {
    if (!font) throw new Error('text without a font');
    for (let i = 0; i < codes.length; i += 2) {
      const code = codes.charCodeAt(i) * 256 + codes.charCodeAt(i + 1);
      const m = multiply(tm, ctm);
      glyphs.push({
        font: font.name, code, x: m[4], y: height - m[5], size: size * Math.hypot(m[2], m[3]), advance: [m[0], -m[1]], up: [m[2], -m[3]], overprint, text: font.texts.get(code) ?? '\ufffd',
      });
      if (!spans.some((span) => span !== null)) text += font.texts.get(code) ?? '\ufffd';
      tm = multiply([1, 0, 0, 1, ((font.widths.get(code) ?? font.defaultWidth) / 1000) * size, 0], tm);
    }
  };

  const content = resolve(dict.get('Contents')) as PdfStream;
  const reader = new Reader(content.bytes, 0);
  let operands: PdfNode[] = [];
  while (!reader.ended) {
    const token = reader.token();
    if (typeof token !== 'object' || token === null || !('operator' in token)) {
      operands.push(token);
      continue;
    }
    operators.push([token.operator, operands]);
    switch (token.operator) {
      case 'q': saved.push({ ctm, overprint }); break;
      case 'Q': ({ ctm, overprint } = saved.pop() ?? { ctm, overprint }); break;
      case 'cm': ctm = multiply(operands as unknown as Matrix, ctm); break;
      case 'BT': tm = IDENTITY; break;
      case 'Tm': tm = operands as unknown as Matrix; break;
      case 'Tf': font = fonts.get((operands[0] as PdfName).name) ?? null; size = operands[1] as number; break;
      case 'gs': overprint = (resolve(states.get((operands[0] as PdfName).name)) as PdfDict).get('op') === true; break;
      case 'BDC': {
        const actual = operands[1] instanceof Map ? operands[1].get('ActualText') : undefined;
        const span = typeof actual === 'string' ? decode(Buffer.from(actual, 'latin1')) : null;
        if (span !== null && !spans.some((open) => open !== null)) text += span;
        spans.push(span);
        break;
      }
      case 'EMC': spans.pop(); break;
      case 'Tj': show(operands[0] as string); break;
      case 'TJ':
        for (const item of operands[0] as PdfNode[]) {
          if (typeof item === 'string') show(item);
          else tm = multiply([1, 0, 0, 1, (-(item as number) / 1000) * size, 0], tm);
        }
        break;
    }
    operands = [];
  }
  return { dict, boxes, glyphs, text, operators };
}
