import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCopy } from '../commands/import-copy';
import { createComposer } from '../compose/compose-edition';
import { encloses, inset, overlaps } from '../geometry/rect';
import { applyAll } from '../model/apply';
import type { Edition } from '../model/edition';
import { editionFromTemplate } from '../model/edition-from-template';
import { invertAll } from '../model/invert';
import type { StoryKind } from '../model/story';
import type { StoryPart } from '../model/story-text';
import { nodeFileSystem } from '../storage/node-file-system';
import { readTemplates } from '../storage/read-templates';
import { fakeWorld } from '../testing/fake-world';
import { sequentialIds } from '../testing/sequential-ids';
import { fillPage } from './fill-page';

const { templates } = await readTemplates(nodeFileSystem, resolve(import.meta.dirname, '../../templates'));

/** A story of so many characters in paragraphs of 120. */
function copy(kind: StoryKind, characters: number, head: string) {
  const paragraphs = Math.max(1, Math.round(characters / 120));
  const body = Array.from({ length: paragraphs }, (_, i): StoryPart => ({ type: 'body', children: [{ text: `${'版面文字'.repeat(29)}，${i}。` }] }));
  return { slug: head, kind, state: 'ready' as const, language: 'zh-Hans' as const, text: [{ type: 'headline' as const, children: [{ text: head }] }, ...body] };
}
const picture = (n: number) => ({
  asset: { id: `a${n}`.padEnd(64, '0'), name: `${n}.jpg`, mime: 'image/jpeg' as const, width: 1200, height: 800, bytes: 1 },
  slug: `图${n}`, caption: '图说图说图说图说。', credit: '某某　摄', source: '',
});

function desk(stories: ReturnType<typeof copy>[], pictures = 2, template = templates[0]!): Edition {
  const newId = sequentialIds('d');
  const edition = editionFromTemplate(template, { paper: '某报', date: '2026-11-23', language: 'zh-Hans' }, newId);
  const plan = importCopy.plan(edition, { imported: { stories, pictures: Array.from({ length: pictures }, (_, i) => picture(i)) }, newId });
  const done = plan.ok ? applyAll(edition, plan.operations) : plan;
  if (!done.ok) throw new Error('the desk of this test is broken');
  return done.edition;
}

function fill(edition: Edition) {
  const composer = createComposer(fakeWorld());
  const page = Object.keys(edition.pages)[0]!;
  const filled = fillPage(edition, { page, compose: (e) => composer.compose(e), newId: sequentialIds('f'), qr: { url: 'https://example.org', story: null } });
  if (!filled.ok) return filled;
  const done = applyAll(edition, filled.operations);
  if (!done.ok) throw new Error(done.reason);
  return { ...filled, edition: done.edition, page: done.edition.pages[page]! };
}
const briefs = (n: number) => Array.from({ length: n }, (_, i) => copy('brief', 120, `简讯${i}`));

describe('fillPage', () => {
  it.each([
    ['lead, feature, comment and briefs', [copy('lead', 2100, '头条标题'), copy('feature', 1700, '专题'), copy('news', 240, '短评'), ...briefs(6)]],
    ['no comment: its columns go to the feature', [copy('lead', 2300, '头条标题'), copy('feature', 1500, '专题'), ...briefs(6)]],
    ['no briefs: their columns go to the lead', [copy('lead', 2600, '头条标题'), copy('feature', 1500, '专题')]],
    ['long copy', [copy('lead', 3200, '头条标题'), copy('feature', 2600, '专题'), ...briefs(5)]],
  ])('%s: everything fits, inside the type area, and no two texts lie on each other', (_, stories) => {
    const filled = fill(desk(stories));
    if (!('edition' in filled)) throw new Error('refused');
    expect(filled.overset).toEqual([]);
    const frames = Object.values(filled.edition.frames);
    for (const frame of frames) expect(encloses(inset(filled.page.typeArea, -0.5), frame.rect), frame.type).toBe(true);
    const texts = frames.filter((f) => f.type === 'text' || f.type === 'picture');
    for (const a of texts) for (const b of texts) {
      // Text runs round what lies over it; other than that nothing may touch.
      if (a.id < b.id && a.layer === b.layer) expect(overlaps(inset(a.rect, 0.1), inset(b.rect, 0.1))).toBe(false);
    }
    expect(frames.some((f) => (f.type === 'text' || f.type === 'picture') && f.placeholder)).toBe(false);
  });
  it('keeps pictures below a head that stands in the text’s own frame', () => {
    const western = templates.find(({ id }) => id === 'western-6')!;
    const filled = fill(desk([copy('lead', 2400, '头条标题'), copy('feature', 2000, '专题标题'), ...briefs(4)], 2, western));
    if (!('edition' in filled)) throw new Error('refused');
    expect(filled.overset).toEqual([]);
    const frames = Object.values(filled.edition.frames);
    const composition = createComposer(fakeWorld()).compose(filled.edition);
    const pictures = frames.filter((f) => f.type === 'picture');
    expect(pictures).toHaveLength(2);
    for (const { story, lines } of composition.stories.values()) {
      if (filled.edition.stories[story]!.kind === 'caption') continue;
      const head = lines.filter(({ number, place }) => number === 0 && place).map(({ place }) => place!.cell);
      for (const cell of head) for (const picture of pictures) expect(overlaps(inset(cell, 0.1), picture.rect)).toBe(false);
    }
    const [lead] = [...composition.stories.values()].map(({ lines }) => lines.filter(({ number }) => number === 0));
    expect(lead).toHaveLength(1);
  });
  it('says which stories do not fit when there is far too much', () => {
    const filled = fill(desk([copy('lead', 9000, '头条'), copy('feature', 6000, '专题'), ...briefs(4)]));
    expect(filled.ok && filled.overset.length).toBeGreaterThan(0);
  });
  it('is one step back', () => {
    const before = desk([copy('lead', 2100, '头条标题'), copy('feature', 1700, '专题'), ...briefs(6)]);
    const filled = fill(before);
    if (!('edition' in filled)) throw new Error('refused');
    expect(applyAll(filled.edition, invertAll(filled.operations))).toEqual({ ok: true, edition: before });
  });
  it('refuses an empty basket and a page without places', () => {
    expect(fill(desk([]))).toEqual({ ok: false, key: 'refusal.fillPage.noStories' });
    const edition = desk([copy('lead', 500, '头条')]);
    expect(fill({ ...edition, frames: {} })).toEqual({ ok: false, key: 'refusal.fillPage.noPlaces' });
  });

  it('leaves briefs in the basket for which a full page has no room, rather than past its foot', () => {
    const filled = fill(desk([copy('lead', 2100, '头条标题'), copy('feature', 1700, '专题'), ...briefs(40)]));
    if (!('edition' in filled)) throw new Error('refused');
    const { edition, page } = filled;
    const placed = Object.values(edition.frames).flatMap((frame) => (frame.type === 'text' && frame.story !== null ? [frame] : []));
    const kinds = new Set(placed.map(({ story }) => story!));
    const left = Object.values(edition.stories).filter(({ id, kind }) => kind === 'brief' && !kinds.has(id));
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(40);
    for (const { rect } of placed) expect(rect.y + rect.height).toBeLessThanOrEqual(page.typeArea.y + page.typeArea.height + 1);
    expect(filled.overset.filter((id) => left.some((story) => story.id === id))).toEqual([]);
  });
});
