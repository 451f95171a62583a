import { describeRedline } from '../../../testing/redline-cases';
import { makeText } from '../../../testing/make-edition';

const text = makeText(['headline', '题'], '甲乙丙丁。', '戊己。');

describeRedline('split', [
  { name: 'at two places', text, ann: { kind: 'new-paragraph', before: '乙' }, bob: { kind: 'new-paragraph', before: '丁' }, annOnly: 'headline: 题 ¶ 甲 ¶ 乙丙丁。 ¶ 戊己。', bobOnly: 'headline: 题 ¶ 甲乙丙 ¶ 丁。 ¶ 戊己。', both: 'headline: 题 ¶ 甲 ¶ 乙丙 ¶ 丁。 ¶ 戊己。' },
  { name: 'within what another deletes', text, ann: { kind: 'new-paragraph', before: '丙' }, bob: { kind: 'delete', on: '乙丙' }, annOnly: 'headline: 题 ¶ 甲乙 ¶ 丙丁。 ¶ 戊己。', bobOnly: 'headline: 题 ¶ 甲丁。 ¶ 戊己。', both: 'headline: 题 ¶ 甲丁。 ¶ 戊己。' },
  { name: 'into another kind of part', text, ann: { kind: 'new-paragraph', before: '丙', part: 'subhead' }, bob: { kind: 'insert', before: '丙', text: '新' }, annOnly: 'headline: 题 ¶ 甲乙 ¶ subhead: 丙丁。 ¶ 戊己。', bobOnly: 'headline: 题 ¶ 甲乙新丙丁。 ¶ 戊己。', both: 'headline: 题 ¶ 甲乙 ¶ subhead: 新丙丁。 ¶ 戊己。' },
  { name: 'joined again by another', text, ann: { kind: 'new-paragraph', before: '丙' }, bob: { typed: [{ type: 'merge_node', path: [2], position: 1, properties: { type: 'body' } }] }, annOnly: 'headline: 题 ¶ 甲乙 ¶ 丙丁。 ¶ 戊己。', bobOnly: 'headline: 题 ¶ 甲乙丙丁。 ¶ 戊己。', both: 'headline: 题 ¶ 甲乙丙丁。 ¶ 戊己。' },
  {
    name: 'by the Enter key, and another makes the second half a subhead', text,
    ann: { typed: [{ type: 'split_node', path: [1, 0], position: 2, properties: {} }, { type: 'split_node', path: [1], position: 1, properties: { type: 'body' } }] }, bob: { typed: [{ type: 'set_node', path: [2], properties: { type: 'body' }, newProperties: { type: 'subhead' } }] },
    annOnly: 'headline: 题 ¶ 甲乙 ¶ 丙丁。 ¶ 戊己。', bobOnly: 'headline: 题 ¶ 甲乙丙丁。 ¶ 戊己。', both: 'headline: 题 ¶ 甲乙 ¶ subhead: 丙丁。 ¶ 戊己。',
  },
]);
