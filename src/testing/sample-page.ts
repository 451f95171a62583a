import type { Edition } from '../model/edition';
import {
  makeBox, makeEdition, makePage, makePicture, makePictureFrame, makeQr, makeRule, makeStory, makeText, makeTextFrame,
} from './make-edition';

const front = makePage();
const inside = makePage({ id: 'page2', order: 2, name: '城事' });

/**
 * Two pages for the commands' tests. Page 1: story `lead` in the thread `lead1` → `lead2`, a picture `photo` in
 * `photoFrame`, an empty placeholder `place` for a feature and `picturePlace` for a picture, a rule, a box, a code, a
 * locked empty frame. Page 2 is empty. In the basket: stories `news`, `feature`, `brief`, picture `spare`.
 */
export const samplePage = (): Edition => makeEdition({
  pages: [front, inside],
  stories: [
    makeStory('lead', { kind: 'lead' }),
    makeStory('news'),
    makeStory('feature', { kind: 'feature' }),
    makeStory('brief', { kind: 'brief', text: makeText('本报讯（通讯员 王芳）近日，社区议事亭建成。') }),
  ],
  pictures: [makePicture('photo'), makePicture('spare', { width: 1000, height: 2000 })],
  frames: [
    makeTextFrame('lead1', front, { column: 0, columns: 5, row: 0, rows: 30 }, { story: 'lead', turn: 1 }),
    makeTextFrame('lead2', front, { column: 0, columns: 2, row: 30, rows: 20 }, { story: 'lead', turn: 2 }),
    makePictureFrame('photoFrame', front, { column: 2, columns: 3, row: 30, rows: 20 }, { picture: 'photo', layer: 2 }),
    makeTextFrame('place', front, { column: 5, columns: 3, row: 0, rows: 40 }, { placeholder: { accepts: 'feature', label: '专题' } }),
    makePictureFrame('picturePlace', front, { column: 5, columns: 3, row: 40, rows: 20 }, { placeholder: { accepts: 'picture', label: '图片' } }),
    makeRule('rule', front, { column: 0, columns: 8, row: 60, rows: 1 }),
    makeBox('box', front, { column: 0, columns: 2, row: 62, rows: 20 }),
    makeQr('qr', front, { column: 7, columns: 1, row: 62, rows: 10 }),
    makeTextFrame('locked', front, { column: 2, columns: 2, row: 62, rows: 20 }, { locked: true }),
  ],
});
