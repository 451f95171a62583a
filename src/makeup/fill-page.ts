/**
 * Makes up a whole page from the basket: reads the page's empty places as bands, gives each its stories and pictures,
 * and finds by trial composition how deep the bands and pictures must be so that everything fits and the page is full.
 */
import { round } from '../geometry/units';
import type { Edition } from '../model/edition';
import type { PictureFrame, TextFrame } from '../model/frame';
import { rowCount, rowTop } from '../model/grid';
import type { PageId, StoryId } from '../model/ids';
import type { NewId } from '../model/new-id';
import type { Operation } from '../model/operation';
import type { Page } from '../model/page';
import { isPlaced } from '../model/threads';
import { castPage, type CastOptions } from './cast';
import { castBand, framesOfBand, shapeBand, type BandPlan, type BandShape } from './fill-band';
import { pageScheme } from './page-scheme';
import { measureStrip, placeStrip, type QrBox, type StripPlan } from './strip';
import { allFit, alone, carryOn, least, setFrame, type Compose, type Trial } from './trial';

export interface FillPageOptions extends CastOptions {
  readonly page: PageId;
  readonly compose: Compose;
  readonly newId: NewId;
  /** A QR box at the foot of the first strip of briefs. */
  readonly qr?: QrBox;
}

export type FilledPage =
  | { readonly ok: true; readonly operations: readonly Operation[]; readonly overset: readonly StoryId[] }
  | { readonly ok: false; readonly key: 'refusal.fillPage.noPlaces' | 'refusal.fillPage.noStories' };

/** Rows between two bands: the rule stands in their middle. */
const BAND_GAP = 2;
/** A picture's shape, width to depth, stays within these, whatever its own. */
const WIDEST = 2.3;
const TALLEST = 1.1;
/** A panorama may be cropped to this. */
const LANDSCAPE = 1.5;
/** Rows that a caption takes, about. */
const CAPTION_ROWS = 3;
const MIN_TEXT_ROWS = 6;
/** Steps between the smallest and the largest pictures. */
const STEPS = 24;

export function fillPage(edition: Edition, options: FillPageOptions): FilledPage {
  const scheme = pageScheme(edition, options.page);
  if (!scheme) return { ok: false, key: 'refusal.fillPage.noPlaces' };
  const casts = castPage(edition, scheme, options);
  if (casts.every((cast) => !cast.main && cast.briefs.length === 0)) return { ok: false, key: 'refusal.fillPage.noStories' };

  const page = edition.pages[options.page]!;
  let trial: Trial = { edition, operations: [] };
  const bands = casts.map((cast, i): Working => {
    const placed = castBand(trial, cast, options.compose);
    trial = placed.trial;
    const qr = i === 0 ? options.qr ?? null : null;
    if (!cast.band.strip || cast.briefs.length === 0) return { plan: placed.plan, strip: null, qr };
    const measured = measureStrip(trial, cast.band.strip, cast.briefs, qr, options.compose, options.newId);
    trial = measured.trial;
    return { plan: placed.plan, strip: measured.plan, qr };
  });

  const shapes = shapePage(trial, bands, page, options.compose);
  bands.forEach((band, i) => (trial = settle(trial, band, shapes[i]!, options.newId)));
  scheme.crossRules.forEach((rule, i) => {
    const next = shapes[i + 1];
    if (!next) return;
    const y = rowTop(page, next.row - BAND_GAP / 2) - rule.rect.height / 2;
    trial = carryOn(trial, [setFrame(trial.edition, rule.id, { rect: { ...rule.rect, y: round(y) } })]);
  });
  // Level columns, not an empty last one, where the text is short; balancing never makes what fits run over, or it is left out.
  const level = carryOn(trial, bands.flatMap(({ plan: { cast: { band } } }) => (trial.edition.frames[band.text.id] ? [setFrame<TextFrame>(trial.edition, band.text.id, { balance: true })] : [])));
  const mains = bands.flatMap((band) => band.plan.stories);
  const before = options.compose(trial.edition);
  const after = options.compose(level.edition);
  const isWorse = mains.some((story) => allFit(before, [story]) && !allFit(after, [story]));
  if (!isWorse) trial = level;
  const composition = isWorse ? before : after;
  const stories = bands.flatMap((band) => [...band.plan.stories, ...band.plan.cast.briefs.map((story) => story.id)]);
  return { ok: true, operations: trial.operations, overset: stories.filter((story) => isPlaced(trial.edition, story) && !allFit(composition, [story])) };
}

interface Working {
  readonly plan: BandPlan;
  readonly strip: StripPlan | null;
  readonly qr: QrBox | null;
}

function settle(trial: Trial, band: Working, shape: BandShape, newId: NewId): Trial {
  const shaped = shapeBand(trial, band.plan, shape);
  if (!band.strip) return shaped;
  const { headRows, cast } = band.plan;
  return placeStrip(shaped, cast.band.strip!, band.strip, shape.row + headRows, shape.rows - headRows, band.qr, newId);
}

