import type { DisplayList, Group, ImageItem, PathCommand } from '../../display/display-list';
import type { Point } from '../../geometry/rect';
import { lookUp, proofTable, screenTable } from '../../paint/plates/colour-table';
import type { ColourTable } from '../../paint/plates/colour-table';
import type { InkPicture, InkPictures } from '../../paint/plates/ink-picture';
import { inkWindow } from '../../paint/plates/ink-window';
import { meanInk } from '../../paint/plates/mean-ink';
import { peakInk } from '../../paint/plates/peak-ink';
import { wholePage } from '../../paint/plates/plates';
import type { PlateFrame, Plates } from '../../paint/plates/plates';
import { rasterisePlates } from '../../paint/plates/rasterise-plates';
import { readOutputProfile } from '../../paint/plates/read-output-profile';
import { shadePlates } from '../../paint/plates/shade-plates';
import type { FromDesk, PlateCondition, PlateViewLook, ToDesk } from './protocol';

/** Resolution at which a whole page is measured: a 15 mm square is 59 pixels wide. */
const MEASURE_PPI = 100;
/** Resolution of the values under the pointer, as pictures print. */
const PROBE_PPI = 220;
const PROBE = 3;
/** Pictures kept though no page of late shows them. */
const MOST_PICTURES = 40;

export interface PlateDeskPorts {
  readonly post: (message: FromDesk, transfer: readonly ArrayBuffer[]) => void;
  readonly loadPicture: (item: ImageItem, condition: PlateCondition) => Promise<InkPicture>;
  readonly loadProfile: (condition: PlateCondition) => Promise<Uint8Array>;
  /** Runs work when no message is waiting. */
  readonly later: (work: () => void) => void;
}

type PageMessage = Extract<ToDesk, { kind: 'page' }>;

