import { describeRedline } from '../../../testing/redline-cases';
import { makeText } from '../../../testing/make-edition';

const text = makeText('甲乙丙丁戊己。');

describeRedline('move and transpose', [
  { name: 'and another deletes some of the words', text, ann: { kind: 'move', on: '乙丙', target: '己' }, bob: { kind: 'delete', on: '丙丁' }, annOnly: '甲丁戊乙丙己。', bobOnly: '甲乙戊己。', both: '甲戊乙丙己。' },
  { name: 'to a place within what another deletes', text, ann: { kind: 'move', on: '乙', target: '己' }, bob: { kind: 'delete', on: '戊己' }, annOnly: '甲丙丁戊乙己。', bobOnly: '甲乙丙丁。', both: '甲丙丁乙。' },
  { name: 'backwards, past another’s new words', text, ann: { kind: 'move', on: '戊己', target: '乙' }, bob: { kind: 'insert', before: '丁', text: '新' }, annOnly: '甲戊己乙丙丁。', bobOnly: '甲乙丙新丁戊己。', both: '甲戊己乙丙新丁。' },
  { name: 'two letters change places, another replaces one', text, ann: { kind: 'transpose', on: '乙丙' }, bob: { kind: 'replace', on: '丙', text: '并' }, annOnly: '甲丙乙丁戊己。', bobOnly: '甲乙并丁戊己。', both: '甲并乙丁戊己。' },
  { name: 'two stretches with words between change places', text, ann: { kind: 'transpose', on: '甲乙', target: '丁戊' }, bob: { kind: 'insert', before: '丁', text: '新' }, annOnly: '丁戊丙甲乙己。', bobOnly: '甲乙丙新丁戊己。', both: '丁戊丙新甲乙己。' },
  {
    name: 'a part before another, and that one is written in', text: makeText('甲。', ['subhead', '乙'], '丙。'), ann: { kind: 'move', on: '乙\n', target: '甲' }, bob: { kind: 'replace', on: '甲', text: '佳' },
    annOnly: '乙 ¶ 甲。 ¶ subhead: 丙。', bobOnly: '佳。 ¶ subhead: 乙 ¶ 丙。', both: '乙 ¶ 佳。 ¶ subhead: 丙。',
  },
]);
