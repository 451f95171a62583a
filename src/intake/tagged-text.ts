/**
 * The tagged text form: stories as plain text that people type, mail and diff. docs/tagged-text.md describes it.
 * Reading and writing are inverse: `readTaggedText(writeTaggedText(stories)).stories` deep-equals `stories`.
 */
import type { Language } from '../model/language';
import type { ImportedStory } from '../model/imported';
import type { StoryKind, StoryState } from '../model/story';
import { partText, type PartType, type StoryLeaf, type StoryPart } from '../model/story-text';

/** A line that could not be understood; the text around it is still taken. */
export interface TaggedProblem {
  /** From 1. */
  readonly line: number;
  readonly key: 'intake.unknownTag' | 'intake.unknownHeader' | 'intake.unknownValue';
  readonly value: string;
}

export interface TaggedText {
  readonly stories: readonly ImportedStory[];
  readonly problems: readonly TaggedProblem[];
}

const PART_TAGS: Readonly<Record<PartType, readonly [zh: string, en: string]>> = {
  kicker: ['引题', 'kicker'],
  headline: ['主题', 'headline'],
  deck: ['副题', 'deck'],
  byline: ['署名', 'byline'],
  lead: ['导语', 'lead'],
  body: ['正文', 'body'],
  subhead: ['小标题', 'subhead'],
  caption: ['图说', 'caption'],
  credit: ['图片署名', 'credit'],
};
const KIND_WORDS: Readonly<Record<StoryKind, readonly [zh: string, en: string]>> = {
  lead: ['头条', 'lead'],
  feature: ['专题', 'feature'],
  news: ['消息', 'news'],
  brief: ['简讯', 'brief'],
  caption: ['图说', 'caption'],
  furniture: ['装饰', 'furniture'],
};
const STATE_WORDS: Readonly<Record<StoryState, readonly [zh: string, en: string]>> = {
  draft: ['草稿', 'draft'],
  edited: ['已编', 'edited'],
  ready: ['可用', 'ready'],
  held: ['待定', 'held'],
};
const LANGUAGE_WORDS: Readonly<Record<Language, readonly [string, string]>> = {
  'zh-Hans': ['中文', 'zh-Hans'], 'zh-Hant': ['繁体中文', 'zh-Hant'], ja: ['日文', 'ja'], en: ['英文', 'en'], 'en-GB': ['英式英文', 'en-GB'], de: ['德文', 'de'], fr: ['法文', 'fr'],
  es: ['西班牙文', 'es'], it: ['意大利文', 'it'], pt: ['葡萄牙文', 'pt'], nl: ['荷兰文', 'nl'], sv: ['瑞典文', 'sv'], da: ['丹麦文', 'da'], nb: ['挪威文', 'nb'], fi: ['芬兰文', 'fi'],
  pl: ['波兰文', 'pl'], cs: ['捷克文', 'cs'], hu: ['匈牙利文', 'hu'], tr: ['土耳其文', 'tr'], ru: ['俄文', 'ru'], uk: ['乌克兰文', 'uk'],
};
const HEADERS = { slug: ['稿名', 'slug'], kind: ['类型', 'kind'], state: ['状态', 'state'], language: ['语言', 'language'] } as const;
type Header = keyof typeof HEADERS;

const SEPARATOR = /^={3,}\s*$/;
const HEADER_LINE = /^#([^:：]+)[:：]\s*(.*)$/u;
/** `@tag text`, `@tag[style] text`; the tag ends at the first space, which is dropped. */
const PART_LINE = /^@([\p{L}]+)(?:\[([^\]]+)\])?(?:[ \t](.*)|)$/u;

function byWord<K extends string>(words: Readonly<Record<K, readonly string[]>>, word: string): K | undefined {
  return (Object.keys(words) as K[]).find((key) => words[key].some((w) => w.toLowerCase() === word.toLowerCase()));
}

/** True when the text uses the form: a part tag or a header on a line of its own. */
export function isTaggedText(text: string): boolean {
  return text.split(/\r\n?|\n/).some((line) => {
    const tag = PART_LINE.exec(line)?.[1] ?? HEADER_LINE.exec(line)?.[1];
    return tag !== undefined && (byWord(PART_TAGS, tag) ?? byWord(HEADERS, tag)) !== undefined;
  });
}

/** Reads any number of stories; never throws. Stories without text are left out. */
export function readTaggedText(text: string): TaggedText {
  const problems: TaggedProblem[] = [];
  const stories: ImportedStory[] = [];
  let current = emptyStory();
  const finish = () => {
    if (current.text.length > 0) stories.push(toStory(current));
    current = emptyStory();
  };
  text.replace(/^\uFEFF/, '').split(/\r\n?|\n/).forEach((line, index) => {
    if (SEPARATOR.test(line)) finish();
    else if (line.trim() !== '') readLine(line, current, (key, value) => problems.push({ line: index + 1, key, value }));
  });
  finish();
  return { stories, problems };
}

