/**
 * The PDF file as objects, streams and pages. pdfkit writes them; its undocumented parts (`ref`, `page.dictionary`,
 * `page.resources`, `_root`, `metadata`) are touched here and nowhere else, so that a new pdfkit is one file's work.
 */
import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { formatNumber } from './number';
import { xmpPacket, type PdfInfo } from './xmp';

/** A (string) of PDF, made by `pdfString`. */
export interface PdfString {
  readonly pdfString: never;
}

/** pdfkit takes a plain string for a /Name and a String object for a (string). */
export const pdfString = (text: string): PdfString => new String(text) as unknown as PdfString;

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
  readonly content: string;
}

interface Internals extends Readable {
  ref(data?: unknown): PdfObject;
  addPage(options: object): void;
  addContent(content: string): void;
  end(): void;
  readonly page: { readonly dictionary: PdfObject; readonly resources: PdfObject };
  readonly _root: PdfObject;
  metadata: unknown;
}

export class PdfFile {
  private readonly doc: Internals;

  constructor(info: PdfInfo) {
    this.doc = new PDFDocument({
      pdfVersion: '1.6' as '1.7',
      autoFirstPage: false,
      // No default font: pdfkit would list an unembedded Helvetica.
      font: null as unknown as string,
      margin: 0,
      lang: info.language,
      info: { Title: info.title, Author: info.author, Creator: info.creator, Producer: 'pdfkit', CreationDate: info.date, ModDate: info.date },
    }) as unknown as Internals;
    const xmp = xmpPacket(info);
    this.doc.metadata = { append() {}, end() {}, getXML: () => xmp, getLength: () => undefined };
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
    return ref;
  }

  /** Writes a page. Its content has the origin at the media box's top left, y down, since pdfkit turns the axis over. */
  page({ width, height, trim, bleed, fonts, images, graphicsStates, content }: PdfPage): void {
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
    this.doc.addContent(content);
  }

  /** Writes what is left; `bytes` then ends. */
  end(): void {
    this.doc.end();
  }
}

const exact = (value: number): number => Number(formatNumber(value));