/**
 * Pictures as large as lets every band fit: the sum of the bands' least depths grows with the pictures, so the largest
 * common step is found by halving, and rows left over go to the pictures one by one, then to the bands.
 */
function shapePage(trial: Trial, bands: readonly Working[], page: Page, compose: Compose): BandShape[] {
  const total = rowCount(page) - BAND_GAP * (bands.length - 1);
  const depths = new Map<string, number>();
  const depth = (i: number, pictureRows: readonly number[]): number => {
    const key = `${i}:${pictureRows.join()}`;
    if (!depths.has(key)) depths.set(key, leastDepth(trial, bands[i]!, pictureRows, total, compose));
    return depths.get(key)!;
  };
  const sum = (pictures: readonly (readonly number[])[]) => pictures.reduce((rows, pictureRows, i) => rows + depth(i, pictureRows), 0);
  const ranges = bands.map((band) => band.plan.cast.band.pictures.map((frame) => pictureRange(frame, trial.edition, page)));
  const sized = (step: number) => ranges.map((frames) => frames.map(([low, high]) => Math.round(low + ((high - low) * step) / STEPS)));

  const over = least(0, STEPS, (step) => sum(sized(step)) > total);
  let pictures = sized(over === null ? STEPS : Math.max(0, over - 1));
  for (let grown = true; grown; ) {
    grown = false;
    pictures.forEach((frames, i) => frames.forEach((rows, k) => {
      const larger = pictures.map((f, j) => (j === i ? f.map((r, m) => (m === k ? r + 1 : r)) : f));
      if (rows < ranges[i]![k]![1] && sum(larger) <= total) {
        pictures = larger;
        grown = true;
      }
    }));
  }
  const shapes = stack(bands.map((_, i) => depth(i, pictures[i]!)), pictures, total, bands.map(({ plan }) => plan.headRows + plan.ownHeadRows + MIN_TEXT_ROWS));
  return shapes.map((shape, i) => fillUp(shape, ranges[i]!, (pictureRows) => depth(i, pictureRows)));
}

/** A band that is deeper than its text needs (its briefs make it so) gets its pictures cropped deeper, rather than blank columns. */
function fillUp(shape: BandShape, ranges: readonly PictureRange[], depth: (pictureRows: readonly number[]) => number): BandShape {
  const pictureRows = [...shape.pictureRows];
  for (let k = 0; k < pictureRows.length; k++) {
    while (pictureRows[k]! < ranges[k]![2]) {
      pictureRows[k]! += 1;
      if (depth(pictureRows) <= shape.rows) continue;
      pictureRows[k]! -= 1;
      break;
    }
  }
  return { ...shape, pictureRows };
}

/** Bands under one another; rows that nothing could use go to the last. When they do not fit, the last is cut, but for its head and a few lines. */
function stack(depths: readonly number[], pictures: readonly (readonly number[])[], total: number, needs: readonly number[]): BandShape[] {
  let row = 0;
  let left = total;
  return depths.map((depth, i) => {
    const below = needs.slice(i + 1).reduce((sum, need) => sum + need, 0);
    const rows = i === depths.length - 1 ? left : Math.max(needs[i]!, Math.min(depth, left - below));
    const shape = { row, rows, pictureRows: pictures[i]! };
    row += rows + BAND_GAP;
    left -= rows;
    return shape;
  });
}

function leastDepth(trial: Trial, band: Working, pictureRows: readonly number[], total: number, compose: Compose): number {
  const low = Math.max(band.plan.headRows + band.plan.ownHeadRows + Math.max(MIN_TEXT_ROWS, ...pictureRows), band.plan.headRows + (band.strip?.least ?? 0));
  const own: Trial = { edition: alone(trial.edition, framesOfBand(band.plan)), operations: [] };
  const fits = (rows: number) => allFit(compose(shapeBand(own, band.plan, { row: 0, rows, pictureRows }).edition), band.plan.stories);
  return least(low, total, fits) ?? total * 2;
}

/** Rows of a picture at its widest, at its own shape, and cropped as deep as it may be. */
type PictureRange = readonly [least: number, own: number, deepest: number];

/** From the widest shape to the picture's own, or the usual one of a landscape: more depth would only crop it. */
function pictureRange(frame: PictureFrame, edition: Edition, page: Page): PictureRange {
  const rows = (ratio: number) => Math.round(frame.rect.width / ratio / page.grid.pitch) + CAPTION_ROWS;
  const filled = edition.frames[frame.id];
  const picture = filled?.type === 'picture' && filled.picture !== null ? edition.pictures[filled.picture] : undefined;
  const asset = picture ? edition.assets[picture.asset] : undefined;
  const own = asset ? asset.width / asset.height : TALLEST;
  return [rows(WIDEST), rows(Math.min(LANDSCAPE, Math.max(TALLEST, own))), rows(TALLEST)];
}
