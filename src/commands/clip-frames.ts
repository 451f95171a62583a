import type { Edition } from '../model/edition';
import type { Frame } from '../model/frame';
import type { FramesClip } from '../model/frames-clip';
import type { FrameId, StyleId, SwatchId } from '../model/ids';
import type { Story } from '../model/story';
import { partText } from '../model/story-text';

/** Frames with all they hold, to be pasted elsewhere: nothing is changed. Null when none of them is there. */
export function clipFrames(edition: Edition, ids: readonly FrameId[], cut: boolean): FramesClip | null {
  const frames = ids.flatMap((id) => edition.frames[id] ?? []).sort((a, b) => a.layer - b.layer || (a.id < b.id ? -1 : 1));
  const [first] = frames;
  if (!first) return null;
  const pictures = unique(frames.flatMap((frame) => (frame.type === 'picture' && frame.picture !== null ? edition.pictures[frame.picture] ?? [] : [])));
  const shown = frames.flatMap((frame) => (frame.type === 'text' ? [frame.story, ...frame.stack] : []));
  const stories = unique([...shown, ...pictures.map((picture) => picture.caption)].flatMap((id) => (id === null ? [] : edition.stories[id] ?? [])));
  const assets = Object.fromEntries(pictures.flatMap(({ asset }) => (edition.assets[asset] ? [[asset, edition.assets[asset]]] : [])));
  const looks = new Set(frames.flatMap((frame) => frame.look ?? []));
  const object = pick(edition.styles.object, looks);
  const swatches = new Set([...frames.flatMap(swatchesOf), ...Object.values(object).flatMap((look) => [look.fill, look.strokeSwatch, look.text].filter((id) => id !== null))]);
  return {
    edition: edition.info.id, page: first.page, cut, frames, stories, pictures, assets,
    styles: { swatches: pick(edition.styles.swatches, swatches), object }, text: textOf(frames, stories, pictures),
  };
}

/** The colours that a frame names itself. */
export function swatchesOf(frame: Frame): readonly SwatchId[] {
  switch (frame.type) {
    case 'rule':
    case 'qr':
      return [frame.swatch];
    case 'box':
      return frame.fill === null ? [frame.swatch] : [frame.swatch, frame.fill];
    case 'text':
    case 'picture':
      return [];
  }
}

/** For other programs: the stories in reading order, else the names of the pictures. */
function textOf(frames: readonly Frame[], stories: readonly Story[], pictures: FramesClip['pictures']): string {
  const texts = stories.map((story) => story.text.map(partText).join('\n')).filter((text) => text.trim() !== '');
  if (texts.length > 0) return texts.join('\n\n');
  return pictures.map((picture) => picture.slug).join('\n') || `Forme ${frames.map((frame) => frame.id).join(' ')}`;
}

const unique = <T extends { readonly id: string }>(records: readonly T[]): readonly T[] => [...new Map(records.map((record) => [record.id, record])).values()];

const pick = <T>(table: Readonly<Record<StyleId, T>>, ids: ReadonlySet<StyleId>): Readonly<Record<StyleId, T>> =>
  Object.fromEntries(Object.entries(table).filter(([id]) => ids.has(id)));
