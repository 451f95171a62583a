import { expect, it } from 'vitest';
import { createComposer } from '../compose/compose-edition';
import { applyAll } from '../model/apply';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makePicture, makeStory, makeText } from '../testing/make-edition';
import { sequentialIds } from '../testing/sequential-ids';
import { fillAlternatives, type FilledAlternative } from './fill-alternatives';

const page = makePage();
const text = (paragraphs: number) => makeText(['headline', '老桥重开'], ...Array.from({ length: paragraphs }, () => '市民清早走上老桥，河水从桥下流过，两岸的楼房刚刷了新漆，早点摊还在。'));
const stories = [makeStory('lead', { kind: 'lead', text: text(30) }), makeStory('feature', { kind: 'feature', text: text(8) }), makeStory('brief', { kind: 'brief', text: text(1) }), makeStory('left-out', { text: text(5) })];
const edition = makeEdition({ pages: [page], stories, pictures: [makePicture('photo')] });

function search(only: readonly string[]): { readonly steps: readonly number[]; readonly found: readonly FilledAlternative[] } {
  const composer = createComposer(fakeWorld());
  const steps: number[] = [];
  const searching = fillAlternatives(edition, { page: page.id, compose: (each) => composer.compose(each), newId: sequentialIds('f'), only: new Set(only) });
  for (let step = searching.next(); ; step = searching.next()) {
    if (step.done) return { steps, found: step.value };
    steps.push(step.value);
  }
}

it('gives three different pages with their figures, from the chosen stories alone, and tells how far it is', () => {
  const { steps, found } = search(['lead', 'feature', 'brief', 'photo']);
  expect(found).toHaveLength(3);
  expect(steps.length).toBeGreaterThan(4);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  for (const { operations, overset, stories: count, heads, white } of found) {
    const done = applyAll(edition, operations);
    if (!done.ok) throw new Error(done.reason);
    const placed = new Set(Object.values(done.edition.frames).flatMap((frame) => (frame.type === 'text' ? [frame.story] : [])));
    expect(placed).toContain('lead');
    expect(placed).not.toContain('left-out');
    expect({ overset, count, heads }).toEqual({ overset: 0, count: placed.size, heads: placed.size });
    expect(white).toBeGreaterThan(0);
    expect(white).toBeLessThan(0.9);
  }
  const places = found.map(({ edition: each }) => JSON.stringify(Object.values(each.frames).map(({ rect }) => rect)));
  expect(new Set(places).size).toBe(3);
});

it('finds nothing without stories', () => {
  expect(search(['photo']).found).toEqual([]);
});
