/** Where the window stood when it was closed. */
import { join } from 'node:path';
import * as v from 'valibot';
import type { FileSystem } from '../storage/file-system';
import { readUserFile } from './user-file';
import type { UserFile } from './user-file';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowPlace {
  readonly bounds: Bounds | null;
  readonly maximized: boolean;
}

const whole = v.pipe(v.number(), v.integer());
const schema = v.strictObject({
  bounds: v.nullable(v.strictObject({ x: whole, y: whole, width: whole, height: whole })),
  maximized: v.boolean(),
});

/** At least so much of the title bar must be on a screen, or the window could not be taken hold of. */
const HOLD = 100;

export const readWindowPlace = (files: FileSystem, home: string): Promise<UserFile<WindowPlace>> =>
  readUserFile(files, join(home, 'window.json'), schema, { bounds: null, maximized: true });

/** The bounds to open with: the remembered ones, unless the screen they were on is gone. */
export function usableBounds(bounds: Bounds | null, screens: readonly Bounds[]): Bounds | null {
  if (!bounds) return null;
  const seen = screens.some((screen) =>
    bounds.x + bounds.width - HOLD >= screen.x && bounds.x + HOLD <= screen.x + screen.width
    && bounds.y >= screen.y && bounds.y + HOLD <= screen.y + screen.height);
  return seen ? bounds : null;
}
