import { describeRedline } from '../../../testing/redline-cases';
import { makeText } from '../../../testing/make-edition';

const text = makeText(['headline', '题'], '甲乙。', ['subhead', '丙'], '丁戊。');

describeRedline('join', [
  { name: 'the same end by two readers', text, ann: { kind: 'run-on', before: '乙' }, bob: { kind: 'run-on', on: '。\n丙' }, annOnly: 'headline: 题 ¶ 甲乙。丙 ¶ 丁戊。', bobOnly: 'headline: 题 ¶ 甲乙。丙 ¶ 丁戊。', both: 'headline: 题 ¶ 甲乙。丙 ¶ 丁戊。' },
  { name: 'two ends in a row: the first part’s kind holds', text, ann: { kind: 'run-on', before: '丙' }, bob: { kind: 'run-on', before: '乙' }, annOnly: 'headline: 题 ¶ 甲乙。 ¶ subhead: 丙丁戊。', bobOnly: 'headline: 题 ¶ 甲乙。丙 ¶ 丁戊。', both: 'headline: 题 ¶ 甲乙。丙丁戊。' },
  { name: 'where another writes at the end', text, ann: { kind: 'run-on', before: '乙' }, bob: { typed: [{ type: 'insert_text', path: [1, 0], offset: 3, text: '新' }] }, annOnly: 'headline: 题 ¶ 甲乙。丙 ¶ 丁戊。', bobOnly: 'headline: 题 ¶ 甲乙。 ¶ subhead: 新丙 ¶ 丁戊。', both: 'headline: 题 ¶ 甲乙。新丙 ¶ 丁戊。' },
  { name: 'and another deletes the words on both sides', text, ann: { kind: 'run-on', before: '乙' }, bob: { kind: 'delete', on: '乙。\n丙' }, annOnly: 'headline: 题 ¶ 甲乙。丙 ¶ 丁戊。', bobOnly: 'headline: 题 ¶ 甲 ¶ 丁戊。', both: 'headline: 题 ¶ 甲 ¶ 丁戊。' },
  {
    name: 'and another makes the part that goes a lead', text, ann: { kind: 'run-on', before: '乙' }, bob: { typed: [{ type: 'set_node', path: [2], properties: { type: 'body' }, newProperties: { type: 'lead' } }] },
    annOnly: 'headline: 题 ¶ 甲乙。丙 ¶ 丁戊。', bobOnly: 'headline: 题 ¶ 甲乙。 ¶ subhead: 丙 ¶ lead: 丁戊。', both: 'headline: 题 ¶ 甲乙。丙 ¶ lead: 丁戊。',
  },
]);
