/** Frames taken along from a page: what copy leaves on the clipboard, complete enough for another edition. */
import * as v from 'valibot';
import { check } from './check';
import type { Frame } from './frame';
import type { PageId } from './ids';
import { assetIdSchema, idSchema } from './id-schema';
import type { Asset, Picture } from './picture';
import { assetSchema, recordSchemas, stylesSchema } from './schema';
import type { Story } from './story';
import type { StyleSheet } from './style';

export interface FramesClip {
  /** `info.id` of the edition it comes from, and the page. */
  readonly edition: string;
  readonly page: PageId;
  /** The frames were taken away: pasting puts their stories and pictures back instead of making copies. */
  readonly cut: boolean;
  /** Lowest first. */
  readonly frames: readonly Frame[];
  /** Of the frames, captions included. */
  readonly stories: readonly Story[];
  readonly pictures: readonly Picture[];
  /** A table, so that the shelf finds the files to take along. */
  readonly assets: Readonly<Record<string, Asset>>;
  /** Colours and object styles that the frames name: another edition may lack them. */
  readonly styles: Pick<StyleSheet, 'swatches' | 'object'>;
  /** What other programs get: tells whether the system's clipboard still holds this. */
  readonly text: string;
}

const clipSchema = v.strictObject({
  edition: v.string(),
  page: idSchema,
  cut: v.boolean(),
  frames: v.pipe(v.array(recordSchemas.frames), v.minLength(1), v.maxLength(5000)),
  stories: v.array(recordSchemas.stories),
  pictures: v.array(recordSchemas.pictures),
  assets: v.record(assetIdSchema, assetSchema),
  styles: v.strictObject({ swatches: stylesSchema.entries.swatches, object: stylesSchema.entries.object }),
  text: v.string(),
});

/** The clip that the shelf holds; null when it is none, or one of another Forme. Never throws. */
export function readFramesClip(raw: unknown): FramesClip | null {
  const checked = check(clipSchema as v.GenericSchema<unknown, FramesClip>, raw);
  return checked.ok ? checked.value : null;
}
