import { describe, expect, it } from 'vitest';
import { createComposer } from '../../compose/compose-edition';
import { saveShape } from '../../commands/save-shape';
import { placeStory } from '../../commands/place-story';
import type { Edition } from '../../model/edition';
import { fakeWorld } from '../../testing/fake-world';
import { makeEdition, makePage, makePicture, makeStory, makeText, makeTextFrame } from '../../testing/make-edition';
import { applied, run } from '../../testing/run-command';
import { sequentialIds } from '../../testing/sequential-ids';
import { offerShapes, planOffer, type Offer } from './offer-shapes';

const page = makePage();
const long = makeText(['headline', '老桥重开'], ...Array.from({ length: 12 }, () => '市民清早走上老桥，河水从桥下流过，两岸的楼房刚刷了新漆，卖早点的摊子还在原来的地方。'));
const story = makeStory('news', { text: long });
const composer = createComposer(fakeWorld());
const offers = (edition: Edition) => offerShapes({ edition, page: page.id, story: 'news', compose: (each) => composer.compose(each) });
const newId = sequentialIds('t');

function carriedOut(edition: Edition, offer: Offer): Edition {
  const plan = planOffer(edition, offer, { story: 'news', page: page.id, newId });
  if (!plan.ok) throw new Error(plan.key);
  return applied(edition, plan.operations);
}
const linesOver = (edition: Edition): number => {
  const { copyfit } = composer.compose(edition).stories.get('news')!;
  return copyfit.oversetFrom ? copyfit.lines : 0;
};

describe('the shapes offered for a story', () => {
  it('fit it where there is room, and no row less would do', () => {
    const edition = makeEdition({ pages: [page], stories: [story] });
    const choices = offers(edition).at({ column: 1, row: 10 });
    expect(choices.length).toBeGreaterThan(3);
    for (const { offer } of choices) {
      const made = offer();
      if (made.kind !== 'shape') throw new Error('not a shape');
      expect(linesOver(carriedOut(edition, made))).toBe(0);
      expect(made.at).toEqual({ column: Math.min(1, 8 - made.shape.columns), row: 10 });
    }
    expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
  });

  it('fill a hole of some columns first, and say what runs over when it is too small', () => {
    const around = [
      makeTextFrame('a', page, { column: 0, columns: 2, row: 0, rows: 120 }, { story: 'x' }), makeTextFrame('b', page, { column: 5, columns: 3, row: 0, rows: 120 }, { story: 'x', turn: 2 }),
      makeTextFrame('c', page, { column: 2, columns: 3, row: 8, rows: 112 }, { story: 'x', turn: 3 }),
    ];
    const edition = makeEdition({ pages: [page], stories: [story, makeStory('x')], frames: around });
    const [first] = offers(edition).at({ column: 4, row: 3 });
    const made = first!.offer();
    expect(made).toMatchObject({ kind: 'shape', at: { column: 2, row: 0 }, shape: { columns: 3, rows: 8 } });
    expect(linesOver(carriedOut(edition, made))).toBeGreaterThan(0);
  });

  it('come with the picture whose caption speaks of the same', () => {
    const [other, own] = [makePicture('harbour'), makePicture('bridge')];
    const caption = { ...own.caption, text: makeText(['caption', '老桥重开，市民清早走上老桥。']) };
    const edition = makeEdition({ pages: [page], stories: [story], pictures: [other, { ...own, caption }] });
    const [first] = offers(edition).at({ column: 0, row: 0 });
    const made = first!.offer();
    expect(made).toMatchObject({ kind: 'shape', pictures: ['bridge'] });
    const done = carriedOut(edition, made);
    expect(linesOver(done)).toBe(0);
    const [picture] = Object.values(done.frames).filter((frame) => frame.type === 'picture');
    const head = composer.compose(done).stories.get('news')!.lines.filter(({ number }) => number === 0);
    // Under the head, not over it.
    for (const line of head) expect(line.place!.cell.y + line.place!.cell.height).toBeLessThanOrEqual(picture!.rect.y + 0.1);
  });

  it('begin with the house’s own, as deep as this story needs', () => {
    const model = makeStory('model');
    const start = makeEdition({ pages: [page], stories: [story, model] });
    const placed = run(start, placeStory, { story: 'model', page: page.id, where: { rect: makeTextFrame('m', page, { column: 0, columns: 2, row: 100, rows: 10 }).rect }, newId });
    const edition = run(placed, saveShape, { story: 'model', page: page.id, name: '两栏', newId });
    const made = offers(edition).at({ column: 0, row: 0 })[0]!.offer();
    expect(made).toMatchObject({ kind: 'shape', saved: true, shape: { name: '两栏', columns: 2 } });
    expect(linesOver(carriedOut(edition, made))).toBe(0);
  });

  it('of a placed story begin with the one it has and stay where it is', () => {
    const frame = makeTextFrame('n', page, { column: 2, columns: 3, row: 20, rows: 40 }, { story: 'news' });
    const edition = makeEdition({ pages: [page], stories: [story], frames: [frame] });
    const choices = offers(edition).inPlace().map(({ offer }) => offer());
    expect(choices[0]).toMatchObject({ kind: 'shape', present: true, at: { column: 2, row: 20 }, shape: { columns: 3, rows: 40 } });
    expect(carriedOut(edition, choices[0]!)).toBe(edition);
    for (const each of choices) expect(each).toMatchObject({ at: { column: 2, row: 20 } });
  });
});
