import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DisplayList, GlyphRun, Group, ImageItem } from '../../display/display-list';
import type { Point, Rect } from '../../geometry/rect';
import { ContentStream, KNOCKOUT, OVERPRINT } from './content-stream';
import { paintGlyphRun } from './glyph-run';
import { glyphTexts } from './glyph-texts';
import { jointsOf, type Joint } from './joints';
import type { NotedSheet } from '../../display/page-note';
import { writeNotes } from './notes/write-notes';
import { formatNumber, formatNumbers } from './number';
import { PaintFailure } from './paint-failure';
import { paintPath } from './path';
import { PdfFont } from './fonts/pdf-font';
import type { PdfOptions, PressSheet } from './pdf-options';
import { PdfFile, type PdfBox, type PdfDictionary, type PdfObject } from './pdfkit-internals';
import { PicturePlacer, type PlacedPicture } from './pictures/place-pictures';
import { readingOrder } from './reading-order';
import { ReadingWriter } from './reading/reading-writer';
import { NO_SPOTS, writeSpotInks, type SpotInks } from './spot-inks';

/**
 * Writes display lists as a PDF, one page each, to `out`, which is ended.
 * The same lists, fonts, pictures and info give the same bytes on the same runtime.
 * Throws a PaintFailure (a font or picture that cannot be used, with its page and frame) or the signal's reason.
 */
export async function writePdf(lists: readonly DisplayList[], options: PdfOptions, out: Writable): Promise<void> {
  const file = new PdfFile(options.info, options.standard);
  const delivered = pipeline(file.bytes, out);
  // A failure of the target is met at the next page or at the end; until then it must not count as unhandled.
  delivered.catch(() => {});
  try {
    declareCondition(file, options);
    const sheets = lists.map((list) => options.sheets?.get(list.page) ?? null);
    const overlays = lists.map((list) => options.overlay?.get(list.page) ?? []);
    const shared: SharedParts = {
      fonts: await openFonts(file, [...lists, ...sheets.filter((sheet) => sheet !== null), ...overlays.map((groups) => ({ groups }))], options),
      graphicsStates: overprintStates(file),
      spots: options.spots === 'keep' ? writeSpotInks(file, lists.flatMap((list) => list.groups)) : NO_SPOTS,
      joints: jointsOf(lists),
      isForScreen: options.pictures.convert === null,
      isHard: options.standard === 'x-1a',
    };
    const placer = new PicturePlacer(file, options);
    const reading = options.reading ? new ReadingWriter(file, options.reading, lists.map(({ page }) => page)) : null;
    // Fonts are cut out while libvips converts the first page's pictures in threads of its own.
    setImmediate(() => {
      for (const font of shared.fonts.values()) void font.prepare();
    });
    for (const [i, list] of lists.entries()) {
      options.signal?.throwIfAborted();
      const groups = readingOrder(list.groups);
      const pictures = await placer.place(list, groups);
      paintPage(file, { list, groups, pictures, sheet: sheets[i] ?? null, overlay: overlays[i] ?? [], bleed: Math.min(list.bleed, options.bleed ?? Infinity), notes: options.notes?.get(list.page) ?? null, date: options.info.date }, shared, reading);
      options.onPage?.(list.page);
    }
    for (const font of shared.fonts.values()) {
      options.signal?.throwIfAborted();
      await font.embed();
    }
    reading?.end();
    file.end();
  } catch (failure) {
    file.bytes.destroy();
    out.destroy();
    throw failure;
  }
  await delivered;
}

/** The same in memory. */
export async function pdfBytes(lists: readonly DisplayList[], options: PdfOptions): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const out = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await writePdf(lists, options, out);
  return Buffer.concat(chunks);
}

/** What all pages of a file share. */
interface SharedParts {
  readonly fonts: ReadonlyMap<string, PdfFont>;
  readonly graphicsStates: PdfDictionary;
  readonly spots: SpotInks;
  readonly joints: ReadonlyMap<GlyphRun, Joint>;
  /** Where pictures stay RGB, so is everything else. */
  readonly isForScreen: boolean;
  /** Nothing may be transparent. */
  readonly isHard: boolean;
}

/** A file for the press names what it was made for; without that it is refused rather than guessed (ISO 15930-7, 6.2.2). */
function declareCondition(file: PdfFile, { standard, intent }: PdfOptions): void {
  if (standard !== 'x-4' && standard !== 'x-1a') return;
  if (!intent) throw new PaintFailure('failure.export.noCondition');
  file.outputIntent(intent);
}

async function openFonts(file: PdfFile, lists: readonly Pick<DisplayList, 'groups'>[], options: PdfOptions): Promise<Map<string, PdfFont>> {
  const fonts = new Map<string, PdfFont>();
  for (const [key, texts] of glyphTexts(lists)) {
    fonts.set(key, new PdfFont(file, `F${fonts.size + 1}`, key, await options.readFont(key), texts));
  }
  return fonts;
}

function overprintStates(file: PdfFile): PdfDictionary {
  // OPM 1: of overprinting black only the black plate is touched.
  const state = (over: boolean): PdfObject => file.object({ Type: 'ExtGState', OP: over, op: over, OPM: 1 });
  return { [OVERPRINT]: state(true), [KNOCKOUT]: state(false) };
}

