/** The menu bar of macOS as data, from the registry of commands. */
import type { MenuItemConstructorOptions } from 'electron';
import { MENUS, REGISTRY } from '../commands/registry';
import type { CommandEntry, MenuName, SubmenuName } from '../commands/registry';
import { keysOf } from '../commands/shortcut';
import type { OwnKeys } from '../commands/shortcut';
import type { Language, RecentDocument } from '../ipc/contract';
import { explain } from '../strings/format-message';

export interface MenuState {
  readonly language: Language;
  readonly recent: readonly RecentDocument[];
  /** Keys that the person gave to commands, by command name. */
  readonly keys: OwnKeys;
  /** Names of commands that cannot be chosen now. */
  readonly disabled: readonly string[];
}

export type Choose = (name: string, recent?: number) => void;

/** Roles whose doing is the system's; the others only name a key that text fields know. Undo is ours: there is one history. */
const SYSTEM_ROLES: ReadonlySet<string> = new Set(['cut', 'copy', 'paste', 'selectAll', 'quit', 'togglefullscreen']);

/** Commands of the registry's own roles are left to the system; all others are told to `choose`. */
export function menuBar(state: MenuState, choose: Choose): MenuItemConstructorOptions[] {
  const menus = MENUS.map((menu): MenuItemConstructorOptions => ({
    label: explain(state.language, `menu.${menu}`), ...(menu === 'help' ? { role: 'help' } : {}), submenu: itemsOf(menu, state, choose),
  }));
  const help = menus.pop()!;
  return [{ label: 'Forme', role: 'appMenu' }, ...menus, { role: 'windowMenu' }, help];
}

function itemsOf(menu: MenuName, state: MenuState, choose: Choose): MenuItemConstructorOptions[] {
  const entries: CommandEntry[] = REGISTRY.filter((entry: CommandEntry) => entry.menu === menu && !entry.hidden && entry.role !== 'quit');
  const items: MenuItemConstructorOptions[] = [];
  const submenus = new Map<SubmenuName, MenuItemConstructorOptions[]>();
  let group: number | null = null;
  for (const entry of entries) {
    if (group !== null && entry.group !== group) items.push({ type: 'separator' });
    group = entry.group;
    const made = entry.submenu === 'recent' ? recentItems(state, choose) : [itemOf(entry, state, choose)];
    if (!entry.submenu) items.push(...made);
    else if (submenus.has(entry.submenu)) submenus.get(entry.submenu)!.push(...made);
    else {
      submenus.set(entry.submenu, made);
      items.push({ label: explain(state.language, `menu.${entry.submenu}`), submenu: made });
    }
  }
  return items;
}

function itemOf(entry: CommandEntry, { language, disabled, keys: own }: MenuState, choose: Choose): MenuItemConstructorOptions {
  const label = explain(language, `command.${entry.name}`);
  if (entry.role && SYSTEM_ROLES.has(entry.role)) return { label, role: entry.role };
  const [key] = keysOf(entry, 'darwin', own);
  return {
    id: entry.name,
    label,
    enabled: !disabled.includes(entry.name),
    click: () => choose(entry.name),
    // Keys without a modifier belong to whatever has the focus: the window handles them, the menu shows only the others.
    ...(key && /\b(Mod|Ctrl|Alt)\+|^F\d+$/.test(key) ? { accelerator: accelerator(key) } : {}),
  };
}

function recentItems({ recent }: MenuState, choose: Choose): MenuItemConstructorOptions[] {
  return recent.map(({ index, name, place }) => ({ label: `${name} — ${place}`, click: () => choose('open-recent', index) }));
}

/** Our notation of keys → Electron's. */
export const accelerator = (key: string): string =>
  key.replace(/\bMod\b/, 'CommandOrControl').replace(/\+\+$/, '+Plus').replace(/\bArrow(Left|Right|Up|Down)\b/, '$1');
