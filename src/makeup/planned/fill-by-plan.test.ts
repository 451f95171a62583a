import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCopy } from '../../commands/import-copy';
import { createComposer } from '../../compose/compose-edition';
import { bottom, encloses, inset, overlaps } from '../../geometry/rect';
import { applyAll } from '../../model/apply';
import type { Edition } from '../../model/edition';
import { editionFromTemplate } from '../../model/edition-from-template';
import { rowCount, rowTop } from '../../model/grid';
import type { StoryKind } from '../../model/story';
import type { StoryPart } from '../../model/story-text';
import { framesOnPage, storiesIn } from '../../model/threads';
import { nodeFileSystem } from '../../storage/node-file-system';
import { readTemplates } from '../../storage/read-templates';
import { fakeWorld } from '../../testing/fake-world';
import { sequentialIds } from '../../testing/sequential-ids';
import { fillAlternatives, type FilledAlternative } from '../fill-alternatives';

const { templates } = await readTemplates(nodeFileSystem, resolve(import.meta.dirname, '../../../templates'));

/** Of a page's text when it has no heads and pictures. Paragraphs of uneven length, as people write them. */
interface Basket {
  readonly stories: readonly (readonly [StoryKind, share: number])[];
  readonly briefs: number;
  readonly pictures: readonly (readonly [width: number, height: number])[];
}
const BASKETS: Readonly<Record<string, Basket>> = {
  'mixed copy with three pictures': { stories: [['lead', 0.17], ['feature', 0.12], ['feature', 0.1], ['news', 0.06], ['news', 0.05], ['news', 0.04]], briefs: 6, pictures: [[1200, 800], [800, 1100], [1500, 900]] },
  'words alone': { stories: [['lead', 0.2], ['feature', 0.14], ['feature', 0.12], ['news', 0.08], ['news', 0.08], ['news', 0.07], ['news', 0.06], ['news', 0.05], ['news', 0.05]], briefs: 4, pictures: [] },
  'many short pieces': { stories: [['lead', 0.1], ['feature', 0.08], ['news', 0.07], ['news', 0.07], ['news', 0.06], ['news', 0.05], ['news', 0.05], ['news', 0.04]], briefs: 10, pictures: [[1200, 800], [1200, 800]] },
  'far too much': { stories: [['lead', 0.2], ['feature', 0.16], ['feature', 0.14], ['feature', 0.12], ['news', 0.1], ['news', 0.09], ['news', 0.08], ['news', 0.07], ['news', 0.06]], briefs: 10, pictures: [[1200, 800], [900, 1200]] },
};
const LENGTHS = [86, 131, 57, 174, 112, 93, 149, 68];
const HEADS = ['老桥重开行人', '田埂上的植物课开到第三年', '夜班公交多一趟', '十六种面', '江边的钓鱼人有了规矩', '旧书市搬回河街'];

function desk(id: string, { stories, briefs, pictures }: Basket): { readonly edition: Edition; readonly page: string } {
  const template = templates.find((each) => each.id === id)!;
  const newId = sequentialIds('d');
  const empty = editionFromTemplate(template, { paper: '某报', date: '2026-11-23', language: 'zh-Hans' }, newId);
  const [page] = Object.values(empty.pages);
  const { columns, bodySize } = page!.grid;
  const room = rowCount(page!) * columns * Math.floor((page!.typeArea.width / columns - 8) / bodySize);
  let turn = 0;
  const copy = (kind: StoryKind, characters: number) => {
    const text: StoryPart[] = [{ type: 'headline', children: [{ text: HEADS[turn % HEADS.length]! }] }];
    for (let left = characters; left > 0; ) {
      const length = LENGTHS[turn++ % LENGTHS.length]!;
      text.push({ type: 'body', children: [{ text: `${'市民清早走上老桥河水从桥下流过'.repeat(20).slice(0, length)}。` }] });
      left -= length;
    }
    return { slug: `${kind}${turn++}`, kind, state: 'ready' as const, language: 'zh-Hans' as const, text };
  };
  const imported = {
    stories: [...stories.map(([kind, share]) => copy(kind, share * room)), ...Array.from({ length: briefs }, () => copy('brief', 70))],
    pictures: pictures.map(([width, height], i) => ({
      asset: { id: `a${i}`.padEnd(64, '0'), name: `${i}.jpg`, mime: 'image/jpeg' as const, width, height, bytes: 1 }, slug: `图${i}`, caption: '图说图说图说图说。', credit: '某某　摄', source: '',
    })),
    refused: [],
  };
  const plan = importCopy.plan(empty, { imported, newId });
  const done = plan.ok ? applyAll(empty, plan.operations) : plan;
  if (!done.ok) throw new Error('the desk of this test is broken');
  return { edition: done.edition, page: page!.id };
}

