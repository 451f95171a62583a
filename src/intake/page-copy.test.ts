import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { partText } from '../model/story-text';
import { readPageCopy } from './page-copy';

describe('readPageCopy', () => {
  it('turns a page’s copy into typed stories', () => {
    const result = readPageCopy({
      masthead: { channel: '城事', folio: '第3版' },
      qr: { lines: ['望澜城事', '扫一扫'] },
      lead: {
        headline: ['旧街焕新', '灯火可亲'], subhead: '——南埠老街改造记', byline: '□记者　林舟',
        sections: [{ subhead: null, paragraphs: ['　　开篇。'] }, { subhead: '先修路', paragraphs: ['一。', '', '二。'] }],
      },
      second: { kicker: '河东区', headline: '果园里的课堂', sections: [{ paragraphs: ['正文。'] }] },
      briefs: [{ headline: ['简讯'], paragraphs: ['本报讯（通讯员　周岚）消息。'] }],
      photos: [{ src: 'street.jpg', caption: '老街夜景。', credit: '周岚　摄' }],
      note_of_the_program: 7,
    });
    if (!result.ok) throw new Error(result.key);
    const { pageName, stories, photos } = result.value;
    expect(pageName).toBe('城事');
    expect(stories.map((story) => [story.kind, story.slug, ...story.text.map((part) => `${part.type}:${partText(part)}`)])).toEqual([
      ['lead', '旧街焕新 灯火可亲', 'headline:旧街焕新\n灯火可亲', 'deck:——南埠老街改造记', 'byline:□记者　林舟', 'body:开篇。', 'subhead:先修路', 'body:一。', 'body:二。'],
      ['feature', '果园里的课堂', 'kicker:河东区', 'headline:果园里的课堂', 'body:正文。'],
      ['brief', '简讯', 'headline:简讯', 'body:本报讯（通讯员　周岚）消息。'],
      ['furniture', '望澜城事', 'body:望澜城事', 'body:扫一扫'],
    ]);
    expect(photos).toEqual([{ src: 'street.jpg', caption: '老街夜景。', credit: '周岚　摄' }]);
  });

  it('says where a file is not page copy', () => {
    expect(readPageCopy({ lead: { headline: 3 } })).toEqual({ ok: false, key: 'intake.pageCopyShape', values: { at: 'lead.headline' } });
    expect(readPageCopy([])).toMatchObject({ ok: false });
    expect(readPageCopy({ title: 'something else' })).toMatchObject({ ok: false, key: 'intake.pageCopyEmpty' });
  });

  it('takes a real page whole', ({ skip }) => {
    const file = new URL('../../../shared/seed/page.json', import.meta.url);
    if (!existsSync(file)) skip('the real page is not on this machine');
    const result = readPageCopy(JSON.parse(readFileSync(file, 'utf8')));
    if (!result.ok) throw new Error(result.key);
    const kinds = result.value.stories.map((story) => story.kind);
    expect(kinds).toEqual(['lead', 'feature', ...Array<string>(6).fill('brief'), 'furniture']);
    expect(result.value.photos).toHaveLength(2);
  });
});
