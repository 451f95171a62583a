import { boundsOf } from '../../compose/bounds';
import { createLineSetter } from '../../compose/plain-line';
import type { World } from '../../compose/world';
import type { Cmyk, DisplayList, GlyphRun } from '../../display/display-list';
import { mmToPt } from '../../geometry/units';
import type { Language } from '../../model/language';
import { paragraphStyleOf } from '../../model/paragraph-style-of';
import type { StyleSheet } from '../../model/style';
import type { PressSheet } from '../../paint/pdf/pdf-options';
import type { SlugText } from './slug-line';

/** White round a proof, with room for its line below the page. */
const MARGIN = mmToPt(6);
const SIZE = 8;
/** Grey: there for whoever looks for it. */
const INK: Cmyk = [0, 0, 0, 60];

export interface ProofRequest {
  readonly list: Pick<DisplayList, 'width' | 'height'>;
  readonly slug: SlugText;
  /** The page's name, as in “第3版 城事”. */
  readonly pageName: string;
  /** Points that the page has past its trim in this file. */
  readonly bleed: number;
  readonly styles: StyleSheet;
  readonly language: Language;
  readonly world: World;
}

/** A line below the page that says: a proof, of which page, and of which state of it. Two proofs with the same version show the same page. */
export function proofStrip({ list, slug, pageName, bleed, styles, language, world }: ProofRequest): PressSheet {
  const { width, height } = list;
  const style = { ...paragraphStyleOf(styles, 'furniture', { type: 'caption' }), size: SIZE };
  const rect = { x: 0, y: height + bleed, width, height: MARGIN };
  const words = (language === 'en' ? inEnglish(slug, pageName) : inChinese(slug, pageName)).filter(Boolean).join(language === 'en' ? '   ' : '　');
  const items = createLineSetter(styles, world)(words, rect, 'left', style, language).map((run): GlyphRun => ({ ...run, color: INK, source: null }));
  const bounds = boundsOf(items);
  return { margin: bleed + MARGIN, groups: bounds ? [{ kind: 'group', id: 'proof-line', bounds, items }] : [] };
}

const inChinese = ({ paper, date, page, time, version }: SlugText, name: string): string[] =>
  ['校样', paper, date, `第${page}版 ${name}`.trim(), time && `改于 ${time}`, version && `版本 ${version}`];

const inEnglish = ({ paper, date, page, time, version }: SlugText, name: string): string[] =>
  ['Proof', paper, date, `Page ${page} ${name}`.trim(), time && `changed ${time}`, version && `version ${version}`];
