/**
 * The World port over HarfBuzz. Runs in the browser and in Node: it opens no file, the bytes come from outside.
 * The only importer of harfbuzzjs.
 */
import type * as HarfBuzz from 'harfbuzzjs';
import type { FaceMetrics, InkBox, ShapedGlyph, ShapeOptions, World } from '../compose/world';
import type { PathCommand } from '../display/display-list';
import { isHanLanguage, type Language } from '../model/language';
import type { StyleSheet } from '../model/style';
import { createFontBook, type FontEntry } from './font-book';
import { createRecorder, type GlyphOutlines } from './glyph-outlines';
import type { Hyphenate } from './hyphenator';
import { fontFault, readSfnt, type Sfnt } from './sfnt';
import { verticalFont } from './vertical-font';
import type { WordSource } from './word-source';

/** A font for the world. With `bytes: null` it is known but not loaded: `fontsNeeded` may name it, nothing is set in it. */
export interface FontSource extends FontEntry {
  readonly bytes: Uint8Array | null;
}

export interface BrokenFont {
  readonly key: string;
  readonly family: string;
  readonly fault: string;
}

export interface FontWorld extends World, GlyphOutlines {
  /** Keys of the fonts that a house style asks for, loaded or not. */
  fontsNeeded(styles: StyleSheet): string[];
  /** Keys of the fonts whose bytes are here and are a font. */
  readonly loaded: readonly string[];
  /** Fonts whose bytes are here but of no use, and why: others stand in for them. */
  readonly broken: readonly BrokenFont[];
  /**
   * A world that has these fonts too (the same key replaces). A world never changes, so whatever was composed with one
   * stays true for it; faces already opened are shared, not opened again.
   */
  withFonts(fonts: readonly FontSource[]): FontWorld;
}

/** One dash of two em, and a joiner without width in the second one's place. */
const LONG_DASH = '⸺\u2060';
/** Longer runs rarely repeat; short ones (words, figures, single marks) do. */
const CACHED_RUN = 24;
const CACHED_RUNS_PER_FONT = 20_000;
/** Knowledge of languages that a world passes on to composition. What is left out finds nothing. */
export interface LanguageTools {
  readonly hyphenate?: Hyphenate;
  /** Without it heads break between any two characters that marks and numbers allow. */
  readonly words?: WordSource['words'];
}

/** Starts HarfBuzz and makes a world of the given fonts. Each font's face is opened when first used. */
export async function createWorld(fonts: readonly FontSource[], language: LanguageTools = {}): Promise<FontWorld> {
  const hb = await import('harfbuzzjs');
  return makeWorld(startTools(hb, language), [], fonts);
}

/** What all fonts share: the module, one text buffer, one outline pen, and what is known of languages. */
interface Tools {
  readonly hb: typeof HarfBuzz;
  readonly buffer: HarfBuzz.Buffer;
  readonly draw: (font: HarfBuzz.Font, glyph: number, unitsPerEm: number) => readonly PathCommand[];
  readonly language: LanguageTools;
}

function startTools(hb: typeof HarfBuzz, language: LanguageTools): Tools {
  const { pen, record } = createRecorder();
  const functions = new hb.DrawFuncs();
  functions.setMoveToFunc(pen.moveTo);
  functions.setLineToFunc(pen.lineTo);
  functions.setQuadraticToFunc(pen.quadTo);
  functions.setCubicToFunc(pen.cubicTo);
  functions.setClosePathFunc(pen.close);
  return { hb, buffer: new hb.Buffer(), draw: (font, glyph, unitsPerEm) => record(unitsPerEm, () => font.drawGlyph(glyph, functions)), language };
}

interface HeldFont {
  readonly entry: FontEntry;
  readonly loaded: boolean;
  /** Why the bytes are no font; null when they are one, or are not here. */
  readonly fault: string | null;
  readonly face: () => OpenFace;
}