interface Draft {
  slug?: string;
  kind?: StoryKind;
  state?: StoryState;
  language?: Language;
  text: StoryPart[];
}
const emptyStory = (): Draft => ({ text: [] });

function readLine(line: string, story: Draft, report: (key: TaggedProblem['key'], value: string) => void): void {
  const header = HEADER_LINE.exec(line);
  if (header && story.text.length === 0) {
    const name = byWord(HEADERS, header[1]!.trim());
    if (name) return readHeader(name, header[2]!.trim(), story, report);
    report('intake.unknownHeader', header[1]!.trim());
  }
  const tagged = PART_LINE.exec(line);
  if (tagged) {
    const type = byWord(PART_TAGS, tagged[1]!);
    if (type) {
      story.text.push({ type, ...(tagged[2] ? { style: tagged[2] } : {}), children: readMarks(tagged[3] ?? '') });
      return;
    }
    report('intake.unknownTag', tagged[1]!);
  }
  story.text.push({ type: 'body', children: readMarks(line) });
}

function readHeader(name: Header, value: string, story: Draft, report: (key: TaggedProblem['key'], value: string) => void): void {
  if (name === 'slug') {
    story.slug = value;
    return;
  }
  const found = { kind: byWord(KIND_WORDS, value), state: byWord(STATE_WORDS, value), language: byWord(LANGUAGE_WORDS, value) }[name];
  if (found === undefined) report('intake.unknownValue', value);
  else Object.assign(story, { [name]: found });
}

function toStory(draft: Draft): ImportedStory {
  const headline = draft.text.find((part) => part.type === 'headline') ?? draft.text[0]!;
  const plain = draft.text.map(partText).join('');
  return {
    slug: draft.slug ?? partText(headline).replace(/\s+/g, ' ').trim().slice(0, 24),
    kind: draft.kind ?? 'news',
    state: draft.state ?? 'draft',
    language: draft.language ?? languageOf(plain),
    text: draft.text,
  };
}

/** Chinese when at least a fifth of the letters are Han. */
export function languageOf(text: string): 'zh-Hans' | 'en' {
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  return letters === 0 || han * 5 >= letters ? 'zh-Hans' : 'en';
}

/** `**strong**`, `__emphasis__`, `\n` for a line break, a backslash before anything else for itself. */
function readMarks(source: string): StoryLeaf[] {
  const leaves: StoryLeaf[] = [];
  let strong = false;
  let emphasis = false;
  let text = '';
  const flush = () => {
    if (text !== '') leaves.push({ text, ...(strong ? { strong: true as const } : {}), ...(emphasis ? { emphasis: true as const } : {}) });
    text = '';
  };
  for (let i = 0; i < source.length; i++) {
    const pair = source.slice(i, i + 2);
    if (source[i] === '\\' && i + 1 < source.length) text += source[++i] === 'n' ? '\n' : source[i];
    else if (pair === '**' || pair === '__') {
      flush();
      if (pair === '**') strong = !strong;
      else emphasis = !emphasis;
      i++;
    } else text += source[i];
  }
  flush();
  return leaves.length > 0 ? leaves : [{ text: '' }];
}

/** The canonical form, with Chinese or English tags; ends with a newline. */
export function writeTaggedText(stories: readonly ImportedStory[], tags: 'zh' | 'en' = 'zh'): string {
  const word = (pair: readonly [string, string]) => pair[tags === 'zh' ? 0 : 1];
  return stories
    .map((story) => {
      const headers = [
        `#${word(HEADERS.slug)}: ${story.slug}`,
        `#${word(HEADERS.kind)}: ${word(KIND_WORDS[story.kind])}`,
        `#${word(HEADERS.state)}: ${word(STATE_WORDS[story.state])}`,
        `#${word(HEADERS.language)}: ${word(LANGUAGE_WORDS[story.language])}`,
      ];
      return [...headers, ...story.text.map((part) => writePart(part, word(PART_TAGS[part.type])))].join('\n');
    })
    .map((text) => `${text}\n`)
    .join('\n===\n');
}

function writePart(part: StoryPart, tag: string): string {
  const text = part.children.map(writeLeaf).join('');
  const bare = part.type === 'body' && !part.style && text.trim() !== '' && text.trim() === text;
  if (!bare) return `@${tag}${part.style ? `[${part.style}]` : ''}${text === '' ? '' : ` ${text}`}`;
  return `\n${/^[@#=]/.test(text) ? '\\' : ''}${text}`;
}

function writeLeaf(leaf: StoryLeaf): string {
  const text = leaf.text.replace(/[\\*_]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
  const open = `${leaf.strong ? '**' : ''}${leaf.emphasis ? '__' : ''}`;
  return text === '' ? '' : `${open}${text}${[...open].reverse().join('')}`;
}
