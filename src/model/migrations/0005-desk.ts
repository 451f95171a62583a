import { isRecord } from './migration';
import type { Migration, RawRecord } from './migration';

const NEW_PAGE: RawRecord = { role: 'page', master: null, hides: [], section: '', joined: false, state: 'working', guides: { x: [], y: [] } };
const NEW_FRAME: RawRecord = { contentLocked: false, group: null, look: null, give: null };
const NEW_OF_TYPE: Readonly<Record<string, RawRecord>> = {
  text: { stack: [] },
  picture: { credit: 'caption' },
  box: { corner: 'square', radius: 0, pattern: 'none' },
};
const NEW_SHEET: RawRecord = {
  character: {}, object: {}, shapes: [], desk: { giveRows: 6, trackingMin: -30, trackingMax: 30, stackRows: 1, stackRule: null }, shortcuts: {},
};

/** Version 4 knew no masters, stacks, groups, looks and shapes. */
export const desk: Migration = {
  to: 5,
  about: 'pages gain masters, sections, spreads, states and guides; frames groups, looks, stacks and a second lock; pictures what their files said; styles those of characters and objects, shapes and house limits',
  record(table, record) {
    // The sides of a `set` have no id: what they do not say stays unsaid.
    if (!('id' in record)) return record;
    if (table === 'pages') return { ...NEW_PAGE, ...record };
    if (table === 'pictures') return { told: { caption: '', credit: '' }, path: null, cutOut: false, ...record };
    if (table === 'frames') return { ...NEW_FRAME, ...NEW_OF_TYPE[String(record.type)], ...record };
    return record;
  },
  styles: (styles) => (isRecord(styles.paragraph) && isRecord(styles.swatches) && isRecord(styles.assign) ? { ...NEW_SHEET, ...styles } : styles),
};
