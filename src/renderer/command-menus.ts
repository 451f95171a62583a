import { MENUS, REGISTRY } from '../commands/registry';
import type { CommandContext, CommandEntry, CommandName, MenuName, SubmenuName } from '../commands/registry';
import { keysOf, shortcutText } from '../commands/shortcut';
import type { Platform } from '../commands/shortcut';
import { appState } from './app-store';
import { contextsNow, isEnabled, isOn, selectedFrames } from './command-context';
import { runCommand } from './commands-run';
import { openEdition } from './actions/file-actions';
import { applyLook } from './actions/look-actions';
import { useSettings } from './settings-store';
import { isMessageKey } from '../strings/format-message';
import { message } from './use-message';

export interface CommandMenuItem {
  readonly type: 'item';
  readonly id: string;
  readonly label: string;
  readonly keys: string | null;
  readonly disabled: boolean;
  /** Undefined for commands that do not stay on. */
  readonly checked?: boolean;
  readonly run: () => void;
}

export type CommandMenuPart =
  | CommandMenuItem
  | { readonly type: 'line'; readonly id: string }
  | { readonly type: 'submenu'; readonly id: string; readonly label: string; readonly disabled: boolean; readonly parts: readonly CommandMenuPart[] };

const platform = (): Platform => appState().boot?.platform ?? 'linux';

/** The shortcut of a command as people read it, or null. */
export function keysLabel(name: CommandName): string | null {
  const [keys] = keysOf(REGISTRY.find((entry) => entry.name === name)!, platform(), useSettings.getState().keys);
  return keys === undefined ? null : shortcutText(keys, platform());
}

/** The menus of the menu bar, in order. */
export const menuNames = (): readonly MenuName[] => MENUS;

/** A menu of the menu bar, as things stand now. */
export const menuParts = (menu: MenuName): readonly CommandMenuPart[] => parts(REGISTRY.filter((entry: CommandEntry) => entry.menu === menu && !entry.hidden));

/** The context menu of a frame, of the basket, of a page or of text, as things stand now: what cannot be done here is left out, the menu bar has it. */
export const contextParts = (on: NonNullable<CommandEntry['on']>[number]): readonly CommandMenuPart[] =>
  possible(parts(REGISTRY.filter((entry: CommandEntry) => entry.on?.includes(on) && !entry.hidden)));

/** Without what is disabled, nor lines that part nothing. */
function possible(all: readonly CommandMenuPart[]): readonly CommandMenuPart[] {
  const out: CommandMenuPart[] = [];
  for (const part of all) {
    if (part.type === 'line' ? out.length > 0 && out.at(-1)!.type !== 'line' : !part.disabled) out.push(part);
  }
  return out.at(-1)?.type === 'line' ? out.slice(0, -1) : out;
}

function parts(entries: readonly CommandEntry[]): readonly CommandMenuPart[] {
  const contexts = contextsNow();
  const out: CommandMenuPart[] = [];
  const submenus = new Set<SubmenuName>();
  let last: CommandEntry | null = null;
  for (const entry of entries) {
    if (last && (last.group !== entry.group || last.menu !== entry.menu)) out.push({ type: 'line', id: `line-${entry.name}` });
    last = entry;
    if (!entry.submenu) {
      out.push(item(entry, contexts));
    } else if (!submenus.has(entry.submenu)) {
      submenus.add(entry.submenu);
      out.push(submenu(entry.submenu, entries.filter((other) => other.submenu === entry.submenu), contexts));
    }
  }
  return out;
}

function submenu(name: SubmenuName, entries: readonly CommandEntry[], contexts: ReadonlySet<CommandContext>): CommandMenuPart {
  const inside = name === 'recent' ? recentItems() : [...(name === 'look' ? lookItems() : []), ...entries.map((entry) => item(entry, contexts))];
  return { type: 'submenu', id: `submenu-${name}`, label: message(`menu.${name}`), disabled: inside.length === 0 || inside.every((part) => part.disabled), parts: inside };
}

/** The house's looks, for the selected frames. */
function lookItems(): readonly CommandMenuItem[] {
  const frames = selectedFrames();
  const looks = Object.values(appState().open?.store.getState().edition.styles.object ?? {});
  const { language } = useSettings.getState();
  const dressable = frames.some(({ type }) => type === 'text' || type === 'picture' || type === 'box');
  return looks.map(({ id, name }) => ({
    type: 'item', id: `look-${id}`, label: language === 'en' ? name.en : name.zh, keys: null, disabled: !dressable,
    checked: frames.length > 0 && frames.every((frame) => frame.look === id), run: () => void applyLook(id),
  }));
}

const recentItems = (): readonly CommandMenuItem[] =>
  appState().recent.map(({ index, name, place }) => ({
    type: 'item', id: `recent-${index}`, label: name, keys: place, disabled: false, run: () => void openEdition(index),
  }));

function item(entry: CommandEntry, contexts: ReadonlySet<CommandContext>): CommandMenuItem {
  const name = entry.name as CommandName;
  const on = isOn(name);
  return {
    type: 'item', id: name, label: labelOf(name), keys: keysLabel(name), disabled: !isEnabled(name, contexts), run: () => runCommand(name),
    ...(on === null ? {} : { checked: on }),
  };
}

/** Undo and redo name the step that they mean. */
export function labelOf(name: CommandName): string {
  const state = appState().open?.store.getState();
  const step = name === 'undo' ? state?.undoLabel : name === 'redo' ? state?.redoLabel : null;
  return step ? message(name === 'undo' ? 'menu.undo-step' : 'menu.redo-step', { step: stepLabel(step) }) : message(`command.${name}`);
}

/** The name of an undo step in the window's language. */
function stepLabel(step: string): string {
  const key = `step.${step}`;
  return isMessageKey(key) ? message(key) : step;
}
