import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../model/language';
import type { PartType } from '../../model/story-text';
import type { LeadIn } from '../../model/style';
import { bodySheet, bodyStyle } from '../../testing/make-paragraph';
import { collect } from './collect';

const leadInsOf = (house: string): LeadIn[] =>
  (JSON.parse(readFileSync(join(import.meta.dirname, '../../../templates/styles', `${house}.json`), 'utf8')) as { leadIns: LeadIn[] }).leadIns;

/** The text that is set in the strong font at the paragraph's start. */
function leadIn(leadIns: readonly LeadIn[], text: string, type: PartType = 'body', language: Language = 'zh-Hans'): string {
  const { spans } = collect({ part: { type, children: [{ text }] }, kind: 'news', language, style: bodyStyle, sheet: { ...bodySheet, leadIns } });
  const [first] = spans;
  return first && first.font === bodyStyle.strongFont ? text.slice(first.start, first.end) : '';
}

describe('lead-ins of the house styles', () => {
  it('are 本报讯 and the datelines of agencies', () => {
    const zh = leadInsOf('zh-newspaper');
    expect(leadIn(zh, '本报讯（记者　林书禾）近日，')).toBe('本报讯');
    expect(leadIn(zh, '本报北京11月23日电（记者林书禾）近日，')).toBe('本报北京11月23日电');
    expect(leadIn(zh, '新华社北京11月23日电　近日，')).toBe('新华社北京11月23日电');
    expect(leadIn(zh, '本报记者近日来到江边，电车已经停了。')).toBe('');
    expect(leadIn(zh, '本报讯（记者　林书禾）', 'headline')).toBe('');
  });

  it('are places in capitals, with or without a date and an agency, before a dash', () => {
    const en = leadInsOf('en-newspaper');
    expect(leadIn(en, 'SHANGHAI, Nov 23 — The ferry', 'body', 'en')).toBe('SHANGHAI, Nov 23 —');
    expect(leadIn(en, 'ST. JOHN’S, Sept. 3 (Courier) — The ferry', 'body', 'en')).toBe('ST. JOHN’S, Sept. 3 (Courier) —');
    expect(leadIn(en, 'SKERRY POINT — The ferry', 'body', 'en')).toBe('SKERRY POINT —');
    expect(leadIn(en, 'NATO, Congress and the ferry — all of them', 'body', 'en')).toBe('');
    expect(leadIn(en, 'The ferry — late', 'body', 'en')).toBe('');
  });

  it('may be the first words of a byline', () => {
    const byline: LeadIn = { kinds: ['news'], parts: ['byline'], pattern: '(?:本报)?(?:记者|通讯员)(?=[\\s　])', mark: 'strong' };
    expect(leadIn([byline], '本报记者　林书禾', 'byline')).toBe('本报记者');
    expect(leadIn([byline], '本报记者　林书禾', 'body')).toBe('');
  });
});