interface PageParts {
  readonly list: DisplayList;
  /** The list's printed groups, in reading order. */
  readonly groups: readonly Group[];
  readonly pictures: ReadonlyMap<ImageItem, PlacedPicture>;
  readonly sheet: PressSheet | null;
  readonly overlay: readonly Group[];
  readonly bleed: number;
  readonly notes: NotedSheet | null;
  /** The file's. */
  readonly date: Date;
}

/** Media box: the bleed, or the sheet where there is one, in which what a page has past its bleed is cut off. */
function paintPage(file: PdfFile, { list, groups, pictures, sheet, overlay, bleed, notes, date }: PageParts, shared: SharedParts, reading: ReadingWriter | null): void {
  const { graphicsStates, spots, isHard } = shared;
  const { width, height } = list;
  const margin = sheet ? Math.max(sheet.margin, bleed) : bleed;
  const left = margin + (sheet?.aside ?? 0);
  const marks = reading?.marks(list.page) ?? null;
  const stream = new ContentStream(spots.names, shared.isForScreen, marks);
  const used = new Set<PdfFont>();
  const paint = (painted: readonly Group[]): void => {
    for (const group of painted) {
      const items = (): void => {
        for (const item of group.items) {
          stream.begin(item, group);
          paintItem(stream, item, shared, used, pictures, marks !== null);
        }
      };
      if (!group.clip) {
        items();
        continue;
      }
      const { x, y, width: wide, height: high } = group.clip;
      stream.isolated(() => {
        stream.put(`${formatNumbers(x, height - y - high, wide, high)} re W n`);
        items();
      });
    }
  };
  if (left > 0) stream.put(`1 0 0 1 ${formatNumbers(left, margin)} cm`);
  if (sheet) {
    stream.isolated(() => {
      stream.put(`${formatNumbers(-bleed, -bleed, width + 2 * bleed, height + 2 * bleed)} re W n`);
      paint(groups);
    });
    paint(sheet.groups);
  } else {
    paint(groups);
  }
  paint(overlay);
  // Viewers mix what shows through in the space that is named here (PDF 32000-1, 11.6.6).
  const isMixed = !isHard && [...pictures.values()].some(({ isCutOut }) => isCutOut);
  const transparency: PdfDictionary = isMixed ? { Group: { Type: 'Group', S: 'Transparency', CS: shared.isForScreen ? 'DeviceRGB' : 'DeviceCMYK' } } : {};
  const beyond = margin - bleed;
  const box = ({ x, y, width: w, height: h }: Rect): PdfBox => [x + left, height + margin - y - h, x + w + left, height + margin - y];
  const noted = notes && !reading ? writeNotes(file, notes, box, date) : null;
  const object = file.page({
    width: width + 2 * left,
    height: height + 2 * margin,
    trim: [left, margin, left + width, margin + height],
    bleed: [left - bleed, beyond, left + width + bleed, margin + height + bleed],
    fonts: Object.fromEntries([...used].map((font) => [font.name, font.object])),
    images: Object.fromEntries([...pictures.values()].map(({ name, object }) => [name, object])),
    graphicsStates,
    colourSpaces: spots.spaces,
    content: stream.toString(),
    entries: { ...(reading && marks ? reading.entries(list.page, marks) : {}), ...transparency, ...noted?.entries },
  });
  reading?.placed(list.page, { object, box });
  noted?.told(object);
}

/** Spaces at lines' ends are for tagged PDFs (PDF 32000-1, 14.8.2.5); others tell words by their places, and get no glyphs that print nothing. */
function jointAt(joints: ReadonlyMap<GlyphRun, Joint>, run: GlyphRun, isTagged: boolean): Joint | undefined {
  const joint = joints.get(run);
  return joint?.space && !isTagged ? { ...joint, space: false } : joint;
}

function paintItem(
  stream: ContentStream,
  item: Group['items'][number],
  { fonts, joints }: SharedParts,
  used: Set<PdfFont>,
  pictures: ReadonlyMap<ImageItem, PlacedPicture>,
  isTagged: boolean,
): void {
  switch (item.kind) {
    case 'glyphs': {
      const font = fonts.get(item.font);
      if (!font) throw new PaintFailure('failure.export.fontBroken', { font: item.font });
      used.add(font);
      paintGlyphRun(stream, item, font, jointAt(joints, item, isTagged));
      break;
    }
    case 'path':
      paintPath(stream, item);
      break;
    case 'image': {
      const placed = pictures.get(item);
      if (placed) paintPicture(stream, item, placed);
      break;
    }
  }
}

const outlinePath = (outline: readonly Point[]): string => `${outline.map(({ x, y }, i) => `${formatNumbers(x, y)} ${i === 0 ? 'm' : 'l'}`).join(' ')} h`;

/** Clipped to the item's rectangle, since only whole pixels can be cut out of a picture. */
function paintPicture(stream: ContentStream, item: ImageItem, { name, rect }: PlacedPicture): void {
  const clip = item.rect;
  const { x, y, width, height } = rect;
  stream.isolated(() => {
    stream.setOverprint(false);
    stream.put(`${formatNumbers(clip.x, clip.y, clip.width, clip.height)} re W n`);
    if (item.outline) stream.put(`${outlinePath(item.outline)} W* n`);
    stream.put(`${formatNumber(width)} 0 0 ${formatNumber(-height)} ${formatNumbers(x, y + height)} cm /${name} Do`);
  });
}
