import { describeRedline } from '../../../testing/redline-cases';
import { makeText } from '../../../testing/make-edition';

const text = makeText(['headline', '旧貌换新颜'], '初秋时节，工程结束。');

describeRedline('replace', [
  { name: 'overlapping', text, ann: { kind: 'replace', on: '时节，', text: '的一天，' }, bob: { kind: 'replace', on: '，工程', text: '里，工地' }, annOnly: 'headline: 旧貌换新颜 ¶ 初秋的一天，工程结束。', bobOnly: 'headline: 旧貌换新颜 ¶ 初秋时节里，工地结束。', both: 'headline: 旧貌换新颜 ¶ 初秋的一天，里，工地结束。' },
  { name: 'within what another deletes', text, ann: { kind: 'replace', on: '时节', text: '一日' }, bob: { kind: 'delete', on: '秋时节，' }, annOnly: 'headline: 旧貌换新颜 ¶ 初秋一日，工程结束。', bobOnly: 'headline: 旧貌换新颜 ¶ 初工程结束。', both: 'headline: 旧貌换新颜 ¶ 初工程结束。' },
  { name: 'by words that divide the part', text, ann: { kind: 'replace', on: '，', text: '。\n' }, bob: { kind: 'replace', on: '工程', text: '工地' }, annOnly: 'headline: 旧貌换新颜 ¶ 初秋时节。 ¶ 工程结束。', bobOnly: 'headline: 旧貌换新颜 ¶ 初秋时节，工地结束。', both: 'headline: 旧貌换新颜 ¶ 初秋时节。 ¶ 工地结束。' },
  {
    name: 'letters of another look keep it', text: [{ type: 'body', children: [{ text: '本报讯', strong: true }, { text: '初秋时节' }] }], ann: { kind: 'replace', on: '讯', text: '消息' }, bob: { kind: 'replace', on: '讯初', text: '电深' },
    annOnly: '*本报消息*初秋时节', bobOnly: '*本报电深*秋时节', both: '*本报电深*秋时节',
  },
  { name: 'one stretch twice', text, ann: { kind: 'replace', on: '初秋', text: '深秋' }, bob: { kind: 'replace', on: '初秋', text: '暮秋' }, annOnly: 'headline: 旧貌换新颜 ¶ 深秋时节，工程结束。', bobOnly: 'headline: 旧貌换新颜 ¶ 暮秋时节，工程结束。', both: 'headline: 旧貌换新颜 ¶ 暮秋深秋时节，工程结束。' },
]);
