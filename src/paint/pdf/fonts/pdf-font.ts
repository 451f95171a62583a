import { createHash } from 'node:crypto';
import { deflate } from 'node:zlib';
import { embeddingLicence } from '../../../fonts/embedding-licence';
import { readSfnt, type Sfnt } from '../../../fonts/sfnt';
import { cffCids } from './cff-cids';
import { PaintFailure } from '../paint-failure';
import { pdfString, type PdfFile, type PdfObject, type PdfValue } from '../pdfkit-internals';
import { subsetFont } from './subset-font';
import { toUnicodeCMap } from './to-unicode';

/** What a glyph means that never stands for a text alone: every code must have a meaning (ISO 14289-1, 7.21.7), and this one is not seen. */
const NOTHING = '\u200b';

/** In a thread of zlib's own. */
const deflateAside = (bytes: Uint8Array): Promise<Uint8Array> =>
  new Promise((resolve, reject) => deflate(bytes, (error, result) => (error ? reject(error) : resolve(result))));

/** What is embedded of a font, and how long it was before it was deflated. */
interface FontProgram {
  readonly length: number;
  readonly deflated: Uint8Array;
}

/** Full-width, as nearly every Han glyph is: only other widths are listed. */
const DEFAULT_WIDTH = 1000;

/**
 * A font as a page uses it: Type 0, Identity-H, its codes the font's own glyph ids (CIDs for CID-keyed CFF).
 * Since ids are kept by subsetting, pages can be written before the subset exists.
 */
export class PdfFont {
  readonly object: PdfObject;
  private readonly sfnt: Sfnt;
  private readonly cids: Uint16Array | null;
  private program: Promise<FontProgram> | null = null;

  /**
   * @param name resource name on the pages
   * @param texts glyph id → text for ToUnicode, of every glyph that will be shown
   * Throws a PaintFailure when the file is no font that a PDF can hold or its licence bits forbid embedding.
   */
  constructor(
    private readonly file: PdfFile,
    readonly name: string,
    key: string,
    private readonly bytes: Uint8Array,
    private readonly texts: ReadonlyMap<number, string>,
  ) {
    try {
      this.sfnt = readSfnt(bytes);
      const cff = this.sfnt.tables.get('CFF ');
      // CFF2, which variable fonts have, has no place in a PDF.
      if (!cff && !(this.sfnt.tables.has('glyf') && this.sfnt.tables.has('loca'))) throw new Error('font has no outlines that a PDF can hold');
      this.cids = cff ? cffCids(bytes, cff.offset, this.sfnt.glyphCount) : null;
    } catch (cause) {
      throw new PaintFailure('failure.export.fontBroken', { font: key }, { cause });
    }
    if (embeddingLicence(this.sfnt.fsType) === 'none') {
      throw new PaintFailure('failure.export.fontEmbedding', { font: this.sfnt.names.family || key });
    }
    this.object = file.reserve();
  }

  /** The code that shows a glyph. */
  code(glyph: number): number {
    return this.cids ? (this.cids[glyph] ?? 0) : glyph;
  }

  /** The text that the glyph stands for when nothing else is said. */
  text(glyph: number): string {
    return this.texts.get(glyph) ?? '';
  }

  /** The glyph of a space; null when no text on the pages has one in this font. */
  get space(): number | null {
    for (const [glyph, text] of this.texts) if (text === ' ') return glyph;
    return null;
  }

  /** Advance as the PDF states it, in thousandths of an em: viewers move their pen by exactly this. */
  width(glyph: number): number {
    return Math.round((this.sfnt.advance(glyph) * 1_000_000) / this.sfnt.unitsPerEm) / 1000;
  }

  /** Begins to make the subset font program, so that `embed` need not wait for it. */
  prepare(): Promise<FontProgram> {
    this.program ??= this.makeProgram();
    // Whoever embeds the font meets its failure; until then it must not count as unhandled.
    this.program.catch(() => {});
    return this.program;
  }

  private get glyphs(): number[] {
    return [...this.texts.keys()].sort((a, b) => a - b);
  }

  private get isWhole(): boolean {
    return embeddingLicence(this.sfnt.fsType) === 'whole';
  }

