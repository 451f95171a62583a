/** Pasted text as the briefs that it holds (简讯): what a desk gets in one mail and sets as one stack. */

export const BRIEF_BREAKS = ['openings', 'blank-lines'] as const;
/** At openings (本报讯, a dateline), each with the headline above it, or wherever a line is blank. */
export type BriefBreaks = (typeof BRIEF_BREAKS)[number];

export interface SplitBriefs {
  readonly by: BriefBreaks;
  /** At least one for a text that is not blank; lines trimmed, none of them blank. */
  readonly briefs: readonly string[];
  /** Whether a desk would take it for several briefs: an article with blank lines between its paragraphs is none. */
  readonly areBriefs: boolean;
}

/** 本报讯（…）, 本报北京电, 新华社…电, 据…报道. */
const CHINESE_OPENING = /^(?:本报|本刊|新华社|中新社|人民日报|据)[^，。！？；\n]{0,18}(?:讯|电|报道|消息)(?:$|[\s\u3000（(，,：:])|^(?:本报|本刊)讯/u;
/** SPRINGFIELD, Ohio (AP) – …: capitals first, a dash with blanks before the text. */
const LATIN_OPENING = /^\p{Lu}[\p{Lu}\d.,’' -]{2,40}(?:,? ?\p{L}[\p{L}. ]{0,20})?(?: ?\([\p{L} .]{2,20}\))? ?(?:—|–|--| - ) ?\S/u;
const SENTENCE_END = /[。！？；，…：.;,!?:][”’」』）)"']*$/u;
const LONGEST_HEAD = 40;
const LONGEST_LATIN_HEAD = 90;

const isOpening = (line: string): boolean => CHINESE_OPENING.test(line) || LATIN_OPENING.test(line);
const isLatin = (line: string): boolean => !/[\u3400-\u9fff]/u.test(line);
const isHead = (line: string): boolean => line.length <= (isLatin(line) ? LONGEST_LATIN_HEAD : LONGEST_HEAD) && !SENTENCE_END.test(line) && !isOpening(line);

/** Splits text; without a wish, at openings where there are two or more, else at blank lines. */
export function splitBriefs(text: string, wish: BriefBreaks | null = null): SplitBriefs {
  const blocks = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').split(/\n[\s\u3000]*\n/u)
    .map((block) => block.split('\n').map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '')).filter((line) => line !== ''))
    .filter((lines) => lines.length > 0);
  const openings = blocks.flat().filter(isOpening).length;
  const by = wish ?? (openings >= 2 ? 'openings' : 'blank-lines');
  const groups = by === 'openings' ? atOpenings(blocks.flat()) : withHeads(blocks);
  const withHead = groups.filter((lines) => lines.length > 1 && isHead(lines[0]!)).length;
  return { by, briefs: groups.map((lines) => lines.join('\n')), areBriefs: groups.length > 1 && (openings >= 2 || withHead * 2 > groups.length) };
}

/** Each opening starts a brief, or the headline does that stands above it. */
function atOpenings(lines: readonly string[]): string[][] {
  const starts = new Set([0]);
  lines.forEach((line, i) => {
    if (!isOpening(line)) return;
    const head = lines[i - 1];
    starts.add(head !== undefined && isHead(head) ? i - 1 : i);
  });
  const groups: string[][] = [];
  lines.forEach((line, i) => {
    if (starts.has(i)) groups.push([line]);
    else groups.at(-1)!.push(line);
  });
  return groups;
}

/** A block is a brief; one that is nothing but a headline goes with the block after it. */
function withHeads(blocks: readonly (readonly string[])[]): string[][] {
  const groups: string[][] = [];
  let head: string[] = [];
  for (const block of blocks) {
    if (block.length === 1 && isHead(block[0]!) && head.length === 0) {
      head = [...block];
      continue;
    }
    groups.push([...head, ...block]);
    head = [];
  }
  if (head.length > 0) groups.push(head);
  return groups;
}

/** What the desk calls a brief: its headline, or its text after the opening; short. */
export function briefSlug(text: string): string {
  const [first = ''] = text.split('\n');
  const told = isOpening(first) ? first.replace(/^[^）)]{0,20}[（(][^）)]*[）)]\s*/u, '').replace(/^[^—–]{0,60}(?:—|–|--)\s*/u, '') : first;
  const slug = (told || first).replace(/[，。,.].*$/u, '');
  return [...slug].slice(0, isLatin(slug) ? 36 : 16).join('');
}
