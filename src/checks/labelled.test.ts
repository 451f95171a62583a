import { describe, expect, it } from 'vitest';
import { isHanLanguage, type Language } from '../model/language';
import { partText } from '../model/story-text';
import { makeEdition, makeStory } from '../testing/make-edition';
import { CHECK_RULES, checkEdition } from './check-edition';
import { CLEAN_HAN, CLEAN_LATIN } from './labelled/clean';
import { HAN_FAULTS } from './labelled/han-faults';
import { LATIN_FAULTS } from './labelled/latin-faults';

interface Wanted {
  readonly story: string;
  readonly part: number;
  readonly from: number;
  readonly to: number;
  readonly fix: string | null;
}

/** A line as stories, and the places that must be found in them. */
function parse(line: string, language: Language) {
  const wanted: Wanted[] = [];
  const stories = line.split('§').map((text, index) => {
    const id = `s${index}`;
    const parts = text.split('¶').map((marked, part) => {
      let plain = '';
      for (const piece of marked.split(/(⟦[^⟧]*⟧)/)) {
        if (!piece.startsWith('⟦')) {
          plain += piece;
          continue;
        }
        const [found, fix] = piece.slice(1, -1).split('→') as [string, string?];
        wanted.push({ story: id, part, from: plain.length, to: plain.length + found.length, fix: fix ?? null });
        plain += found;
      }
      return { type: index > 0 ? 'caption' as const : part === 0 && text.includes('¶') ? 'headline' as const : 'body' as const, children: [{ text: plain }] };
    });
    return makeStory(id, { language, kind: index > 0 ? 'caption' : 'news', text: parts });
  });
  return { stories, wanted };
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
const sets = [
  ...Object.entries(HAN_FAULTS).flatMap(([rule, text]) => lines(text).map((line) => ({ rule, line, language: 'zh-Hans' as const }))),
  ...Object.entries(LATIN_FAULTS).flatMap(([rule, text]) => lines(text).map((line) => ({ rule, line, language: 'en' as const }))),
  ...lines(CLEAN_HAN).map((line) => ({ rule: null, line, language: 'zh-Hans' as const })),
  ...lines(CLEAN_LATIN).map((line) => ({ rule: null, line, language: 'en' as const })),
];

const tally = new Map(CHECK_RULES.map((rule) => [rule, { found: 0, missed: 0, false: 0 }]));
const complaints: string[] = [];
for (const { rule, line, language } of sets) {
  const { stories, wanted } = parse(line, language);
  const edition = makeEdition({ stories });
  const dated = { ...edition, info: { ...edition.info, date: '2026-11-23' } };
  const findings = checkEdition(dated);
  const hits = (one: Wanted) => findings.filter((finding) => finding.rule === rule && finding.story === one.story && finding.part === one.part && finding.from <= one.to && one.from <= finding.to && finding.from < Math.max(one.to, one.from + 1) && one.from < Math.max(finding.to, finding.from + 1));
  for (const one of wanted) {
    const found = hits(one);
    if (found.length > 0) tally.get(rule!)!.found += 1;
    else {
      tally.get(rule!)!.missed += 1;
      complaints.push(`missed (${rule}): ${line}`);
    }
    if (found.length > 0 && one.fix !== null && !found.some(({ fix }) => fix === one.fix)) complaints.push(`wrong fix (${rule}): ${line} got ${JSON.stringify(found.map(({ fix }) => fix))}`);
  }
  for (const finding of findings) {
    if (wanted.some((one) => hits(one).includes(finding))) continue;
    tally.get(finding.rule)!.false += 1;
    complaints.push(`false (${finding.rule} ${finding.key} “${finding.found}”): ${partText(stories.find(({ id }) => id === finding.story)!.text[finding.part]!)}`);
  }
}

const precisionOf = ({ found, false: wrong }: { found: number; false: number }): number => found / Math.max(1, found + wrong);
const recallOf = ({ found, missed }: { found: number; missed: number }): number => found / Math.max(1, found + missed);

describe('the checks on labelled sentences', () => {
  const total = [...tally.values()].reduce((all, one) => ({ found: all.found + one.found, missed: all.missed + one.missed, false: all.false + one.false }), { found: 0, missed: 0, false: 0 });

  it('prints how well each rule does', () => {
    const row = (name: string, one: typeof total): string => `${name.padEnd(20)}${String(one.found + one.missed).padStart(6)}${precisionOf(one).toFixed(3).padStart(11)}${recallOf(one).toFixed(3).padStart(9)}`;
    
    process.stdout.write(`${[`${'rule'.padEnd(20)}planted  precision   recall`, ...[...tally].map(([rule, one]) => row(rule, one)), row(`all (${sets.length} sentences)`, total), ...complaints].join('\n')}\n`);
    expect(sets.length).toBeGreaterThanOrEqual(300);
    expect(sets.every(({ language }) => isHanLanguage(language) || language === 'en')).toBe(true);
  });

  it('is right in at least 95 of 100 findings, and misses few', () => {
    expect(precisionOf(total)).toBeGreaterThanOrEqual(0.95);
    expect(recallOf(total)).toBeGreaterThanOrEqual(0.9);
  });

  it.each([...tally].filter(([, one]) => one.found + one.missed >= 10))('%s is right in at least 95 of 100', (_rule, one) => {
    expect(precisionOf(one)).toBeGreaterThanOrEqual(0.95);
  });

  it('suggests what the labels say', () => {
    expect(complaints.filter((line) => line.startsWith('wrong fix'))).toEqual([]);
  });
});
