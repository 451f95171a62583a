import { describeRedline } from '../../../testing/redline-cases';
import { makeText } from '../../../testing/make-edition';

const text = makeText('初秋时节，工程全部结束。', '住户回家。');

describeRedline('delete', [
  { name: 'overlapping', text, ann: { kind: 'delete', on: '时节，工程' }, bob: { kind: 'delete', on: '工程全部' }, annOnly: '初秋全部结束。 ¶ 住户回家。', bobOnly: '初秋时节，结束。 ¶ 住户回家。', both: '初秋结束。 ¶ 住户回家。' },
  { name: 'one within the other', text, ann: { kind: 'delete', on: '工程' }, bob: { kind: 'delete', on: '时节，工程全部' }, annOnly: '初秋时节，全部结束。 ¶ 住户回家。', bobOnly: '初秋结束。 ¶ 住户回家。', both: '初秋结束。 ¶ 住户回家。' },
  { name: 'the same words', text, ann: { kind: 'delete', on: '全部' }, bob: { kind: 'delete', on: '全部' }, annOnly: '初秋时节，工程结束。 ¶ 住户回家。', bobOnly: '初秋时节，工程结束。 ¶ 住户回家。', both: '初秋时节，工程结束。 ¶ 住户回家。' },
  { name: 'over the end of a part', text, ann: { kind: 'delete', on: '束。\n住' }, bob: { kind: 'delete', on: '户回' }, annOnly: '初秋时节，工程全部结户回家。', bobOnly: '初秋时节，工程全部结束。 ¶ 住家。', both: '初秋时节，工程全部结家。' },
  { name: 'all of a part', text, ann: { kind: 'delete', on: '住户回家。' }, bob: { kind: 'replace', on: '回家', text: '返乡' }, annOnly: '初秋时节，工程全部结束。 ¶ ', bobOnly: '初秋时节，工程全部结束。 ¶ 住户返乡。', both: '初秋时节，工程全部结束。 ¶ 返乡' },
]);
