/** What a break between two words of a head costs (H7). Between any two words of equal weight it is BETWEEN_WORDS. */
import type { Word } from './world';

const BETWEEN_WORDS = 8;
/** A line that ends with 在、和、将 … hangs in the air, as an English one does with “of”. */
const AFTER_LINK = 14;
/** One that begins with 的、了、们 … */
const BEFORE_PARTICLE = 40;
/** A lone character goes with the longer word beside it: 市 with 江海, 旧 with 厂房. */
const LONE_CHARACTER = 8;
const MAYBE_ONE_WORD = 24;
const SURNAME_AND_NAME = 24;
const NAME_AND_TITLE = 14;
const COUNTED = 40;

const SURNAMES = new Set('李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文温欧阳司马诸葛');
/** Suffixes that make the word before them another one. */
const SUFFIXES = new Set('市县区镇乡村省州路街道港湾山河湖江海岛桥站所院校局厅部处科会团队社厂店馆园城镇者员家人性化率法式型级类力度感学界层期年');
/** Links that the tagger calls verbs or particles. */
const LINKS = new Set('在对从与和及把被将向为以让给由于同跟比到至不未再又也还已仍更最很要可能会应须该就都才各每某这那其并且或暨等是有');
const PARTICLES = new Set('的了着过们吗呢吧啊之地得者');

/** Between two neighbouring words of a Chinese text. */
export function hanBreakCost(text: string, left: Word, right: Word): number {
  const [a, b] = [text.slice(left.start, left.end), text.slice(right.start, right.end)];
  const [loneA, loneB] = [isLoneHan(a), isLoneHan(b)];
  let cost = BETWEEN_WORDS;
  if (right.joins) cost += MAYBE_ONE_WORD;
  if (b.length === 1 && (right.kind === 'particle' || PARTICLES.has(b))) return cost + BEFORE_PARTICLE;
  if (a === '的') cost += 2;
  else if (left.kind === 'preposition' || left.kind === 'conjunction' || (loneA && (left.kind === 'adverb' || left.kind === 'pronoun' || LINKS.has(a)))) cost += AFTER_LINK;
  else if (loneA) cost += LONE_CHARACTER;
  if (loneB) {
    if (right.kind === 'preposition' || right.kind === 'conjunction') cost -= 2;
    else if (SUFFIXES.has(b)) cost += 2 * LONE_CHARACTER;
    else cost += right.kind === 'verb' || LINKS.has(b) ? LONE_CHARACTER / 2 : LONE_CHARACTER;
  }
  if (loneA && SURNAMES.has(a) && b.length <= 2 && (right.kind === 'person' || right.kind === 'other' || right.joins)) cost += SURNAME_AND_NAME;
  if (left.kind === 'person' && (right.kind === 'title' || (right.kind === 'person' && loneB))) cost += NAME_AND_TITLE;
  if (left.kind === 'title' && right.kind === 'person') cost += NAME_AND_TITLE / 2;
  if (endsWithNumber(a) && (right.kind === 'measure' || right.kind === 'number' || loneB || startsWithNumber(b))) cost += COUNTED;
  else if (endsWithNumber(a)) cost += AFTER_LINK;
  if (a.endsWith('第') && startsWithNumber(b)) cost += COUNTED;
  return cost;
}

const isLoneHan = (word: string): boolean => word.length === 1 && word >= '㐀' && word <= '鿿';
const endsWithNumber = (word: string): boolean => /[0-9０-９]$|^[零〇一二两三四五六七八九十百千万亿几数]+$/u.test(word);
const startsWithNumber = (word: string): boolean => /^[0-9０-９零〇一二两三四五六七八九十百千万亿]/u.test(word);

const ENGLISH_BETWEEN = 6;
/** Articles, prepositions, conjunctions, auxiliaries: a head's line does not end with them. */
const ENGLISH_LINKS = new Set('a an the of to in on at by for from with into over under after before amid as and or but nor so than that if is are was were be been will would can could may might must its his her their our your my no not who which when while about between through against'.split(' '));
const ENGLISH_STARTS = new Set('of to in on at by for from with into over under after before amid as and or but while when who'.split(' '));
/** What makes one number of two words: $3.2 billion, 5 per cent, 6.30 p.m. */
const ENGLISH_MEASURE = /^(?:hundred|thousand|million|billion|trillion|percent|per|pc|pct|bn|m|am|pm|a\.m\.|p\.m\.|km|kg|mph|miles?|feet|acres?|degrees?|st|nd|rd|th)(?![a-z])/u;
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/u;
const TITLES = /(?:^|\s)(?:Mr|Mrs|Ms|Dr|St|Sen|Gov|Rep|Prof|Gen|Sgt|No)\.?$/u;

/** Between words of a text in Latin letters, or after a hyphen; `offset` is where the next line starts. */
export function englishBreakCost(text: string, offset: number): number {
  const before = text.slice(0, offset).trimEnd();
  const left = /[^\s]+$/u.exec(before)?.[0] ?? '';
  const right = /^[^\s]+/u.exec(text.slice(offset))?.[0] ?? '';
  if (before.length === offset) return /[-–/]$/u.test(left) ? 3 * ENGLISH_BETWEEN : ENGLISH_BETWEEN;
  let cost = ENGLISH_BETWEEN;
  if (ENGLISH_LINKS.has(bare(left))) cost += AFTER_LINK;
  if (TITLES.test(before)) cost += SURNAME_AND_NAME;
  if ((/\d$/u.test(left) && ENGLISH_MEASURE.test(right)) || (/\d per$/u.test(before) && right.startsWith('cent'))) cost += COUNTED;
  else if (/^[$£€¥]?\d/u.test(left) && /^[a-z%]/u.test(right)) cost += AFTER_LINK;
  if (MONTH.test(left) ? /^\d/u.test(right) : /\d$/u.test(left) && MONTH.test(right)) cost += COUNTED;
  if (isName(left) && isName(right) && isSentenceCase(text)) cost += NAME_AND_TITLE;
  if (ENGLISH_STARTS.has(bare(right))) cost -= 2;
  return cost;
}

const LETTER = 'A-Za-zÀ-ÖØ-öø-ɏ';
const CAPITAL = 'A-ZÀ-ÖØ-Þ';
const NOT_OF_A_WORD = new RegExp(`[^${LETTER}']`, 'gu');
const NAME = new RegExp(`^[“"‘']?[${CAPITAL}][${LETTER}.’']*[,;:!?”]*$`, 'u');
const LONG_WORD = new RegExp(`^[${LETTER}]{4,}`, 'u');
const CAPITALISED = new RegExp(`^[${CAPITAL}]`, 'u');

const bare = (word: string): string => word.replace(NOT_OF_A_WORD, '').toLowerCase();
const isName = (word: string): boolean => NAME.test(word);
/** A head that writes most words with a small letter: two capitals in a row are then a name. */
function isSentenceCase(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => LONG_WORD.test(word));
  return words.filter((word) => CAPITALISED.test(word)).length * 2 < words.length;
}
