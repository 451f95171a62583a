import type { Cmyk, Group } from '../../display/display-list';
import { atFullTone } from '../../display/tone';
import type { SpotNames } from './ink';
import { pdfName, type PdfDictionary, type PdfFile } from './pdfkit-internals';

/** Names that PDF keeps for itself (PDF 32000-1, 8.6.6.4): `All` marks every plate, the others are the process inks or nothing. */
const RESERVED = new Set(['', 'All', 'None', 'Cyan', 'Magenta', 'Yellow', 'Black']);

/** Spot inks of a file, each a Separation colour space with DeviceCMYK as its alternate. */
export interface SpotInks {
  readonly names: SpotNames;
  /** The pages' ColorSpace resources. */
  readonly spaces: PdfDictionary;
}

export const NO_SPOTS: SpotInks = { names: new Map(), spaces: {} };

/**
 * Writes a colour space for each spot ink that the groups use. One ink has one equivalent: should the same name come with
 * two, the first holds for the file.
 */
export function writeSpotInks(file: PdfFile, groups: Iterable<Group>): SpotInks {
  const alternates = new Map<string, Cmyk>();
  const note = (color: Cmyk | null | undefined): void => {
    const spot = color?.[4]?.trim();
    if (color && spot !== undefined && !RESERVED.has(spot) && !alternates.has(spot)) alternates.set(spot, atFullTone(color));
  };
  for (const group of groups) {
    for (const item of group.items) {
      if (item.kind === 'glyphs') {
        note(item.color);
        note(item.outline?.color);
      } else if (item.kind === 'path') {
        note(item.fill);
        note(item.stroke?.color);
      }
    }
  }
  const names = new Map<string, string>();
  const spaces: Record<string, PdfDictionary[string]> = {};
  for (const [spot, [c, m, y, k]] of alternates) {
    const name = `Spot${names.size + 1}`;
    names.set(spot, name);
    const tint = file.object({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [c, m, y, k].map((percent) => percent / 100), N: 1 });
    spaces[name] = ['Separation', pdfName(spot), 'DeviceCMYK', tint];
  }
  return { names, spaces };
}
