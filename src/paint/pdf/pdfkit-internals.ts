/**
 * The PDF file as objects, streams and pages. pdfkit writes them; its undocumented parts (`ref`, `page.dictionary`,
 * `page.resources`, `_root`, `metadata`) are touched here and nowhere else, so that a new pdfkit is one file's work.
 */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { deflated } from './deflated';
import { formatNumber } from './number';
import type { OutputIntent } from './output-intent';
import type { PdfStandard } from './pdf-standard';
import { xmpPacket, type PdfInfo } from './xmp';

/** A (string) of PDF, made by `pdfString`. */
export interface PdfString {
  readonly pdfString: never;
}

/** pdfkit takes a plain string for a /Name and a String object for a (string). */
export const pdfString = (text: string): PdfString => new String(text) as unknown as PdfString;

/** A /Name of any characters: spaces, delimiters and what is not ASCII are escaped byte by byte (PDF 32000-1, 7.3.5). */
export const pdfName = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => (/[\w.+-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `#${byte.toString(16).padStart(2, '0')}`)).join('');

/** A /Name among the Info dictionary's values, where pdfkit makes a (string) of every string: this one it prints as it is. */
class InfoName {
  constructor(private readonly name: string) {}
  get [Symbol.toStringTag](): string {
    return 'InfoName';
  }
  toString(): string {
    return `/${this.name}`;
  }
  valueOf(): string {
    return this.name;
  }
}

/**
 * PDF/X-4 is based on PDF 1.6 and PDF/X-1a:2003 on PDF 1.4; pdfkit writes neither object nor cross-reference streams, which
 * the latter forbids. PDF/UA-1 is based on PDF 1.7.
 */
const VERSIONS: Readonly<Record<PdfStandard, '1.4' | '1.6' | '1.7'>> = { 'x-4': '1.6', 'x-1a': '1.4', ua: '1.7', none: '1.6' };

/** What pdfkit turns into PDF syntax; a plain string becomes a /Name. */
export type PdfValue = string | number | boolean | PdfString | Date | Uint8Array | PdfObject | readonly PdfValue[] | { readonly [key: string]: PdfValue };
export type PdfDictionary = Readonly<Record<string, PdfValue>>;

/** An indirect object. It may be referred to before it is written. */
export interface PdfObject {
  data: Record<string, PdfValue>;
  end(stream?: Uint8Array | string): void;
}

/** Lower left and upper right corner, points, y up. */
export type PdfBox = readonly [x0: number, y0: number, x1: number, y1: number];

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly trim: PdfBox;
  readonly bleed: PdfBox;
  readonly fonts: PdfDictionary;
  readonly images: PdfDictionary;
  readonly graphicsStates: PdfDictionary;
  readonly colourSpaces: PdfDictionary;
  readonly content: string;
  /** More entries of the page's dictionary. */
  readonly entries?: PdfDictionary;
}

interface Internals extends Readable {
  ref(data?: unknown): PdfObject;
  addPage(options: object): void;
  addContent(content: string): void;
  end(): void;
  readonly page: { readonly dictionary: PdfObject; readonly resources: PdfObject };
  readonly _root: PdfObject;
  _id: Uint8Array;
  metadata: unknown;
}

export class PdfFile {
  private readonly doc: Internals;
  /** Over what the pages show: names this file and no other. */
  private readonly digest = createHash('sha256');

  constructor(private readonly info: PdfInfo, private readonly standard: PdfStandard) {
    const pressReady = standard === 'x-4' || standard === 'x-1a';
    this.doc = new PDFDocument({
      pdfVersion: VERSIONS[standard],
      autoFirstPage: false,
      // No default font: pdfkit would list an unembedded Helvetica.
      font: null as unknown as string,
      margin: 0,
      lang: info.language,
      info: {
        Title: info.title, Author: info.author, Creator: info.creator, Producer: 'pdfkit', CreationDate: info.date, ModDate: info.date,
        // PDF/X-1a:2003 names itself here, PDF/X-4 in the XMP alone. Nothing is trapped: that is the plate maker's work.
        ...(standard === 'x-1a' ? { GTS_PDFXVersion: 'PDF/X-1a:2003' } : {}),
        ...(pressReady ? { Trapped: new InfoName('False') as unknown as string } : {}),
      },
    }) as unknown as Internals;
    this.digest.update(JSON.stringify([info, standard]));
  }