function makeWorld(tools: Tools, held: readonly HeldFont[], added: readonly FontSource[]): FontWorld {
  const replaced = new Set(added.map((font) => font.key));
  const all = [...held.filter((font) => !replaced.has(font.entry.key)), ...added.map((font) => holdFont(tools, font))];
  const known = createFontBook(all.map((font) => font.entry));
  const usable = all.filter((font) => font.loaded);
  const book = createFontBook(usable.map((font) => font.entry));
  const byKey = new Map(usable.map((font) => [font.entry.key, font]));
  const broken = new Set(all.filter((font) => font.fault !== null).map((font) => font.entry.key));
  const fallbackLists = new Map<string, readonly string[]>();
  const open = (key: string): OpenFace => {
    const font = byKey.get(key);
    if (!font) throw new Error(`font ${key} is not loaded`);
    return font.face();
  };
  return {
    loaded: usable.map((font) => font.entry.key),
    broken: all.flatMap(({ entry: { key, family }, fault }) => (fault === null ? [] : [{ key, family, fault }])),
    fontsNeeded: known.needed,
    withFonts: (fonts) => makeWorld(tools, all, fonts),
    fontFor: (face) => {
      const entry = book.find(face);
      if (!entry) throw new Error('no font is loaded');
      return entry.key;
    },
    serves: (face) => book.hasFamily(face.family) && !broken.has(known.find(face)?.key ?? ''),
    covers: (font, codePoint) => open(font).covers(codePoint),
    fallbacks: (font) => {
      let list = fallbackLists.get(font);
      if (!list) fallbackLists.set(font, (list = book.fallbacks(font)));
      return list;
    },
    shape: (font, text, options) => open(font).shape(text, options),
    metrics: (font) => open(font).metrics,
    ink: (font, glyph) => open(font).ink(glyph),
    outline: (font, glyph) => open(font).outline(glyph),
    hyphenate: tools.language.hyphenate ?? (() => []),
    ...(tools.language.words ? { words: tools.language.words } : {}),
  };
}

function holdFont(tools: Tools, { bytes, key, family, weight, italic }: FontSource): HeldFont {
  const entry = { key, family, weight, italic };
  const fault = bytes && fontFault(bytes);
  let pending: Uint8Array | null = fault === null ? bytes : null;
  let face: OpenFace | null = null;
  return {
    entry,
    loaded: pending !== null,
    fault,
    face: () => {
      if (face) return face;
      if (!pending) throw new Error(`font ${key} is not loaded`);
      face = new OpenFace(tools, pending);
      // HarfBuzz holds its own copy now: let go of ours.
      pending = null;
      return face;
    },
  };
}

/** One opened font: shaping, metrics and outlines, each remembered. */
class OpenFace {
  readonly metrics: FaceMetrics;
  private readonly font: HarfBuzz.Font;
  /** For text from top to bottom; made when first asked for. */
  private readonly vertical: () => HarfBuzz.Font;
  private readonly em: number;
  /** The one Han language that the font's glyphs speak; null when it knows several, or none in particular. */
  private readonly hanLanguage: Language | null;
  /** The font draws —— as two dashes with a seam, but has one of two em. */
  private readonly hasLongDash: boolean;
  private readonly runs = new Map<string, readonly ShapedGlyph[]>();
  private readonly inks = new Map<number, InkBox | null>();
  private readonly outlines = new Map<number, readonly PathCommand[]>();
  private readonly coverage: Uint8Array;

  constructor(
    private readonly tools: Tools,
    bytes: Uint8Array,
  ) {
    const { hb } = tools;
    const face = new hb.Face(new hb.Blob(bytes), 0);
    this.font = new hb.Font(face);
    this.em = 1 / face.upem;
    this.coverage = coverageOf(face.collectUnicodes());
    const sfnt = readSfnt(bytes);
    this.hanLanguage = onlyHanLanguage(face);
    this.hasLongDash = this.longDash();
    this.vertical = verticalOnce(hb, face, this.font, sfnt);
    const height = (value: number, letter: string): number => {
      if (value > 0) return value * this.em;
      const glyph = this.font.nominalGlyph(letter.codePointAt(0) ?? 0);
      return glyph === undefined ? 0 : (this.ink(glyph)?.top ?? 0);
    };
    this.metrics = {
      ascent: sfnt.ascent * this.em,
      descent: sfnt.descent * this.em,
      capHeight: height(sfnt.capHeight, 'H'),
      xHeight: height(sfnt.xHeight, 'x'),
    };
  }

