import { equal } from '../model/equal';
import type { StyleId } from '../model/ids';
import type { ParagraphStyle } from '../model/style';
import { plan, refuse } from './command';
import type { Command } from './command';

/** Type cannot be set smaller or larger: 1 pt is unreadable, 1000 pt fills a poster. */
const SIZES = [1, 1000] as const;

export interface SetStyleArgs {
  readonly style: StyleId;
  readonly values: Partial<Omit<ParagraphStyle, 'id'>>;
}

/** Changes a paragraph style: everything set in it is composed anew. */
export const setStyle: Command<SetStyleArgs> = {
  name: 'set-style',
  plan({ styles }, { style: id, values }) {
    const style = styles.paragraph[id];
    if (!style) return refuse('refusal.style-gone');
    if (values.size !== undefined && !(values.size >= SIZES[0] && values.size <= SIZES[1])) return refuse('refusal.type-size', { least: SIZES[0], most: SIZES[1] });
    if (values.swatch !== undefined && !styles.swatches[values.swatch]) return refuse('refusal.swatch-gone');
    const next = { ...style, ...values };
    if (equal(style, next)) return plan();
    return plan({ type: 'set-styles', before: { paragraph: styles.paragraph }, after: { paragraph: { ...styles.paragraph, [id]: next } } });
  },
  mergeKey: ({ style, values }) => `set-style:${style}:${Object.keys(values).sort().join(',')}`,
};
