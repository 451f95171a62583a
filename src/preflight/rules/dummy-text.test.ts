import { describe, expect, it } from 'vitest';
import { createComposer } from '../../compose/compose-edition';
import { fakeWorld } from '../../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../../testing/make-edition';
import { preflight } from '../preflight';

const page = makePage();
function found(text: string): string[] {
  const edition = makeEdition({
    pages: [page], stories: [makeStory('s', { text: makeText(text) })], frames: [makeTextFrame('f', page, { column: 0, columns: 4, row: 0, rows: 60 }, { story: 's' })],
  });
  return preflight(edition, createComposer(fakeWorld()).compose(edition)).filter(({ rule }) => rule === 'dummy-text').map(({ severity }) => severity);
}

describe('dummy-text', () => {
  it.each([
    '此处放正文', '这里填写标题。', '请输入标题', '【待补】', '据统计，全市共有（待核）户。', '标题标题', 'Lorem ipsum dolor sit amet', 'Headline here', '副题', '待补', '[insert name]',
    '字字字字字字', '正文文字正文文字正文文字正文文字正文文字', 'HED TK', 'TKTK', '[TK: date of the trial]', '占位文字', '图说：', 'xxxx',
  ])('is sure of %s', (text) => expect(found(text)).toEqual(['error']));

  it.each(['工程由××××负责。', '参会人数为 XXX，', '真的吗？？？', '会议于____年召开。', 'The council voted TK to TK on Monday.', '共□□□户', '第XXX届'])('asks about %s', (text) => expect(found(text)).toEqual(['warning']));

  it.each([
    '犯罪嫌疑人陈××、张某某被依法逮捕。', '手机号138××××1234的机主', '车牌京A×××××的轿车', '尺码有XXL、XXXL两种。', '比赛时间待定。', '情况待核实，资料有待补充。', '哈哈哈哈哈哈哈哈', '此处风景独好。',
    '这里是他的家。', '重要的事情说三遍：慢慢慢。', '真的吗？', '一天天、一年年，好好学习，天天向上。', '标题党要不得。', 'TK Maxx opens a shop in the High Street.', 'Super Bowl XXX was played in Arizona.', 'Body text', '正文从第二版开始。',
    '图书馆新到一批图书，图说里写明了来历。', '100000000元', '————', '……………', '1×2×3×4', '公告（含附件，另见第三版）', '他说（笑）：“好，好，好。”', '请在窗口填写姓名、住址。', 'The editor’s placeholder was gone.',
  ])('lets %s pass', (text) => expect(found(text)).toEqual([]));
});
