import { describeRedline } from '../../../testing/redline-cases';
import { makeText } from '../../../testing/make-edition';

const text = makeText('旧貌换新颜，好。');

describeRedline('insert', [
  { name: 'two readers at one place', text, ann: { kind: 'insert', before: '新', text: '上' }, bob: { kind: 'insert', before: '新', text: '了' }, annOnly: '旧貌换上新颜，好。', bobOnly: '旧貌换了新颜，好。', both: '旧貌换上了新颜，好。' },
  { name: 'at the very start and end', text, ann: { kind: 'insert', before: '旧', text: '看' }, bob: { typed: [{ type: 'insert_text', path: [0, 0], offset: 9, text: '！' }] }, annOnly: '看旧貌换新颜，好。', bobOnly: '旧貌换新颜，好。！', both: '看旧貌换新颜，好。！' },
  { name: 'within what another deletes', text, ann: { kind: 'insert', before: '新', text: '上' }, bob: { kind: 'delete', on: '换新' }, annOnly: '旧貌换上新颜，好。', bobOnly: '旧貌颜，好。', both: '旧貌颜，好。' },
  { name: 'at the edge of what another deletes', text, ann: { kind: 'insert', before: '新', text: '上' }, bob: { kind: 'delete', on: '新颜' }, annOnly: '旧貌换上新颜，好。', bobOnly: '旧貌换，好。', both: '旧貌换上，好。' },
  { name: 'another takes the new words out again', text, ann: { kind: 'insert', before: '新', text: '上了' }, bob: { typed: [{ type: 'remove_text', path: [0, 0], offset: 4, text: '了' }] }, annOnly: '旧貌换上了新颜，好。', bobOnly: '旧貌换新颜，好。', both: '旧貌换上新颜，好。' },
  { name: 'another writes within the new words', text, ann: { kind: 'insert', before: '新', text: '上了' }, bob: { typed: [{ type: 'insert_text', path: [0, 0], offset: 4, text: '去' }] }, annOnly: '旧貌换上了新颜，好。', bobOnly: '旧貌换去新颜，好。', both: '旧貌换上去了新颜，好。' },
]);
