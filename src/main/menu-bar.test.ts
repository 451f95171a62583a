import { expect, test } from 'vitest';
import { REGISTRY } from '../commands/registry';
import type { CommandEntry } from '../commands/registry';
import { accelerator, menuBar } from './menu-bar';

type Item = ReturnType<typeof menuBar>[number];
const flat = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
const state = { language: 'zh-CN' as const, recent: [{ index: 3, name: '早报', place: '~/报纸' }], disabled: ['save'], keys: { duplicate: ['Mod+Alt+D'], 'new-edition': [] } };

test('has every command that is not hidden, once, and tells which was chosen', () => {
  const chosen: unknown[] = [];
  const items = flat(menuBar(state, (...args) => chosen.push(args)));
  const ids = items.map((item) => item.id).filter(Boolean);
  expect(new Set(ids).size).toBe(ids.length);
  for (const entry of REGISTRY as readonly CommandEntry[]) {
    const byRole = entry.role && !['undo', 'redo'].includes(entry.role);
    if (!entry.hidden && !byRole && entry.submenu !== 'recent') expect(ids).toContain(entry.name);
  }
  const click = (item: Item | undefined): void => (item?.click as unknown as () => void)();
  click(items.find((item) => item.id === 'save-as'));
  click(items.find((item) => item.label?.startsWith('早报')));
  expect(chosen).toEqual([['save-as'], ['open-recent', 3]]);
  expect(items.find((item) => item.id === 'save')).toMatchObject({ enabled: false });
});

test('keys in Electron’s notation; plain keys are left to the window', () => {
  expect(accelerator('Mod+Shift+S')).toBe('CommandOrControl+Shift+S');
  expect(accelerator('Mod++')).toBe('CommandOrControl+Plus');
  const items = flat(menuBar(state, () => undefined));
  expect(items.find((item) => item.id === 'place')).not.toHaveProperty('accelerator');
  expect(items.find((item) => item.id === 'undo')).toMatchObject({ accelerator: 'CommandOrControl+Z' });
  expect(items.find((item) => item.id === 'duplicate')).toMatchObject({ accelerator: 'CommandOrControl+Alt+D' });
  expect(items.find((item) => item.id === 'new-edition')).not.toHaveProperty('accelerator');
});
