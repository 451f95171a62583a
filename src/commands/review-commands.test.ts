import { expect, test } from 'vitest';
import { REGISTRY } from './registry';
import type { CommandEntry } from './registry';
import { isForReading } from './review-commands';

const entries: readonly CommandEntry[] = REGISTRY;
const readable = entries.filter(({ name }) => isForReading(name as never)).map(({ name }) => name);

test('while an edition is read, nothing of the menus of stories, text and objects can be chosen but to look', () => {
  const looks = ['edit-story', 'go-to-overset', 'next-misfit', 'previous-misfit', 'tool-hand'];
  expect(entries.filter(({ menu, name }) => ['story', 'text', 'object'].includes(menu) && readable.includes(name)).map(({ name }) => name)).toEqual(looks);
});

test('what takes part in editing is refused, wherever it stands in the menus', () => {
  for (const name of ['cut', 'paste', 'paste-in-place', 'duplicate', 'delete', 'replace', 'add-page', 'rename-page', 'join-pages', 'page-state-ready', 'fill-page', 'guides-around', 'clear-guides', 'import-files', 'house-style', 'press-settings', 'edition-info']) {
    expect(readable, name).not.toContain(name);
  }
});

test('each kind of mark has a key of its own', () => {
  const marks = entries.filter(({ submenu }) => submenu === 'marks');
  expect(marks.length).toBeGreaterThanOrEqual(18);
  expect(new Set(marks.map(({ keys }) => keys?.[0])).size).toBe(marks.length);
});
