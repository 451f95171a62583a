import { PLAIN_FONT, PLAIN_SHEET, PLAIN_STYLE } from '../model/plain-style';
import type { CompositeFont, ParagraphStyle, StyleSheet } from '../model/style';

const font = (family: string, weight: number): CompositeFont => ({
  han: { family, weight, italic: false },
  latin: { family: family === 'Forme Hei' ? 'Source Sans 3' : 'Source Serif 4', weight: weight > 700 ? 700 : weight, italic: false },
  ...PLAIN_FONT,
});

const style = (id: string, size: number, changes: Partial<ParagraphStyle> = {}): ParagraphStyle => ({
  ...PLAIN_STYLE,
  id,
  name: { zh: id, en: id },
  font: font('Forme Song', 400),
  strongFont: font('Forme Hei', 500),
  emphasisFont: font('Forme Kai', 400),
  size,
  swatch: 'black',
  kinsoku: 'gb',
  ...changes,
});

const styles = [
  style('body', 9, { indent: 2 }),
  style('byline', 9, { font: font('Forme Kai', 400), align: 'center' }),
  style('subhead', 10.5, { font: font('Forme Hei', 700), align: 'center', rows: 2, keepWithNext: true }),
  style('kicker', 15, { font: font('Forme Hei', 500), align: 'center', leading: 20 }),
  style('headline', 36, { font: font('Forme Song', 900), align: 'center', leading: 42, rowsAfter: 0.5 }),
  style('headline-small', 18, { font: font('Forme Song', 700), align: 'left', leading: 22 }),
  style('deck', 15, { font: font('Forme Kai', 400), align: 'center', leading: 20 }),
  style('caption', 8, { font: font('Forme Hei', 400), align: 'left' }),
  style('credit', 7, { font: font('Forme Kai', 400), align: 'right' }),
  style('folio', 9, { font: font('Forme Hei', 400), align: 'left' }),
];

/** A small house style for tests: one style for each part, smaller heads for briefs. */
export const testStyles: StyleSheet = {
  ...PLAIN_SHEET,
  paragraph: Object.fromEntries(styles.map((each) => [each.id, each])),
  swatches: {
    black: { id: 'black', name: { zh: '黑', en: 'Black' }, cmyk: [0, 0, 0, 100], spot: null },
    red: { id: 'red', name: { zh: '红', en: 'Red' }, cmyk: [0, 100, 100, 0], spot: null },
    tint: { id: 'tint', name: { zh: '底灰', en: 'Tint' }, cmyk: [0, 0, 0, 10], spot: null },
  },
  assign: {
    news: {
      kicker: 'kicker', headline: 'headline', deck: 'deck', byline: 'byline', lead: 'body', body: 'body', subhead: 'subhead', caption: 'caption', credit: 'credit',
    },
    brief: { headline: 'headline-small', body: 'body' },
    caption: { caption: 'caption', credit: 'credit' },
  },
  leadIns: [{ kinds: ['brief', 'news'], parts: ['body', 'lead'], pattern: '本报讯(（[^）]*）)?', mark: 'strong' }],
};