  /** The file's bytes as they come about. */
  get bytes(): Readable {
    return this.doc;
  }

  /** An object that others may point at now and that is written by its `end`. */
  reserve(): PdfObject {
    return this.doc.ref({});
  }

  /** Writes a dictionary, with a stream if there is one. Streams without a Filter of their own are deflated. */
  object(dictionary: PdfDictionary, stream?: Uint8Array | string): PdfObject {
    const ref = this.doc.ref({ ...dictionary });
    ref.end(stream);
    if (stream) this.digest.update(stream);
    return ref;
  }

  /** What the file shows besides its pages and streams, so that its identifiers tell it from others. */
  shows(text: string): void {
    this.digest.update(text);
  }

  /** Declares the printing condition and embeds its profile (ISO 15930-7, 6.2.2). */
  outputIntent({ profile, identifier, registry, info }: OutputIntent): void {
    const embedded = this.object({ N: 4, Filter: 'FlateDecode' }, deflated(profile));
    this.doc._root.data.OutputIntents = [
      this.object({
        Type: 'OutputIntent',
        S: 'GTS_PDFX',
        OutputConditionIdentifier: pdfString(identifier),
        ...(registry ? { RegistryName: pdfString(registry) } : {}),
        ...(info ? { OutputCondition: pdfString(info), Info: pdfString(info) } : {}),
        DestOutputProfile: embedded,
      }),
    ];
  }

  /** Writes a page and returns its object. The content has the origin at the media box's top left, y down, since pdfkit turns the axis over. */
  page({ width, height, trim, bleed, fonts, images, graphicsStates, colourSpaces, content, entries }: PdfPage): PdfObject {
    this.doc.addPage({ size: [exact(width), exact(height)], margin: 0 });
    const { dictionary, resources } = this.doc.page;
    dictionary.data.TrimBox = trim.map(exact);
    dictionary.data.BleedBox = bleed.map(exact);
    // pdfkit always writes a UserUnit; printers' checks refuse the key itself (GWG 2022 R0002).
    delete dictionary.data.UserUnit;
    delete resources.data.ProcSet;
    resources.data.Font = fonts;
    resources.data.XObject = images;
    resources.data.ExtGState = graphicsStates;
    if (Object.keys(colourSpaces).length > 0) resources.data.ColorSpace = colourSpaces;
    Object.assign(dictionary.data, entries);
    this.doc.addContent(content);
    this.digest.update(JSON.stringify([width, height, trim, bleed])).update(content);
    return dictionary;
  }

  /** Sets entries of the catalog. */
  describe(entries: PdfDictionary): void {
    Object.assign(this.doc._root.data, entries);
  }

  /** One of the catalog's objects that pdfkit itself writes at the end, when they are there: to be filled, not ended. */
  catalogObject(key: 'StructTreeRoot' | 'MarkInfo' | 'ViewerPreferences'): PdfObject {
    const object = this.doc.ref({});
    this.doc._root.data[key] = object;
    return object;
  }

  /** Writes what is left; `bytes` then ends. The file's identifiers come from what it shows, so the same pages have the same ones. */
  end(): void {
    const digest = this.digest.digest();
    this.doc._id = Uint8Array.from(digest.subarray(0, 16));
    const xmp = xmpPacket(this.info, this.standard, digest);
    this.doc.metadata = { append() {}, end() {}, getXML: () => xmp, getLength: () => undefined };
    this.doc.end();
  }
}

const exact = (value: number): number => Number(formatNumber(value));
