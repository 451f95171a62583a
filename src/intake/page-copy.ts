/**
 * Page copy JSON: the copy of one page, cleaned and sorted by a person or a program, as one file
 * (docs/page-copy.md). Read into stories and references to picture files; nothing is placed.
 */
import * as v from 'valibot';
import type { ImportedStory } from '../model/imported';
import type { PartType, StoryPart, StoryText } from '../model/story-text';
import type { StoryKind } from '../model/story';

const line = v.nullish(v.string(), '');
const lines = v.nullish(v.union([v.pipe(v.string(), v.transform((text) => [text])), v.array(v.string())]), []);
const section = v.object({ subhead: line, paragraphs: lines });
const article = v.object({
  slug: line,
  kicker: line,
  headline: lines,
  subhead: line,
  byline: line,
  sections: v.nullish(v.array(section), []),
  paragraphs: lines,
});
const photo = v.object({ src: v.pipe(v.string(), v.minLength(1)), caption: line, credit: line });

/** Unknown keys are left alone, so that a program may keep its own notes in the file. */
const pageCopySchema = v.object({
  masthead: v.nullish(v.object({ channel: line })),
  qr: v.nullish(v.object({ lines: lines })),
  lead: v.nullish(article),
  second: v.nullish(article),
  news: v.nullish(v.array(article), []),
  briefs: v.nullish(v.array(article), []),
  photos: v.nullish(v.array(photo), []),
});
type Article = v.InferOutput<typeof article>;

export interface PageCopyPhoto {
  /** A file name, looked for beside the JSON or in a folder that the person names. */
  readonly src: string;
  readonly caption: string;
  readonly credit: string;
}

export interface PageCopy {
  /** 版名, empty when the copy does not say. */
  readonly pageName: string;
  readonly stories: readonly ImportedStory[];
  readonly photos: readonly PageCopyPhoto[];
}

export type PageCopyResult = { readonly ok: true; readonly value: PageCopy } | { readonly ok: false; readonly key: string; readonly values: { readonly at: string } };

/** Reads parsed JSON. A value of the wrong kind is refused with its place; a file without any copy is refused too. */
export function readPageCopy(raw: unknown): PageCopyResult {
  const result = v.safeParse(pageCopySchema, raw);
  if (!result.success) {
    const [issue] = result.issues;
    return { ok: false, key: 'intake.pageCopyShape', values: { at: v.getDotPath(issue) ?? '' } };
  }
  const { masthead, qr, lead, second, news, briefs, photos } = result.output;
  const stories = [
    ...(lead ? [story('lead', lead)] : []),
    ...(second ? [story('feature', second)] : []),
    ...news.map((each) => story('news', each)),
    ...briefs.map((each) => story('brief', each)),
    ...(qr ? [furniture(qr.lines)] : []),
  ].filter((each) => each.text.length > 0);
  if (stories.length === 0 && photos.length === 0) return { ok: false, key: 'intake.pageCopyEmpty', values: { at: '' } };
  return { ok: true, value: { pageName: masthead?.channel?.trim() ?? '', stories, photos } };
}

function story(kind: StoryKind, copy: Article): ImportedStory {
  // A headline's lines are its editor's breaks: they stay breaks inside one headline.
  const headline = copy.headline.map((each) => each.trim()).filter(Boolean).join('\n');
  const text: StoryText = [
    ...part('kicker', copy.kicker),
    ...part('headline', headline),
    ...part('deck', copy.subhead),
    ...part('byline', copy.byline),
    ...copy.paragraphs.flatMap((paragraph) => part('body', paragraph)),
    ...copy.sections.flatMap(({ subhead, paragraphs }) => [...part('subhead', subhead), ...paragraphs.flatMap((each) => part('body', each))]),
  ];
  return { slug: copy.slug.trim() || slugOf(text), kind, state: 'edited', language: languageOf(text), text };
}

function furniture(texts: readonly string[]): ImportedStory {
  const text = texts.flatMap((each) => part('body', each));
  return { slug: slugOf(text), kind: 'furniture', state: 'edited', language: languageOf(text), text };
}

/** Indents belong to the style, so white space around a paragraph goes; inside, it stays. */
function part(type: PartType, text: string): StoryPart[] {
  const trimmed = text.trim();
  return trimmed ? [{ type, children: [{ text: trimmed }] }] : [];
}

const LONGEST_SLUG = 16;

function slugOf(text: StoryText): string {
  const first = (text.find((each) => each.type === 'headline') ?? text[0])?.children[0]?.text ?? '';
  return [...first.replaceAll('\n', ' ')].slice(0, LONGEST_SLUG).join('');
}

/** Chinese as soon as a Han character appears: Latin names stand in Chinese copy, hardly the other way round. */
function languageOf(text: StoryText): ImportedStory['language'] {
  return text.some((each) => each.children.some((leaf) => /\p{Script=Han}/u.test(leaf.text))) ? 'zh-Hans' : 'en';
}
