import { boundsOf } from '../../compose/bounds';
import { createLineSetter } from '../../compose/plain-line';
import type { World } from '../../compose/world';
import type { DisplayList, Group } from '../../display/display-list';
import type { Language } from '../../model/language';
import { paragraphStyleOf } from '../../model/paragraph-style-of';
import type { PressMarks } from '../../model/press';
import type { StyleSheet } from '../../model/style';
import type { PressSheet } from '../../paint/pdf/pdf-options';
import { colourBar } from './colour-bar';
import { cropMarks } from './crop-marks';
import { registerMarks } from './register-marks';
import { sheetRoom } from './sheet-room';
import { slugLine, type SlugText } from './slug-line';

export interface SheetRequest {
  readonly list: Pick<DisplayList, 'width' | 'height'>;
  /** Points that the page prints past its trim in this file. */
  readonly bleed: number;
  readonly marks: PressMarks;
  readonly slug: SlugText;
  /** The slug is set in the house style's type for furniture. */
  readonly styles: StyleSheet;
  readonly language: Language;
  readonly world: World;
}

/** What is printed round a page for the press, all of it outside trim and bleed; null when no mark is asked for. */
export function pressSheet({ list, bleed, marks, slug, styles, language, world }: SheetRequest): PressSheet | null {
  const room = sheetRoom(list.width, list.height, bleed);
  const style = paragraphStyleOf(styles, 'furniture', { type: 'caption' });
  const groups = [
    marks.crop ? group('crop-marks', cropMarks(room)) : [],
    marks.register ? group('register-marks', registerMarks(room)) : [],
    marks.colourBar ? group('colour-bar', colourBar(room)) : [],
    marks.slug ? group('slug', slugLine(room, slug, { setLine: createLineSetter(styles, world), style, language })) : [],
  ].flat();
  return groups.length === 0 ? null : { margin: room.margin, groups };
}

function group(id: string, items: Group['items']): Group[] {
  const bounds = boundsOf(items);
  return bounds ? [{ kind: 'group', id, bounds, items }] : [];
}