  covers(codePoint: number): boolean {
    return ((this.coverage[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0;
  }

  shape(text: string, options: ShapeOptions): readonly ShapedGlyph[] {
    if (text.length > CACHED_RUN) return this.shapeNow(text, options);
    const { language, script, vertical, without } = options;
    const key = `${language}${script}${vertical ? 'v' : 'h'}${without ? without.join() : ''} ${text}`;
    const known = this.runs.get(key);
    if (known) return known;
    const glyphs = this.shapeNow(text, options);
    if (this.runs.size >= CACHED_RUNS_PER_FONT) this.runs.clear();
    this.runs.set(key, glyphs);
    return glyphs;
  }

  private longDash(): boolean {
    const dash = this.font.nominalGlyph(0x2e3a);
    return dash !== undefined && this.font.glyphHAdvance(dash) * this.em === 2 && this.font.glyphHAdvance(this.font.nominalGlyph(0x2014) ?? 0) * this.em === 1;
  }

  private shapeNow(text: string, { language, script, vertical = false, without = [] }: ShapeOptions): readonly ShapedGlyph[] {
    const { em } = this;
    const { hb, buffer } = this.tools;
    buffer.reset();
    const joined = script === 'Hani' && this.hasLongDash && text.includes('——');
    buffer.addText(joined ? text.replaceAll('——', LONG_DASH) : text);
    buffer.setDirection(vertical ? hb.Direction.TTB : hb.Direction.LTR);
    buffer.setScript(script);
    buffer.setLanguage(script === 'Hani' && this.hanLanguage && isHanLanguage(language) ? this.hanLanguage : language);
    const features = without.map((tag) => new hb.Feature(tag, 0));
    // Full-width setting does not kern: its advances are whole cells.
    if (vertical) features.push(new hb.Feature('vkrn', 0));
    hb.shape(vertical ? this.vertical() : this.font, buffer, features);
    const infos = buffer.getGlyphInfos();
    const positions = buffer.getGlyphPositions();
    const glyphs: ShapedGlyph[] = [];
    for (let i = 0; i < infos.length; i++) {
      const info = infos[i];
      const position = positions[i];
      if (!info || !position || (joined && text[info.cluster] === '—' && text[info.cluster - 1] === '—' && position.xAdvance === 0 && position.yAdvance === 0)) continue;
      glyphs.push({
        glyph: info.codepoint,
        cluster: info.cluster,
        // HarfBuzz counts downwards as negative.
        advance: (vertical ? -position.yAdvance : position.xAdvance) * em,
        dx: position.xOffset * em,
        dy: position.yOffset * em,
        unsafeToBreak: (info.flags & hb.GlyphFlag.UNSAFE_TO_BREAK) !== 0,
      });
    }
    return glyphs;
  }

  ink(glyph: number): InkBox | null {
    const known = this.inks.get(glyph);
    if (known !== undefined) return known;
    const { em } = this;
    const box = this.font.glyphExtents(glyph);
    // HarfBuzz gives the top edge and a negative height.
    const ink =
      !box || (box.width === 0 && box.height === 0)
        ? null
        : { left: box.xBearing * em, right: (box.xBearing + box.width) * em, top: box.yBearing * em, bottom: (box.yBearing + box.height) * em };
    this.inks.set(glyph, ink);
    return ink;
  }

  outline(glyph: number): readonly PathCommand[] {
    let outline = this.outlines.get(glyph);
    if (!outline) this.outlines.set(glyph, (outline = this.tools.draw(this.font, glyph, 1 / this.em)));
    return outline;
  }
}

/** One bit per code point: Unicode's 17 planes in 136 kB, looked up for every character set. */
function coverageOf(codePoints: Uint32Array): Uint8Array {
  const bits = new Uint8Array(0x110000 >> 3);
  for (const codePoint of codePoints) bits[codePoint >> 3] = (bits[codePoint >> 3] ?? 0) | (1 << (codePoint & 7));
  return bits;
}

/** Keeps of the file only what vertical setting reads, so that the bytes can go. */
function verticalOnce(hb: typeof HarfBuzz, face: HarfBuzz.Face, font: HarfBuzz.Font, sfnt: Sfnt): () => HarfBuzz.Font {
  const { unitsPerEm, verticalAdvance, verticalOrigin, isCff } = sfnt;
  let vertical: HarfBuzz.Font | null = null;
  return () => {
    vertical ??= verticalFont(hb, {
      font, plain: font, sfnt: { unitsPerEm, verticalAdvance, verticalOrigin, isCff }, scale: unitsPerEm, hasVert: face.getTableFeatureTags('GSUB').includes('vert'),
    });
    return vertical;
  };
}

const HAN_TAGS: Readonly<Record<string, Language>> = { 'ZHS ': 'zh-Hans', 'ZHT ': 'zh-Hant', 'ZHH ': 'zh-Hant', 'JAN ': 'ja' };

/**
 * A font drawn for one region often hides good glyphs, such as a dash of two em, behind that region's language: then it is asked in
 * that language whatever the text's is. Null when it knows several.
 */
function onlyHanLanguage(face: HarfBuzz.Face): Language | null {
  const scripts = face.getTableScriptTags('GSUB');
  const index = scripts.indexOf('hani');
  if (index < 0) return null;
  const languages = new Set(face.getScriptLanguageTags('GSUB', index).flatMap((tag) => HAN_TAGS[tag] ?? []));
  const [only] = languages;
  return languages.size === 1 && only ? only : null;
}
