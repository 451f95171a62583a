import { expect, test } from 'vitest';
import { PLAIN_BOX, PLAIN_FRAME, PLAIN_PICTURE, PLAIN_TEXT } from '../plain-frame';
import { PLAIN_PAGE } from '../plain-page';
import { PLAIN_SHEET } from '../plain-style';
import { desk } from './0005-desk';

const { locked: _locked, ...frame } = PLAIN_FRAME;

test('pages and frames of version 4 gain what new ones start with', () => {
  expect(desk.record?.('pages', { id: 'p' })).toEqual({ id: 'p', ...PLAIN_PAGE });
  expect(desk.record?.('frames', { id: 'f', type: 'text' })).toEqual({ id: 'f', type: 'text', ...frame, ...PLAIN_TEXT });
  expect(desk.record?.('frames', { id: 'f', type: 'box' })).toEqual({ id: 'f', type: 'box', ...frame, ...PLAIN_BOX });
  expect(desk.record?.('frames', { id: 'f', type: 'picture', caption: 'above' })).toEqual({ id: 'f', type: 'picture', ...frame, credit: PLAIN_PICTURE.credit, caption: 'above' });
});

test('pictures of version 4 are told nothing by their files', () => {
  expect(desk.record?.('pictures', { id: 'x', slug: 'a' })).toEqual({ id: 'x', slug: 'a', told: { caption: '', credit: '' }, path: null, cutOut: false });
});

test('a style sheet gains plain tables of what version 4 did not know', () => {
  const { character, object, shapes, desk: rules, shortcuts } = PLAIN_SHEET;
  expect(desk.styles?.({ paragraph: {}, swatches: {}, assign: {} })).toEqual({ paragraph: {}, swatches: {}, assign: {}, character, object, shapes, desk: rules, shortcuts });
});

test('one side of a set that speaks of something else stays as it is', () => {
  expect(desk.record?.('frames', { rect: null })).toEqual({ rect: null });
  expect(desk.styles?.({ jump: null })).toEqual({ jump: null });
});
