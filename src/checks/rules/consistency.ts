import { isHanLanguage } from '../../model/language';
import type { StoryId } from '../../model/ids';
import type { Story } from '../../model/story';
import { HEAD_PARTS, partText, type StoryPart } from '../../model/story-text';
import { hanNumber } from '../han-number';
import type { EditionRule, EditionSpot } from '../finding';

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文祁梅庄柳';
const TITLES = '市长|县长|区长|省长|镇长|乡长|书记|局长|处长|科长|厅长|部长|主任|院长|校长|所长|站长|队长|会长|理事长|秘书长|董事长|总经理|厂长|社长|馆长|行长|台长|总工程师|教授|主席|总裁|教练|团长|船长';
const ENDS = '说|表示|介绍|告诉|认为|指出|强调|透露|解释|坦言|回忆|在|对|向|率|带|出席|主持|和|与|及|是|讲|作|一行|为|每|已|也|都|正|就|常|把|从|来|去|曾|又|还|笑|站|坐|走|[，。、；：（）“”？！]|$';
const TITLED = new RegExp(`((?:[\\p{Script=Han}]{2})?)(副?(?:${TITLES}))([${SURNAMES}][\\p{Script=Han}]{1,2}?)(?=${ENDS})`, 'gu');
const AGED = new RegExp(`([${SURNAMES}][\\p{Script=Han}]{1,2})(?:[，（](?:男，|女，)?(?:今年|现年)?|今年|现年)(\\d{1,3})岁|(\\d{1,3})岁的([${SURNAMES}][\\p{Script=Han}]{1,2}?)(?=${ENDS})`, 'gu');
const AGED_EN = /(\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’-]+), (?:aged )?(\d{1,3})(?=[,.])/gu;
/** Looked for without being consumed: in “Later Martha Okafor” the second pair is the name. */
const NAMED_EN = /(?<![\p{L}’-])(?=(\p{Lu}\p{Ll}{2,}) (\p{Lu}\p{Ll}{4,})(?![\p{L}-]))/gu;
const FIGURE = /(?<![\d.第])(\d[\d,.]*万?|[一二两三四五六七八九十百千]{1,6})(个|名|位|人|户|家|条|项|次|台|辆|所|座|场|公里|平方米|万元|亿元|岁)([\p{Script=Han}]{2,3})/gu;

interface Claim {
  readonly kind: 'age' | 'title' | 'name' | 'figure';
  readonly from: number;
  readonly to: number;
  /** Whom or what it is about, and what it says. */
  readonly of: string;
  readonly says: string;
  /** The words before a title: an office. */
  readonly where: string;
}

const known = new WeakMap<StoryPart, { readonly han: boolean; readonly claims: readonly Claim[] }>();

function claimsOf(part: StoryPart, han: boolean): readonly Claim[] {
  const held = known.get(part);
  if (held?.han === han) return held.claims;
  const text = partText(part);
  const claims: Claim[] = [];
  const add = (kind: Claim['kind'], from: number, found: string, of: string, says: string, where = ''): void => void claims.push({ kind, from, to: from + found.length, of, says, where });
  if (han) {
    for (const { 0: whole, 1: before, 2: ageAfter, 3: ageBefore, 4: after, index } of text.matchAll(AGED)) {
      const age = (ageAfter ?? ageBefore)!;
      add('age', index + whole.lastIndexOf(age), age, (before ?? after)!, age);
    }
    for (const { 0: whole, 1: where, 2: title, 3: name, index } of text.matchAll(TITLED)) add('title', index + whole.length - name!.length, name!, name!, title!, where);
    for (const { 1: figure, 2: unit, 3: noun, index } of text.matchAll(FIGURE)) add('figure', index, figure!, `${unit}${noun}`, figure!);
  } else {
    for (const { 0: whole, 1: name, 2: age, index } of text.matchAll(AGED_EN)) add('age', index + whole.length - age!.length, age!, name!, age!);
    for (const { 1: first, 2: last, index } of text.matchAll(NAMED_EN)) add('name', index, `${first} ${last}`, first!, last!);
  }
  known.set(part, { han, claims });
  return claims;
}

interface Placed extends Claim {
  readonly story: StoryId;
  readonly part: number;
}

