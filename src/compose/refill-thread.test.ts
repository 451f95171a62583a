/** A thread that is filled again takes over what it can: this proves that nobody can tell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Story } from '../model/story';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { fillThread, refillThread } from './fill-thread';
import type { ThreadParagraph } from './filling';
import { regionsOf } from './regions';
import { prepareParts } from './thread-paragraphs';

const page = makePage();
const world = fakeWorld();
const sheet = makeEdition({ pages: [page] }).styles;
const SENTENCES = ['江南水乡，春意正浓。', '老城的小巷里，茶馆、书铺、酒坊一家挨着一家。', '“今年来的人多。”她说。', '二月以来，三条街完成了改造。', '雨。'];

/** One part: a subhead now and then, else some sentences from a place in the list on. */
const aPart = fc.record({ subhead: fc.integer({ min: 0, max: 5 }), from: fc.nat(4), count: fc.integer({ min: 1, max: 8 }) });
type Part = typeof aPart extends fc.Arbitrary<infer T> ? T : never;
const anEdit = fc.record({ at: fc.nat(100), part: aPart, kind: fc.constantFrom('change', 'change', 'change', 'insert', 'remove') });

function paragraphOf({ subhead, from, count }: Part): ThreadParagraph {
  const text: Story['text'] = subhead === 0 ? makeText(['subhead', '茶馆与书铺']) : makeText(Array.from({ length: count }, (_, i) => SENTENCES[(from + i * 3) % 5]).join(''));
  return prepareParts(makeStory('s', { text }), 0, 1, sheet, 'horizontal', world)[0]!;
}

describe('a thread filled again', () => {
  it('stands as one that is filled for the first time', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(aPart, { minLength: 6, maxLength: 40 }), fc.integer({ min: 6, max: 30 }), fc.array(anEdit, { minLength: 1, maxLength: 6 }), (parts, rows, edits) => {
        const frame = makeTextFrame('f', page, { column: 0, columns: 6, row: 0, rows }, { story: 's' });
        const regions = regionsOf(frame, page, [], 0, 4);
        const fallback = { grid: page.grid, measure: 120 };
        let paragraphs = parts.map(paragraphOf);
        let before = refillThread(paragraphs, regions, fallback);
        for (const { at, part, kind } of edits) {
          const index = at % paragraphs.length;
          paragraphs = [...paragraphs.slice(0, index), ...(kind === 'remove' ? [] : [paragraphOf(part)]), ...paragraphs.slice(kind === 'insert' ? index : index + 1)];
          if (paragraphs.length === 0) return;
          const again = refillThread(paragraphs, regions, { ...fallback });
          expect(again).toEqual(fillThread(paragraphs, [...regions], fallback));
          if (again.lines.some((line, i) => i > 0 && line === before.lines[i])) taken += 1;
          before = again;
        }
      }),
      { numRuns: 150 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});
