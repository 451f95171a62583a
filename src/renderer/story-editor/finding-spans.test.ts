import { describe, expect, it } from 'vitest';
import type { Finding } from '../../preflight/finding';
import { makeText } from '../../testing/make-edition';
import { findingSpans } from './finding-spans';

const finding = (offset: number | null, detail?: string, changes: Partial<Finding> = {}): Finding => ({
  rule: 'full-width-latin', severity: 'warning', key: 'finding.fullWidthLatin', values: detail === undefined ? {} : { detail },
  place: { page: 'p', frame: 'f', story: 's', at: offset === null ? null : { part: 1, offset } }, ...changes,
});
const text = makeText(['headline', '标题'], '于２０２６年𰻝面。');
const spans = (...findings: Finding[]): string[] => findingSpans(findings, 's', text).map(({ from, to }) => '于２０２６年𰻝面。'.slice(from.offset, to.offset));

describe('what the galley marks', () => {
  it('is what a finding quotes where it stands, else one character, of two code units too', () => {
    expect(spans(finding(1, '２０２６'), finding(6, 'U+30EDD'), finding(8))).toEqual(['２０２６', '𰻝', '面']);
  });

  it('is nothing of other stories, of places that are not there, or of overset text', () => {
    expect(spans(finding(null), finding(99), finding(1, '２', { rule: 'overset' }))).toEqual([]);
    expect(findingSpans([finding(1)], 'other', text)).toEqual([]);
  });
});