/** Holds a page and rasterises its plates as the view asks for them. Lives in a thread of its own. */
export function createPlateDesk({ post, loadPicture, loadProfile, later }: PlateDeskPorts): (message: ToDesk) => void {
  const groups = new Map<number, Group>();
  const outlines = new Map<string, readonly PathCommand[]>();
  const pictures = new Map<string, InkPicture | 'loading' | 'failed'>();
  let page: { readonly list: DisplayList; readonly condition: PlateCondition; readonly revision: number } | null = null;
  let view: { readonly look: PlateViewLook; readonly frame: PlateFrame } | null = null;
  let whole: { readonly plates: Plates; readonly revision: number } | null = null;
  let proof: { readonly key: string; readonly table: ColourTable } | null = null;
  let waiting = false;
  const screen = screenTable();

  const glyphs = { outline: (font: string, glyph: number): readonly PathCommand[] => outlines.get(`${font} ${glyph}`) ?? [] };
  const keyOf = ({ asset, crop, rect }: ImageItem, { profile, inkLimit }: PlateCondition): string =>
    JSON.stringify([asset, crop.x, crop.y, crop.width, crop.height, rect.width, rect.height, profile, inkLimit]);
  const images = (): ImageItem[] => page!.list.groups.flatMap((group) => (group.screenOnly ? [] : group.items.filter((item) => item.kind === 'image')));
  const source = (condition: PlateCondition): InkPictures => ({
    get(item) {
      const picture = pictures.get(keyOf(item, condition));
      return typeof picture === 'object' ? picture : null;
    },
  });
  const raster = (frame: PlateFrame): Plates =>
    rasterisePlates(page!.list, { frame, outlines: glyphs, pictures: source(page!.condition), spots: page!.condition.spots });

  /** One piece of work for however many messages came in. */
  const work = (): void => {
    if (waiting) return;
    waiting = true;
    later(() => {
      waiting = false;
      show();
      later(measure);
    });
  };

  function show(): void {
    if (!page || !view || view.frame.width < 1 || view.frame.height < 1) return;
    const { look, frame } = view;
    const table = look.kind === 'proof' && proof ? proof.table : screen;
    const plates = raster(frame);
    const shown = plates.inks.map(({ name }) => look.kind !== 'inks' || !look.hidden.includes(name));
    const pixels = shadePlates(plates, look.kind === 'heat' ? { kind: 'heat', limit: page.condition.inkLimit } : look.kind === 'inks' && look.film ? { kind: 'film', shown } : { kind: 'inks', shown, table });
    const paper = new Float64Array([255, 255, 255]);
    if (look.kind === 'proof') lookUp(table, 0, 0, 0, 0, paper);
    const buffer = pixels.buffer as ArrayBuffer;
    post({ kind: 'pixels', revision: page.revision, look, frame, pixels: buffer, paper: [paper[0]!, paper[1]!, paper[2]!] }, [buffer]);
  }

  function measure(): void {
    if (!page || waiting || whole?.revision === page.revision) return;
    const states = images().map((item) => pictures.get(keyOf(item, page!.condition)));
    if (states.some((state) => state === 'loading')) return;
    const { list, condition, revision } = page;
    const plates = raster(wholePage({ ...list, bleed: 0 }, MEASURE_PPI));
    whole = { plates, revision };
    post({ kind: 'summary', revision, summary: { inks: plates.inks, window: inkWindow(plates, condition.window), peak: peakInk(plates), missing: states.filter((state) => state === 'failed').length } }, []);
  }

  function takePage(message: PageMessage): void {
    for (const [number, group] of message.groups) if (group) groups.set(number, group);
    const named = new Set(message.groups.map(([number]) => number));
    for (const number of [...groups.keys()]) if (!named.has(number)) groups.delete(number);
    for (const [key, commands] of message.outlines) outlines.set(key, commands);
    page = { list: { ...message.page, groups: message.groups.map(([number]) => groups.get(number)!) }, condition: message.condition, revision: message.revision };
    const { condition } = message;
    const wanted = new Set(images().map((item) => keyOf(item, condition)));
    for (const key of [...pictures.keys()]) if (pictures.size > MOST_PICTURES && !wanted.has(key)) pictures.delete(key);
    for (const item of images()) void fetchPicture(item, condition);
    void fetchProof(condition);
  }

  async function fetchPicture(item: ImageItem, condition: PlateCondition): Promise<void> {
    const key = keyOf(item, condition);
    if (pictures.has(key)) return;
    pictures.set(key, 'loading');
    pictures.set(key, await loadPicture(item, condition).catch(() => 'failed' as const));
    work();
  }

  async function fetchProof(condition: PlateCondition): Promise<void> {
    const key = JSON.stringify([condition.document, condition.profile]);
    if (proof?.key === key) return;
    const bytes = await loadProfile(condition).catch(() => null);
    const colours = bytes && readOutputProfile(bytes);
    proof = { key, table: colours ? proofTable(colours) : screen };
    if (view?.look.kind === 'proof') work();
  }

  function probe(point: Point): void {
    if (!page) return;
    const scale = PROBE_PPI / 72;
    const plates = raster({ scale, x: PROBE / 2 - point.x * scale, y: PROBE / 2 - point.y * scale, width: PROBE, height: PROBE });
    const inks = plates.inks.map(({ name }, i) => ({ name, percent: plates.planes[i]!.reduce((sum, tone) => sum + tone, 0) / (PROBE * PROBE * 2.55) }));
    const side = page.condition.window;
    const means = whole?.revision === page.revision ? meanInk(whole.plates, { x: point.x - side / 2, y: point.y - side / 2, width: side, height: side }) : null;
    const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
    post({ kind: 'values', values: { point, inks, sum: total(inks.map(({ percent }) => percent)), window: means && total(means) } }, []);
  }

  return (message) => {
    switch (message.kind) {
      case 'page':
        takePage(message);
        work();
        break;
      case 'view':
        view = { look: message.look, frame: message.frame };
        work();
        break;
      case 'probe':
        probe(message.point);
        break;
    }
  };
}
