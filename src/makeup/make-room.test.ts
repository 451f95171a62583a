import { describe, expect, it } from 'vitest';
import { addPullQuote } from '../commands/add-pull-quote';
import { createComposer } from '../compose/compose-edition';
import { overlaps, inset } from '../geometry/rect';
import { applyAll } from '../model/apply';
import type { Edition } from '../model/edition';
import type { Operation } from '../model/operation';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makePicture, makePictureFrame, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { sequentialIds } from '../testing/sequential-ids';
import { linesOver, makeRoom } from './make-room';

const page = makePage();
const ROWS = 30;
const composer = createComposer(fakeWorld());
const placed = (edition: Edition) => ({ edition, composition: composer.compose(edition) });
const story = makeStory('news', { text: makeText('') });
const below = makeStory('below', { text: makeText('滟滟随波千万里何处春江无月明。'.repeat(4)) });

/** The edition with the story just as long as fits. */
function full(edition: Edition): Edition {
  const of = (times: number): Edition => ({ ...edition, stories: { ...edition.stories, news: { ...story, text: makeText('春江潮水连海平海上明月共潮生。'.repeat(times)) } } });
  let times = 1;
  while (linesOver(placed(of(times + 1)), 'news') === 0) times++;
  return of(times);
}

/** A story that fills its frame of three columns, another one below it, and the rest of the page as said. */
function desk(belowRows: number, ...more: NonNullable<NonNullable<Parameters<typeof makeEdition>[0]>['frames']>): Edition {
  const frames = [
    makeTextFrame('own', page, { column: 0, columns: 3, row: 0, rows: ROWS }, { story: 'news', columns: 3 }),
    makeTextFrame('other', page, { column: 0, columns: 3, row: ROWS + 1, rows: belowRows }, { story: 'below', columns: 3 }), ...more,
  ];
  return makeEdition({ pages: [page], stories: [story, below], pictures: [makePicture('photo')], frames });
}

function quoted(edition: Edition) {
  const { rect } = edition.frames['own']!;
  const planned = addPullQuote.plan(edition, { story: 'news', words: '春江潮水连海平', page: page.id, rect: { ...rect, y: rect.y + 10 * page.grid.pitch, width: rect.width / 3, height: 6 * page.grid.pitch }, slug: 'q', newId: sequentialIds('q') });
  if (!planned.ok) throw new Error(planned.key);
  const after = applyAll(edition, planned.operations);
  if (!after.ok) throw new Error(after.reason);
  const start = placed(after.edition);
  const tryOut = (operations: readonly Operation[]) => {
    const done = applyAll(after.edition, operations);
    if (!done.ok) throw new Error(done.reason);
    return placed(done.edition);
  };
  return { start, tryOut };
}

describe('room for a pull quote', () => {
  it('comes from a deeper frame that pushes what is below, by no more rows than it needs', () => {
    const edition = full(desk(8));
    expect(linesOver(placed(edition), 'news')).toBe(0);
    const { start, tryOut } = quoted(edition);
    expect(linesOver(start, 'news')).toBeGreaterThan(0);
    const room = makeRoom(start, { story: 'news', frame: 'own', ways: ['grown'], tryOut })!;
    expect(room.way).toBe('grown');
    const after = tryOut(room.operations);
    expect(linesOver(after, 'news')).toBe(0);
    expect(after.edition.frames['own']!.rect.height).toBeCloseTo((ROWS + room.rows) * page.grid.pitch, 1);
    expect(overlaps(inset(after.edition.frames['own']!.rect, 0.1), after.edition.frames['other']!.rect)).toBe(false);
    // The six rows of one column of three are about two rows of all.
    expect(room.rows).toBeLessThanOrEqual(3);
  });

  it('comes from a picture of the story where nothing can be pushed, within limits', () => {
    const photo = makePictureFrame('photo', page, { column: 1, columns: 2, row: 0, rows: 20 }, { picture: 'photo', caption: 'none', layer: 3 });
    const base = desk(8, photo);
    const fitting = full({ ...base, frames: { ...base.frames, other: { ...base.frames['other']!, locked: true } } });
    const { start, tryOut } = quoted(fitting);
    expect(linesOver(start, 'news')).toBeGreaterThan(0);
    expect(makeRoom(start, { story: 'news', frame: 'own', ways: ['grown'], tryOut })).toBeNull();
    const room = makeRoom(start, { story: 'news', frame: 'own', ways: ['grown', 'cropped'], tryOut })!;
    expect(room.way).toBe('cropped');
    const after = tryOut(room.operations);
    expect(linesOver(after, 'news')).toBe(0);
    expect(after.edition.frames['photo']!.rect.height).toBeGreaterThanOrEqual(photo.rect.height * 0.75 - 0.1);
  });
});
