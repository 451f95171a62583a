import { describeRedline } from '../../../testing/redline-cases';
import { makeText } from '../../../testing/make-edition';

const text = makeText('甲乙丙丁戊己。', '庚。');
const strong = { strong: true } as const;
const emphasis = { emphasis: true } as const;

describeRedline('style', [
  { name: 'overlapping: where both want something, the later holds', text, ann: { kind: 'style', on: '乙丙丁', look: strong }, bob: { kind: 'style', on: '丁戊', look: emphasis }, annOnly: '甲*乙丙丁*戊己。 ¶ 庚。', bobOnly: '甲乙丙_丁戊_己。 ¶ 庚。', both: '甲*乙丙*_丁戊_己。 ¶ 庚。' },
  { name: 'of words that another deletes', text, ann: { kind: 'style', on: '乙丙丁', look: strong }, bob: { kind: 'delete', on: '丙丁戊' }, annOnly: '甲*乙丙丁*戊己。 ¶ 庚。', bobOnly: '甲乙己。 ¶ 庚。', both: '甲*乙*己。 ¶ 庚。' },
  { name: 'over the end of a part', text, ann: { kind: 'style', on: '己。\n庚', look: strong }, bob: { kind: 'run-on', before: '己' }, annOnly: '甲乙丙丁戊*己。* ¶ *庚*。', bobOnly: '甲乙丙丁戊己。庚。', both: '甲乙丙丁戊*己。庚*。' },
  {
    name: 'taken off, and another writes in them', text: [{ type: 'body', children: [{ text: '甲' }, { text: '乙丙', strong: true }, { text: '丁' }] }], ann: { kind: 'style', on: '乙丙', look: {} }, bob: { kind: 'insert', before: '丙', text: '新' },
    annOnly: '甲乙丙丁', bobOnly: '甲*乙新丙*丁', both: '甲乙*新*丙丁',
  },
  {
    name: 'of another’s new words', text, ann: { kind: 'insert', before: '丙', text: '新' }, bob: { typed: [{ type: 'split_node', path: [0, 0], position: 2, properties: {} }, { type: 'split_node', path: [0, 1], position: 1, properties: {} }, { type: 'set_node', path: [0, 1], properties: {}, newProperties: strong }] },
    annOnly: '甲乙新丙丁戊己。 ¶ 庚。', bobOnly: '甲乙丙丁戊己。 ¶ 庚。', both: '甲乙*新*丙丁戊己。 ¶ 庚。',
  },
]);
