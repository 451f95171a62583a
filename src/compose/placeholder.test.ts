import { describe, expect, it } from 'vitest';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makePictureFrame } from '../testing/make-edition';
import { createComposer } from './compose-edition';

describe('empty places', () => {
  it('have labels of their own size, however often one of the same name was set before', () => {
    const page = makePage();
    const place = (rows: number) => makePictureFrame('f', page, { column: 0, columns: 1, row: 0, rows }, { placeholder: { accepts: 'picture', label: '图片' } });
    const of = (rows: number) => makeEdition({ pages: [page], frames: [place(rows)] });
    const composer = createComposer(fakeWorld());
    const first = of(9);
    composer.compose(first);
    const second = { ...first, frames: of(2).frames };
    expect(composer.compose(second).pages.get(page.id)?.list.groups).toEqual(createComposer(fakeWorld()).compose(second).pages.get(page.id)?.list.groups);
  });
});
