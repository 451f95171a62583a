/** docs/preflight.md is written from the rules and the table of planted faults. `npm test -- goldens --update` writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PLAIN_PRESS } from '../model/plain-press';
import { formatMessage, isMessageKey } from '../strings/format-message';
import { en } from '../strings/en';
import { zhCN } from '../strings/zh-CN';
import { factsOf, PLANTED_FAULTS } from '../testing/planted-faults';
import { cleanEdition } from '../testing/planted-page';
import { plantedPress, type PlantedPress } from '../testing/planted-pdf';
import { preflight, RULES } from './preflight';

const DOC = join(import.meta.dirname, '../../docs/preflight.md');
const START = '<!-- written by src/preflight/doc-golden.test.ts from here -->';

let press: PlantedPress;
beforeAll(async () => {
  press = await plantedPress();
});

const sourceOf = (rule: string): string => readFileSync(join(import.meta.dirname, 'rules', `${rule}.ts`), 'utf8');
const shared = readFileSync(join(import.meta.dirname, 'style-fixes.ts'), 'utf8');
const matches = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map((found) => found[1]!))];
/** ICU plurals are for programs: the table shows their general form. */
const plain = (text: string): string => text.replaceAll(/\{\w+, (?:plural|select),(?: =?\w+ \{[^{}]*\})* other \{((?:[^{}]|\{\w+\})*)\}\}/g, '$1').replaceAll('|', '\\|');

function rulesTable(): string[] {
  const rows = Object.keys(RULES).map((rule) => {
    const source = sourceOf(rule);
    const messages = matches(source, /'(finding\.\w+)'/g).map((key) => plain(en[key as keyof typeof en]));
    const severities = matches(source, /'(error|warning)'/g).sort();
    const fixes = matches(source + (/largerStyle|blackStyle/.test(source) ? shared.split('\n').filter((line) => (/largerStyle/.test(source) && line.includes('fix.largerStyle')) || (/blackStyle/.test(source) && line.includes('fix.blackStyle'))).join('\n') : ''), /'(fix\.\w+)'/g);
    const levels = Object.values(PLAIN_PRESS.profiles).flatMap(({ name, levels: set }) => (set[rule] ? [`${name.en}: ${set[rule]}`] : []));
    const title = `rule.${rule}`;
    const names = isMessageKey(title) ? `${en[title]} (${zhCN[title]})` : rule;
    return `| \`${rule}\` | ${names} | ${messages.join('. ')} | ${severities.join(', ')} | ${fixes.map((key) => plain(en[key as keyof typeof en])).join('; ') || '–'} | ${levels.join(', ') || 'as it is'} |`;
  });
  return ['| rule | name | what it says | severity | fixes | profiles |', '|---|---|---|---|---|---|', ...rows];
}

function plantedTable(): string[] {
  const rows = PLANTED_FAULTS.map((fault) => {
    const planted = fault.plant(cleanEdition());
    const found = preflight(planted.edition, press.compose(planted.edition), factsOf(planted)).find(({ rule, key, place }) => rule === fault.rule && key === fault.key && place.frame === fault.frame);
    const fix = found?.fix && isMessageKey(found.fix.key) ? plain(formatMessage('en', found.fix.key, found.fix.values ?? {})) : '–';
    return `| ${fault.name} | \`${fault.rule}\` | ${found ? found.severity : 'not found'} | ${fix} | ${fault.judge ?? '–'} |`;
  });
  return ['| planted | found by | as | fix, after which it is gone | row of the outside checker |', '|---|---|---|---|---|', ...rows];
}

describe('docs/preflight.md', () => {
  it('says what the rules do', () => {
    const text = readFileSync(DOC, 'utf8');
    const head = text.slice(0, text.indexOf(START) + START.length);
    const judged = PLANTED_FAULTS.filter(({ judge }) => judge !== null).length;
    const now = [
      head, '', `## The ${Object.keys(RULES).length} rules`, '', ...rulesTable(), '',
      `## The ${PLANTED_FAULTS.length} planted faults`, '',
      `Each is planted alone in a page that is otherwise clean, and is found at its place. ${judged} of them show in the exported PDF, and the outside checker confirms them there (e2e/planted-faults.spec.ts).`, '',
      ...plantedTable(), '',
    ].join('\n');
    if (process.env['FORME_UPDATE_GOLDENS']) writeFileSync(DOC, now);
    else expect(text, 'stale: npm test -- goldens --update').toBe(now);
  });
});