/** Ages, names and offices of people, and the figures of heads and captions, that are not the same everywhere in the edition. Found at the later place. */
export const consistency: EditionRule = function* consistency(stories): Generator<EditionSpot> {
  const all: Placed[] = stories.filter(({ kind }) => kind !== 'furniture').flatMap((story) =>
    story.text.flatMap((part, index) => claimsOf(part, isHanLanguage(story.language)).map((claim) => ({ ...claim, story: story.id, part: index }))));
  const slug = (id: StoryId): string => stories.find((story) => story.id === id)?.slug ?? '';
  const spot = ({ story, part, from, to }: Placed) => ({ story, part, from, to });
  const of = (kind: Claim['kind']): Placed[] => all.filter((claim) => claim.kind === kind);

  const ages = new Map<string, Placed>();
  for (const claim of of('age')) {
    const first = ages.get(claim.of);
    if (!first) ages.set(claim.of, claim);
    else if (first.says !== claim.says) yield { ...spot(claim), key: 'check.age', values: { name: claim.of, other: first.says, story: slug(first.story) } };
  }

  const titled = of('title');
  const people = new Map<string, Placed>();
  for (const claim of titled) {
    const first = people.get(claim.of);
    if (!first) people.set(claim.of, claim);
    else if (first.says !== claim.says && (first.says === `副${claim.says}` || claim.says === `副${first.says}`) && sameOffice(first, claim)) {
      yield { ...spot(claim), key: 'check.title', values: { name: claim.of, title: claim.says, other: first.says, story: slug(first.story) } };
    }
  }
  for (const [at, claim] of titled.entries()) {
    const other = titled.slice(0, at).find((one) => one.says === claim.says && one.of.length === 3 && oneSignApart(one.of, claim.of) && sameOffice(one, claim) && (one.story === claim.story || one.where !== ''));
    const count = (name: string): number => titled.filter((one) => one.of === name).length;
    if (other && count(claim.of) <= count(other.of)) yield { ...spot(claim), key: 'check.name', values: { name: claim.of, other: other.of, story: slug(other.story) }, fix: other.of };
  }

  const named = of('name');
  const counts = new Map<string, number>();
  for (const { of: first, says } of named) counts.set(`${first} ${says}`, (counts.get(`${first} ${says}`) ?? 0) + 1);
  for (const [at, claim] of named.entries()) {
    const other = named.find((one, index) => index !== at && one.of === claim.of && one.says !== claim.says && isNear(one.says, claim.says)
      && (counts.get(`${one.of} ${one.says}`)! > counts.get(`${claim.of} ${claim.says}`)! || (index < at && counts.get(`${one.of} ${one.says}`) === counts.get(`${claim.of} ${claim.says}`))));
    if (other) yield { ...spot(claim), key: 'check.name', values: { name: `${claim.of} ${claim.says}`, other: `${other.of} ${other.says}`, story: slug(other.story) }, fix: `${other.of} ${other.says}` };
  }

  yield* figures(stories, of('figure'));
};

/** A figure in a head or caption that the text has otherwise, and nowhere so: “12条公交” above, “11条公交” below. */
function* figures(stories: readonly Story[], claims: readonly Placed[]): Generator<EditionSpot> {
  const byStory = new Map<StoryId, Placed[]>();
  for (const claim of claims) byStory.set(claim.story, [...(byStory.get(claim.story) ?? []), claim]);
  for (const story of stories) {
    const own = byStory.get(story.id) ?? [];
    for (const claim of own) {
      const inCaption = story.kind === 'caption';
      if (!inCaption && !HEAD_PARTS.has(story.text[claim.part]!.type)) continue;
      for (const other of inCaption ? stories : [story]) {
        const against = (byStory.get(other.id) ?? []).filter((one) => one.of === claim.of && (inCaption ? other !== story : !HEAD_PARTS.has(story.text[one.part]!.type)));
        const value = hanNumber(claim.says);
        if (against.length === 0 || value === null || against.some((one) => hanNumber(one.says) === value)) continue;
        const values = new Set(against.map((one) => hanNumber(one.says)));
        if (values.size !== 1 || (inCaption && (claim.of.length < 4 || !sharesWords(story, other, claim)))) continue;
        if (inCaption && story.text.some((part) => partText(part).includes(against[0]!.says))) continue;
        const { story: id, part, from, to } = claim;
        yield { story: id, part, from, to, key: 'check.figure', values: { noun: claim.of, other: against[0]!.says, story: other.slug } };
        break;
      }
    }
  }
}

/** They speak of the same thing: five letters in a row besides the figure's own. */
function sharesWords(caption: Story, other: Story, { of }: Claim): boolean {
  const text = other.text.map(partText).join('\n');
  return caption.text.some((part) => {
    const words = partText(part);
    for (let at = 0; at + 5 <= words.length; at++) {
      const run = words.slice(at, at + 5);
      if (/^\p{Script=Han}{5}$/u.test(run) && !run.includes(of.slice(-2)) && text.includes(run)) return true;
    }
    return false;
  });
}

const sameOffice = (a: Claim, b: Claim): boolean => a.where === b.where || a.where === '' || b.where === '';
const oneSignApart = (a: string, b: string): boolean => a.length === b.length && a[0] === b[0] && [...a].filter((sign, at) => sign !== b[at]).length === 1;

/** One letter more, less or other, or two changed about. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 5) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const left = a.length - start - end;
  const right = b.length - start - end;
  return (left <= 1 && right <= 1) || (left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]);
}
