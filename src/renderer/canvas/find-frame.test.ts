import { describe, expect, it } from 'vitest';
import { makeBox, makeEdition, makePage, makeRule, makeTextFrame } from '../../testing/make-edition';
import { findFrame } from './find-frame';

const page = makePage();
const span = { column: 1, columns: 3, row: 10, rows: 20 };
const box = makeBox('box', page, span, { layer: 5 });
const text = makeTextFrame('text', page, { ...span, column: 2, columns: 1, row: 15, rows: 4 }, { layer: 1 });
const rule = makeRule('rule', page, { ...span, row: 40, rows: 1 });
const thin = { ...rule, rect: { ...rule.rect, height: 2 } };
const edition = makeEdition({ pages: [page], frames: [box, text, thin] });
const middle = ({ rect }: typeof text) => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

describe('findFrame', () => {
  it('takes what lies inside an unfilled box, and the box by its edge or where nothing else is', () => {
    expect(findFrame(edition, page.id, middle(text), 3)?.id).toBe('text');
    expect(findFrame(edition, page.id, { x: box.rect.x + 1, y: text.rect.y }, 3)?.id).toBe('box');
    expect(findFrame(edition, page.id, { x: box.rect.x + 40, y: box.rect.y + 20 }, 3)?.id).toBe('box');
  });

  it('takes a rule from beside it', () => {
    expect(findFrame(edition, page.id, { x: thin.rect.x + 30, y: thin.rect.y - 2.5 }, 3)?.id).toBe('rule');
    expect(findFrame(edition, page.id, { x: thin.rect.x + 30, y: thin.rect.y - 6 }, 3)).toBeNull();
  });
});
