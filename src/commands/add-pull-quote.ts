import type { Rect } from '../geometry/rect';
import { round } from '../geometry/units';
import type { Edition } from '../model/edition';
import type { PageId, StoryId } from '../model/ids';
import type { NewId } from '../model/new-id';
import { paragraphStyleOf } from '../model/paragraph-style-of';
import { PLAIN_OBJECT } from '../model/plain-style';
import { PULL_QUOTE, quoted } from '../model/pull-quote';
import type { Story } from '../model/story';
import type { ObjectStyle, ParagraphStyle } from '../model/style';
import { planNewFrame } from './add-frame';
import { plan, refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { blackOf, newTextFrame, topLayer } from './frame-defaults';

export interface AddPullQuoteArgs {
  readonly story: StoryId;
  /** As they stand in the story. */
  readonly words: string;
  readonly page: PageId;
  /** Where it stands, in the midst of the story's text. */
  readonly rect: Rect;
  /** What the desk calls it. */
  readonly slug: string;
  readonly newId: NewId;
}

/** How much larger than body text a quote is where the house has no style for it, and how its lines stand apart. */
const LARGER = 1.6;
const OPEN = 1.35;

/**
 * Sets words of a story again as a pull quote (引语): a frame of its own between rules, which the story's text runs round. It names the story, so that
 * preflight can say when the words no longer stand there. A house style without the style and the look for it gets both.
 */
export const addPullQuote: Command<AddPullQuoteArgs> = {
  name: 'add-pull-quote',
  plan(edition, { story: id, words, page, rect, slug, newId }) {
    const source = edition.stories[id];
    if (!source) return refuse('refusal.story-gone');
    const text = quoted(words, source.language);
    if (text === '') return refuse('refusal.nothing-to-quote');
    const draft = startDraft(edition);
    const { paragraph, object } = edition.styles;
    if (!paragraph[PULL_QUOTE]) draft.do({ type: 'set-styles', before: { paragraph }, after: { paragraph: { ...paragraph, [PULL_QUOTE]: plainQuote(edition) } } });
    if (!object[PULL_QUOTE]) draft.do({ type: 'set-styles', before: { object }, after: { object: { ...object, [PULL_QUOTE]: plainLook(edition) } } });
    const quote: Story = {
      id: newId(), slug, kind: 'furniture', state: source.state, language: source.language, quoteOf: id, text: [{ type: 'body', style: PULL_QUOTE, children: [{ text }] }],
    };
    draft.insert('stories', quote);
    const framed = planNewFrame(draft.edition, { page, rect, newId }, (on, at) => ({
      ...newTextFrame(draft.edition, on, at, newId(), quote), columns: 1, align: 'middle', look: PULL_QUOTE, layer: topLayer(draft.edition, on),
    }));
    return framed.ok ? plan(...draft.plan().operations, ...framed.operations) : framed;
  },
};

function plainQuote({ styles }: Edition): ParagraphStyle {
  const body = paragraphStyleOf(styles, 'news', { type: 'body' });
  const size = round(body.size * LARGER);
  return {
    ...body, id: PULL_QUOTE, name: { zh: '引语', en: 'Pull quote' }, font: body.emphasisFont, size, leading: round(size * OPEN), align: 'left', indent: 0, hyphenate: false, dropCapLines: 0,
  };
}

const plainLook = (edition: Edition): ObjectStyle => ({
  ...PLAIN_OBJECT, id: PULL_QUOTE, name: { zh: '引语框', en: 'Pull quote' }, stroke: 'thick', strokeSwatch: blackOf(edition), sides: 'level', inset: 9,
});
