import { describe, expect, it } from 'vitest';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../../testing/make-edition';
import type { Edition } from '../edition';
import { PLAIN_PROOF } from '../plain-proof';
import type { Signature } from '../workflow';
import { contentOf, standing } from './standing';

const page = makePage({ id: 'p' });
const story = makeStory('s', { text: makeText(['headline', '开馆'], '新馆今日开放。') });
const frame = makeTextFrame('f', page, { column: 0, columns: 4, row: 0, rows: 20 }, { story: 's' });
const plain = makeEdition({ pages: [page, makePage({ id: 'q', order: 2 })], frames: [frame], stories: [story], info: { workflow: 'three-readings' } });
const edition: Edition = { ...plain, styles: { ...plain.styles, proof: PLAIN_PROOF } };
const target = { page: 'p' } as const;

let clock = 0;
const act = (on: Edition, step: string, kind: Signature['act'] = 'sign'): Edition => {
  const id = `x${clock++}`;
  const signature: Signature = {
    id, act: kind, target, workflow: 'three-readings', step, person: '李', time: new Date(1e12 + clock * 1000).toISOString(), content: contentOf(on, target), pdf: null, note: '',
  };
  return { ...on, signatures: { ...on.signatures, [id]: signature } };
};
const through = (on: Edition): Edition => ['page-proof', 'department', 'clean-proof', 'release'].reduce((at, step) => act(at, step), on);
const retouched = (on: Edition): Edition => ({ ...on, stories: { s: { ...story, text: makeText(['headline', '开馆'], '新馆明日开放。') } } });

describe('standing', () => {
  it('is nothing without a workflow', () => {
    expect(standing({ ...edition, info: { ...edition.info, workflow: '' } }, target)).toBeNull();
  });

  it('goes from step to step, of pages for pages and of stories for stories', () => {
    expect(standing(edition, target)?.next?.id).toBe('page-proof');
    expect(standing(edition, { story: 's' })?.next?.id).toBe('galley');
    const signed = act(edition, 'page-proof');
    expect(standing(signed, target)).toMatchObject({ next: { id: 'department' }, released: false, broken: false });
    expect(standing(signed, { page: 'q' })?.next?.id).toBe('page-proof');
    expect(standing(through(edition), target)).toMatchObject({ next: null, released: true, broken: false });
  });

  it('is broken by a changed word, and whole again when the word is taken back', () => {
    const released = through(edition);
    expect(standing(retouched(released), target)).toMatchObject({ released: false, broken: true, next: { id: 'release' } });
    expect(standing({ ...retouched(released), stories: edition.stories }, target)).toMatchObject({ released: true, broken: false });
  });

  it('lets a later round sign what was changed since an earlier one', () => {
    const later = act(act(retouched(act(act(edition, 'page-proof'), 'department')), 'clean-proof'), 'release');
    expect(standing(later, target)).toMatchObject({ released: true, broken: false });
    expect(standing(later, target)?.steps.map(({ changed }) => changed)).toEqual([true, true, false, false]);
  });

  it('takes the signatures from a step on with a page that is sent back', () => {
    const back = act(through(edition), 'clean-proof', 'return');
    expect(standing(back, target)).toMatchObject({ next: { id: 'clean-proof' }, released: false, returned: { act: 'return' } });
    expect(standing(act(back, 'clean-proof'), target)).toMatchObject({ next: { id: 'release' }, returned: null });
  });
});

describe('what is signed', () => {
  const before = contentOf(edition, target);
  const changed: readonly [string, Edition, boolean][] = [
    ['a moved frame', { ...edition, frames: { f: { ...frame, rect: { ...frame.rect, x: frame.rect.x + 1 } } } }, true],
    ['a locked frame', { ...edition, frames: { f: { ...frame, locked: true } } }, false],
    ['the paper’s name', { ...edition, info: { ...edition.info, paper: '晚报' } }, true],
    ['the workflow', { ...edition, info: { ...edition.info, workflow: 'copy-desk' } }, false],
    ['the state of the page', { ...edition, pages: { ...edition.pages, p: { ...page, state: 'ready' } } }, false],
    ['a page before it', { ...edition, pages: { ...edition.pages, o: makePage({ id: 'o', order: 0 }) } }, true],
    ['a story of another page', { ...edition, stories: { ...edition.stories, t: makeStory('t') } }, false],
    ['an open mark’s redline', { ...edition, stories: { s: { ...story, redline: [{ kept: 10 }] } } }, false],
    ['a style', { ...edition, styles: { ...edition.styles, leastSegment: 9 } }, true],
    ['a person of the house', { ...edition, styles: { ...edition.styles, proof: { ...PLAIN_PROOF, people: [{ name: '王', roles: [] }] } } }, false],
  ];
  it.each(changed)('%s', (_, other, differs) => {
    expect(contentOf(other, target) !== before).toBe(differs);
  });
});