  private async makeProgram(): Promise<FontProgram> {
    const { sfnt } = this;
    try {
      const font = this.isWhole ? this.bytes : await subsetFont(this.bytes, sfnt, this.glyphs);
      const program = sfnt.isCff ? readSfntTable(font, 'CFF ') : font;
      return { length: program.length, deflated: await deflateAside(program) };
    } catch (cause) {
      throw new PaintFailure('failure.export.fontBroken', { font: sfnt.names.family || this.name }, { cause });
    }
  }

  /** Writes the subset font program and its dictionaries. Once, after the last page. */
  async embed(): Promise<void> {
    const { file, sfnt, glyphs, isWhole } = this;
    const { length, deflated } = await this.prepare();
    const program = file.object({ Filter: 'FlateDecode', ...(sfnt.isCff ? { Subtype: 'CIDFontType0C' } : { Length1: length }) }, deflated);
    const postScript = (sfnt.names.postScript || this.name).replaceAll(/[^\x21-\x7e]|[[\](){}<>/%#]/g, '') || this.name;
    const baseName = isWhole ? postScript : `${subsetTag(glyphs)}+${postScript}`;
    const descriptor = file.object({
      Type: 'FontDescriptor',
      FontName: baseName,
      ...this.description(),
      ...(sfnt.isCff ? { FontFile3: program } : { FontFile2: program }),
    });
    const descendant = file.object({
      Type: 'Font',
      Subtype: sfnt.isCff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: baseName,
      CIDSystemInfo: { Registry: pdfString('Adobe'), Ordering: pdfString('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: DEFAULT_WIDTH,
      W: this.widths(glyphs),
      ...(sfnt.isCff ? {} : { CIDToGIDMap: 'Identity' }),
    });
    const named = glyphs.map((glyph) => [this.code(glyph), this.text(glyph) || NOTHING] as const);
    Object.assign(this.object.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: sfnt.isCff ? `${baseName}-Identity-H` : baseName,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: file.object({}, toUnicodeCMap(named.sort((a, b) => a[0] - b[0]))),
    });
    this.object.end();
  }

  private description(): Record<string, PdfValue> {
    const { sfnt } = this;
    const scaled = (value: number): number => Math.round((value * 1000) / sfnt.unitsPerEm);
    const serif = sfnt.familyClass >= 1 && sfnt.familyClass <= 7;
    const { xMin, yMin, xMax, yMax } = sfnt.bounds;
    return {
      // Symbolic, since the codes are no standard encoding; then fixed pitch, serif and italic.
      Flags: 4 | (sfnt.isFixedPitch ? 1 : 0) | (serif ? 2 : 0) | (sfnt.italicAngle !== 0 ? 64 : 0),
      FontBBox: [xMin, yMin, xMax, yMax].map(scaled),
      ItalicAngle: sfnt.italicAngle,
      Ascent: scaled(sfnt.ascent),
      Descent: -scaled(sfnt.descent),
      CapHeight: scaled(sfnt.capHeight || sfnt.ascent),
      XHeight: scaled(sfnt.xHeight),
      // The usual estimate from the weight class; viewers use it only to imitate a font that is missing.
      StemV: Math.round(50 + (sfnt.weight / 65) ** 2),
    };
  }

  /** PDF's W array: `code [width width …]` for each stretch of codes whose width is not the default one. */
  private widths(glyphs: readonly number[]): PdfValue[] {
    const list: PdfValue[] = [];
    let stretch: number[] = [];
    let next = -1;
    const byCode = glyphs.map((glyph) => [this.code(glyph), this.width(glyph)] as const).sort((a, b) => a[0] - b[0]);
    for (const [code, width] of byCode) {
      if (width === DEFAULT_WIDTH) continue;
      if (code !== next) list.push(code, (stretch = []));
      stretch.push(width);
      next = code + 1;
    }
    return list;
  }
}

/** Six letters that name a subset (PDF 32000-1, 9.6.4): the same glyphs get the same ones. */
function subsetTag(glyphs: readonly number[]): string {
  const digest = createHash('sha256').update(glyphs.join()).digest();
  return Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + ((digest[i] ?? 0) % 26))).join('');
}

function readSfntTable(font: Uint8Array, tag: string): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + i * 16;
    const name = String.fromCharCode(...font.subarray(record, record + 4));
    if (name === tag) return font.subarray(view.getUint32(record + 8), view.getUint32(record + 8) + view.getUint32(record + 12));
  }
  throw new Error(`font lacks table ${tag}`);
}
