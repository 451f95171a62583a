import { fillFields, parseDate, weekdayOf } from '../../compose/folio-fields';
import { overlaps } from '../../geometry/rect';
import type { Edition } from '../../model/edition';
import type { Page } from '../../model/page';
import { pageNumber, pagesInOrder } from '../../model/page-order';
import { partText } from '../../model/story-text';
import { framesOnPage } from '../../model/threads';
import { commonRect } from '../common-rect';
import type { Finding, FindingPlace, Rule, Severity } from '../finding';

/** How bad it is when a folio asks for a field that the edition leaves empty. */
const ASKED: Readonly<Record<string, { readonly severity: Severity; readonly key: string }>> = {
  paper: { severity: 'error', key: 'finding.folioPaper' },
  date: { severity: 'error', key: 'finding.folioDate' },
  weekday: { severity: 'error', key: 'finding.folioDate' },
  lunar: { severity: 'error', key: 'finding.folioDate' },
  issue: { severity: 'error', key: 'finding.folioIssue' },
  editors: { severity: 'warning', key: 'finding.folioEditors' },
  section: { severity: 'warning', key: 'finding.folioSection' },
  name: { severity: 'warning', key: 'finding.folioName' },
};

/** Copy that has strayed into the margin is no folio. */
const MOST_LINES = 3;

const FIELD = /\{(\w+)\}/g;

/** What folios print (版眉): fields that are empty or misspelt, and dates, weekdays and page numbers that were typed by hand and are wrong. */
export const folioFields: Rule = ({ edition }) => pagesInOrder(edition).flatMap((page) => [...emptyFields(edition, page), ...typedByHand(edition, page)]);

function emptyFields(edition: Edition, page: Page): Finding[] {
  const told = new Set<string>();
  return page.folio.items.flatMap(({ text, rect }) => [...text.matchAll(FIELD)].flatMap(([whole, name]): Finding[] => {
    const value = fillFields(whole, { info: edition.info, page, number: pageNumber(edition, page.id), pages: pagesInOrder(edition).length });
    const place: FindingPlace = { page: page.id, frame: null, story: null, at: null, rect };
    if (value === whole) return [{ rule: 'folio-fields', severity: 'error', key: 'finding.folioUnknown', values: { detail: whole }, place }];
    const asked = ASKED[name!];
    const isDate = asked?.key === 'finding.folioDate';
    const isWanting = isDate ? parseDate(edition.info.date) === null : value.trim() === '';
    if (!asked || !isWanting || told.has(asked.key)) return [];
    told.add(asked.key);
    return [{ rule: 'folio-fields', severity: asked.severity, key: asked.key, values: { detail: edition.info.date }, place }];
  }));
}

/** A line in the margin: of the folio, or of a text frame that stands wholly outside the type area. */
interface MarginLine {
  readonly text: string;
  readonly place: FindingPlace;
  readonly fixed: (from: number, wrong: string, right: string) => Pick<Finding, 'fix'> | Record<string, never>;
}

function marginLines(edition: Edition, page: Page): MarginLine[] {
  const folio = page.folio.items.map(({ text, rect }): MarginLine => ({
    text: text.replace(FIELD, ' '), place: { page: page.id, frame: null, story: null, at: null, rect }, fixed: () => ({}),
  }));
  const frames = framesOnPage(edition, page.id).flatMap((frame): MarginLine[] => {
    const story = frame.type === 'text' && frame.story !== null ? edition.stories[frame.story] : undefined;
    if (!story || commonRect(frame.rect, page.typeArea, 1) || !overlaps(frame.rect, { x: 0, y: 0, width: page.width, height: page.height }) || story.text.length > MOST_LINES) return [];
    return story.text.map((part, index) => ({
      text: partText(part), place: { page: page.id, frame: frame.id, story: story.id, at: { part: index, offset: 0 } },
      fixed: (from, wrong, right) => retyped(story.id, index, part.children.map(({ text }) => text), from, wrong, right),
    }));
  });
  return [...folio, ...frames];
}

/** The wrong characters typed over; nothing is offered when they lie in differently marked leaves. */
function retyped(story: string, part: number, leaves: readonly string[], from: number, wrong: string, right: string): Pick<Finding, 'fix'> | Record<string, never> {
  let start = 0;
  for (const [leaf, text] of leaves.entries()) {
    const offset = from - start;
    start += text.length;
    if (offset < 0 || offset + wrong.length > text.length) continue;
    const path = [part, leaf];
    const operations = [{ type: 'insert_text', path, offset: offset + wrong.length, text: right }, { type: 'remove_text', path, offset, text: wrong }];
    return { fix: { key: 'fix.retype', values: { detail: right }, command: 'edit-story', args: { story, operations } } };
  }
  return {};
}

const CHINESE_DATE = /(?:(\d{4})\s*年)?\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;
const CHINESE_WEEKDAY = /(?:星期|周|礼拜)([日天一二三四五六])/u;
const ENGLISH_WEEKDAY = /\b(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/u;
const CHINESE_PAGE = /第\s*0?(\d{1,3})\s*版|(?<![\d第])0?(\d{1,3})\s*版(?!\p{L})/u;
const ENGLISH_PAGE = /\b[Pp]age\s+[A-Z]?0?(\d{1,3})\b/u;
const DAYS = '日一二三四五六';
const ENGLISH_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function typedByHand(edition: Edition, page: Page): Finding[] {
  const day = parseDate(edition.info.date);
  const number = pageNumber(edition, page.id);
  return marginLines(edition, page).flatMap(({ text, place, fixed }): Finding[] => {
    const wrong = (key: string, found: RegExpExecArray, right: string): Finding => ({
      rule: 'folio-fields', severity: 'error', key, values: { detail: found[0].trim(), right },
      place: { ...place, ...(place.at ? { at: { ...place.at, offset: found.index } } : {}) }, ...fixed(found.index, found[0], right),
    });
    const findings: Finding[] = [];
    const date = CHINESE_DATE.exec(text);
    if (date && day && !((date[1] === undefined || Number(date[1]) === day.year) && Number(date[2]) === day.month && Number(date[3]) === day.day)) {
      findings.push(wrong('finding.folioTypedDate', date, `${date[1] === undefined ? '' : `${day.year}年`}${day.month}月${day.day}日`));
    }
    const weekday = CHINESE_WEEKDAY.exec(text);
    if (weekday && day && DAYS.indexOf(weekday[1]!.replace('天', '日')) !== weekdayOf(day)) findings.push(wrong('finding.folioTypedWeekday', weekday, weekday[0].replace(/.$/u, DAYS[weekdayOf(day)]!)));
    const english = ENGLISH_WEEKDAY.exec(text);
    if (english && day && english[0] !== ENGLISH_DAYS[weekdayOf(day)]) findings.push(wrong('finding.folioTypedWeekday', english, ENGLISH_DAYS[weekdayOf(day)]!));
    for (const pattern of [CHINESE_PAGE, ENGLISH_PAGE]) {
      const printed = pattern.exec(text);
      const typed = printed && (printed[1] ?? printed[2]);
      if (printed && typed && Number(typed) !== number) findings.push(wrong('finding.folioTypedPage', printed, printed[0].replace(typed, String(number).padStart(typed.length, '0'))));
    }
    return findings;
  });
}