function propose({ edition, page }: ReturnType<typeof desk>, ids = 'f'): readonly FilledAlternative[] {
  const composer = createComposer(fakeWorld());
  const only = new Set([...Object.keys(edition.stories), ...Object.keys(edition.pictures)]);
  const search = fillAlternatives(edition, { page, compose: (each) => composer.compose(each), newId: sequentialIds(ids), only });
  for (let step = search.next(); ; step = search.next()) if (step.done) return step.value;
}

describe.each(['broadsheet-7', 'tabloid-5', 'western-6'])('a page of %s', (id) => {
  it.each(Object.keys(BASKETS))('is proposed full in three builds from %s', (name) => {
    const start = desk(id, BASKETS[name]!);
    const found = propose(start);
    expect(new Set(found.map(({ way }) => way)).size).toBe(3);
    for (const { edition, white, overset, way } of found) {
      expect({ way, white: white <= 0.08 ? 'full' : white, overset }).toEqual({ way, white: 'full', overset: 0 });
      const page = edition.pages[start.page]!;
      const frames = framesOnPage(edition, page.id).filter((frame) => frame.type === 'text' || frame.type === 'picture');
      for (const frame of frames) {
        expect(encloses(inset(page.typeArea, -0.5), frame.rect)).toBe(true);
        expect(frame.placeholder).toBeNull();
        // Modular: texts are rectangles beside and under one another; a picture stands within one of them or apart.
        for (const other of frames) {
          if (frame.id >= other.id) continue;
          const [a, b] = [inset(frame.rect, 0.5), other.rect];
          const holds = frame.type !== other.type && (encloses(inset(frame.rect, -0.5), other.rect) || encloses(inset(other.rect, -0.5), frame.rect));
          expect(holds || !overlaps(a, b)).toBe(true);
        }
      }
      // The lead stands at the top left, and the page ends at its foot.
      const lead = Object.values(edition.stories).find(({ kind }) => kind === 'lead')!;
      const [own] = frames.filter((frame) => storiesIn(edition, frame).includes(lead.id));
      expect(Math.abs(own!.rect.x - page.typeArea.x) + Math.abs(own!.rect.y - page.typeArea.y)).toBeLessThan(1);
      expect(Math.max(...frames.map(({ rect }) => bottom(rect)))).toBeCloseTo(rowTop(page, rowCount(page)), 0);
    }
  });
});

it('plans around what stands on the page already, and leaves it alone', () => {
  const start = desk('broadsheet-7', BASKETS['mixed copy with three pictures']!);
  const [first] = propose(start);
  const page = first!.edition.pages[start.page]!;
  const middle = rowTop(page, rowCount(page) / 2);
  // The lower half stands; what was above it lies in the basket again.
  const standing = Object.fromEntries(Object.entries(first!.edition.frames).filter(([, { rect }]) => rect.y >= middle));
  const half: Edition = { ...first!.edition, frames: standing };
  expect(Object.keys(standing).length).toBeGreaterThan(3);
  for (const { edition, way } of propose({ edition: half, page: page.id }, 'g')) {
    for (const [frame, record] of Object.entries(standing)) expect(edition.frames[frame]).toEqual(record);
    if (way === 'shapes') continue;
    for (const frame of framesOnPage(edition, page.id)) {
      if (standing[frame.id]) continue;
      for (const other of Object.values(standing)) expect(overlaps(inset(frame.rect, 0.5), other.rect)).toBe(false);
    }
  }
});
