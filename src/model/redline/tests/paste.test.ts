import { describeRedline } from '../../../testing/redline-cases';
import { makeText } from '../../../testing/make-edition';
import type { StoryPart } from '../../story-text';

const text = makeText(['headline', '题'], '甲乙丙。', '丁戊。');
const part = (words: string, type: StoryPart['type'] = 'body'): StoryPart => ({ type, children: [{ text: words }] });

describeRedline('paste', [
  {
    name: 'parts between parts, and another deletes over the place', text,
    ann: { typed: [{ type: 'insert_node', path: [2], node: part('小题', 'subhead') }, { type: 'insert_node', path: [3], node: part('新段。') }] }, bob: { kind: 'delete', on: '丙。\n丁' },
    annOnly: 'headline: 题 ¶ 甲乙丙。 ¶ subhead: 小题 ¶ 新段。 ¶ 丁戊。', bobOnly: 'headline: 题 ¶ 甲乙戊。', both: 'headline: 题 ¶ 甲乙戊。',
  },
  {
    name: 'a part at the start, and another turns it into a kicker', text,
    ann: { typed: [{ type: 'insert_node', path: [0], node: part('肩', 'deck') }] }, bob: { typed: [{ type: 'set_node', path: [0], properties: { type: 'deck' }, newProperties: { type: 'kicker' } }] },
    annOnly: 'deck: 肩 ¶ headline: 题 ¶ 甲乙丙。 ¶ 丁戊。', bobOnly: 'kicker: 题 ¶ 甲乙丙。 ¶ 丁戊。', both: 'kicker: 肩 ¶ headline: 题 ¶ 甲乙丙。 ¶ 丁戊。',
  },
  {
    name: 'words of several looks, and another writes into them', text,
    ann: { typed: [{ type: 'insert_node', path: [1, 1], node: { text: '粗体', strong: true } }, { type: 'insert_node', path: [1, 2], node: { text: '平' } }] }, bob: { typed: [{ type: 'insert_text', path: [1, 1], offset: 1, text: '而' }] },
    annOnly: 'headline: 题 ¶ 甲乙丙。*粗体*平 ¶ 丁戊。', bobOnly: 'headline: 题 ¶ 甲乙丙。*而* ¶ 丁戊。', both: 'headline: 题 ¶ 甲乙丙。*粗而体*平 ¶ 丁戊。',
  },
]);
