import type { Edition } from '../../model/edition';
import { framesOfPicture, pictureOfCaption, threadOf } from '../../model/threads';
import { partText, type StoryPart } from '../../model/story-text';
import type { Finding, Rule, Severity } from '../finding';
import { keptBy } from '../kept-by';
import { placeInStory } from '../place-in-story';

interface Dummy {
  readonly severity: Severity;
  readonly offset: number;
  readonly text: string;
}

/** Nobody writes these for readers. */
const CERTAIN: readonly RegExp[] = [
  /lorem ipsum|dolor sit amet|consectetur adipiscing/iu,
  /(?:此处|这里|在此)(?:为|是|放|填|输入|插入|添加|排|写|替换)(?:入|写|上|置)?.{0,4}(?:标题|正文|文字|内容|图片|照片|图说|导语|稿件|作者|署名|姓名)/u,
  /(?:请|点击)(?:在此)?(?:输入|填写|添加)(?:标题|正文|文字|内容|文本|图说)/u,
  /占位(?:文字|文本|符|图)|假字|假文|示例(?:文字|文本|标题)|文字内容文字内容/u,
  /(?:标题){2,}|(?:正文){3,}|(?:图说){2,}|(?:小标题){2,}/u,
  /[（(【\[〔][^（(【\[〔）)】\]〕]{0,6}(?:待补|待核|待查|待定|待写|补图|补拍|缺图|此处缺|需核实|请核实|存疑)[^）)】\]〕]{0,8}[）)】\]〕]/u,
  /\[(?:insert|placeholder|your text|headline here|caption here|name here|tk)[^\]]{0,30}\]|\b(?:headline|caption|body|your) text here\b|\bplaceholder text\b/iu,
  /\bTK(?:TK)+\b|\bTK{2,}\b|\b(?:HED|DEK|LEDE) TK\b/u,
];

/** Marks of unfinished copy that may now and then be meant: a police report's ××, three question marks, XXX as a numeral. */
const DOUBTFUL: readonly RegExp[] = [
  /(?<![A-Za-z\p{N}×])[×✕╳]{4,}(?![\p{N}A-Za-z×])/u,
  /(?<![\p{N}A-Za-z])(?:X{3,}|x{3,})(?![\p{N}A-Za-z-])(?=[\p{Script=Han}，。、；：（]|$)/u,
  /[?？]{3,}/u,
  /(?<![\p{L}\p{N}])TK(?![\p{L}\p{N}]| ?Maxx)/u,
  /_{4,}|＿{3,}|□{3,}|[■▇█]{3,}/u,
];

/** A part that says no more than that it is still to come. */
const ALONE = /^[\s　]*(?:待补|待核|待定|待写|待续写|标题|主题|引题|副题|正文|图说|署名|导语|作者|记者|摄影|headline|kicker|deck|body|caption|credit|byline|(?:headline|caption|text|name) here|tbc|tbd|tk|test|测试|xx+|××+)[\s　]*[：:。.!！]?[\s　]*$/iu;

/** One to six characters over and over. Laughter and sighs do that too, and are left alone. */
const REPEATED = /((?=[^\s哈嘻呵嘿啊呜哦嗯啦呀咚])[\p{L}\p{Script=Han}][\p{L}\p{Script=Han}，。]{0,5}?)\1{4,}/u;

/** Placeholder wording in copy that is placed (假字): what a template or an unfinished manuscript leaves behind. One finding a part. */
export const dummyText: Rule = ({ edition, composition }) =>
  Object.values(edition.stories).flatMap((story): Finding[] => {
    if (!isPrinted(edition, story.id)) return [];
    return story.text.flatMap((part, index): Finding[] => {
      const found = dummyOf(part);
      if (!found) return [];
      return [{
        rule: 'dummy-text', severity: found.severity, key: found.severity === 'error' ? 'finding.dummyText' : 'finding.doubtfulText',
        values: { detail: found.text, story: story.slug }, place: placeInStory(edition, composition, story.id, { part: index, offset: found.offset }),
      }];
    });
  });

/** Placed, and a caption that is shown. */
function isPrinted(edition: Edition, story: string): boolean {
  if (threadOf(edition, story).length > 0) return true;
  const picture = pictureOfCaption(edition, story);
  return picture !== null && framesOfPicture(edition, picture.id).some(({ caption }) => caption !== 'none');
}

const dummyOf: (part: StoryPart) => Dummy | null = keptBy((part) => {
  const text = partText(part);
  if (ALONE.test(text)) return { severity: 'error', offset: 0, text: text.trim() };
  return first(CERTAIN, text, 'error') ?? first([REPEATED], text, 'error') ?? first(DOUBTFUL, text, 'warning');
});

function first(patterns: readonly RegExp[], text: string, severity: Severity): Dummy | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return { severity, offset: found.index, text: found[0].length > 16 ? `${found[0].slice(0, 15)}…` : found[0] };
  }
  return null;
}
