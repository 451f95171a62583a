import { expect, test } from 'vitest';
import { isMessageKey } from '../strings/format-message';
import { MENUS, REGISTRY, isCommandName } from './registry';
import type { CommandEntry } from './registry';
import { keysOf } from './shortcut';

const entries: readonly CommandEntry[] = REGISTRY;

test('names are unique, in kebab case and known', () => {
  expect(new Set(entries.map((entry) => entry.name)).size).toBe(entries.length);
  for (const { name } of entries) expect(name).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
  expect([isCommandName('save'), isCommandName('toString')]).toEqual([true, false]);
});

test('every command, menu and submenu has its label', () => {
  const labels = [
    ...entries.map((entry) => `command.${entry.name}`),
    ...MENUS.map((menu) => `menu.${menu}`),
    ...entries.flatMap((entry) => (entry.submenu ? [`menu.${entry.submenu}`] : [])),
  ];
  expect(labels.filter((label) => !isMessageKey(label))).toEqual([]);
});

test.each(['darwin', 'linux'] as const)('on %s no two commands of one context share a key', (platform) => {
  const taken = entries.flatMap((entry) => keysOf(entry, platform).map((keys) => `${entry.context} ${keys}`));
  expect(taken.filter((key, index) => taken.indexOf(key) !== index)).toEqual([]);
});

test('shortcuts are written in one order of modifiers', () => {
  for (const keys of entries.flatMap((entry) => [...(entry.keys ?? []), ...(entry.macKeys ?? [])])) {
    expect(keys).toMatch(/^(Ctrl\+)?(Mod\+)?(Alt\+)?(Shift\+)?([A-Z0-9=+\-[\]'/;]|F\d+|Tab|Space|Enter|Delete|Backspace|Escape|Arrow(Left|Right|Up|Down)|Page(Up|Down))$/);
  }
});

test('a menu’s groups stand together and in order', () => {
  for (const menu of MENUS) {
    const groups = entries.filter((entry) => entry.menu === menu).map((entry) => entry.group);
    expect(groups.length).toBeGreaterThan(0);
    expect(groups).toEqual([...groups].sort((a, b) => a - b));
  }
});
