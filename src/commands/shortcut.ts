/**
 * Keys of commands. A shortcut is written `Mod+Shift+S`: `Mod` is Cmd on macOS and Ctrl elsewhere, then the key as it is
 * printed on the keyboard without Shift, or its name (`Enter`, `ArrowLeft`, `F2`). Order: Ctrl, Mod, Alt, Shift.
 */
import { REGISTRY } from './registry';
import type { CommandContext, CommandEntry, CommandName } from './registry';

export type Platform = 'darwin' | 'win32' | 'linux';

/** What is read of a keyboard event. */
export interface KeyPress {
  readonly key: string;
  /** The key's place on the keyboard: tells keys apart when a layout or an input method changes `key`. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** An input method is composing: its keys are its own. */
  readonly isComposing?: boolean;
}

/** Keys that a person gave to commands in place of the registry's; an empty list takes them away. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>;

/** The shortcuts of a command on this platform; the first is the one to show. */
export const keysOf = (entry: CommandEntry, platform: Platform, own: OwnKeys = {}): readonly string[] =>
  (Object.hasOwn(own, entry.name) ? own[entry.name] : undefined) ?? (platform === 'darwin' ? entry.macKeys : undefined) ?? entry.keys ?? [];

/**
 * The commands that have these keys too. `same`: both are asked in one situation, so one of them would never be heard; the others share the
 * keys in turn, since the narrower context is asked first.
 */
export function sharersOf(entry: CommandEntry, keys: string, platform: Platform, own: OwnKeys): { readonly same: readonly CommandEntry[]; readonly others: readonly CommandEntry[] } {
  const sharers = REGISTRY.filter((other: CommandEntry) => other.name !== entry.name && keysOf(other, platform, own).includes(keys));
  return { same: sharers.filter((other) => other.context === entry.context), others: sharers.filter((other) => other.context !== entry.context) };
}

/** Why keys cannot be given to a command, as a key of the window's words; null: they can. */
export function keysFault(entry: CommandEntry, keys: string): 'shortcuts.fault.typing' | 'shortcuts.fault.reserved' | null {
  if (/^(Shift\+)?(Tab|Escape)$/.test(keys) && entry.name !== 'deselect') return 'shortcuts.fault.reserved';
  if (entry.context === 'text' && !/^(Ctrl|Mod|Alt)\+|^(Shift\+)?F\d/.test(keys)) return 'shortcuts.fault.typing';
  return null;
}

/**
 * The command that a key press asks for, among those whose context holds now; null for none. While the caret is in text,
 * keys without Ctrl, Cmd or Alt type (function keys apart), and commands on text are asked first.
 */
export function matchShortcut(press: KeyPress, platform: Platform, contexts: ReadonlySet<CommandContext>, own: OwnKeys = {}): CommandName | null {
  if (press.isComposing || press.key === 'Process') return null;
  const pressed = pressedKeys(press, platform);
  if (pressed === null) return null;
  const typing = contexts.has('text');
  if (typing && !/^(Ctrl|Mod|Alt)\+|^(Shift\+)?(F\d|Tab$)/.test(pressed)) return null;
  const found = REGISTRY.filter((entry: CommandEntry) => contexts.has(entry.context) && keysOf(entry, platform, own).includes(pressed));
  const narrowest = found.sort((a, b) => NARROWNESS.indexOf(a.context) - NARROWNESS.indexOf(b.context));
  return narrowest[0]?.name ?? null;
}

/** Where two commands share a key, the one that is meant more narrowly gets it. */
const NARROWNESS: readonly CommandContext[] = ['aloud', 'review', 'text', 'selection', 'story', 'document', 'always'];

const PRINTED: Readonly<Record<string, string>> = {
  Minus: '-', Equal: '=', BracketLeft: '[', BracketRight: ']', Quote: "'", Slash: '/', Comma: ',', Period: '.', Semicolon: ';', Backslash: '\\',
  NumpadAdd: '+', NumpadSubtract: '-', NumpadEnter: 'Enter', Space: 'Space',
};
const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Unidentified', '']);

/** The press in the notation of shortcuts; null when it is only a modifier. */
export function pressedKeys(press: KeyPress, platform: Platform): string | null {
  if (MODIFIERS.has(press.key)) return null;
  const mac = platform === 'darwin';
  const mod = mac ? press.metaKey : press.ctrlKey;
  const parts = [mac && press.ctrlKey && 'Ctrl', mod && 'Mod', press.altKey && 'Alt', press.shiftKey && 'Shift', printedKey(press)];
  return parts.filter(Boolean).join('+');
}

/**
 * Letters by what they mean on this layout (Z is elsewhere on a German keyboard), everything else by its place: Shift
 * and Alt change what digits and marks type, and an input method may make Chinese marks of them.
 */
function printedKey({ key, code }: KeyPress): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (/^Key[A-Z]$/.test(code)) return code.slice(3);
  if (/^(Digit|Numpad)\d$/.test(code)) return code.slice(-1);
  return PRINTED[code] ?? (key === ' ' ? 'Space' : key);
}

const MAC_SIGNS: Readonly<Record<string, string>> = {
  Ctrl: '⌃', Mod: '⌘', Alt: '⌥', Shift: '⇧', Enter: '↩', Backspace: '⌫', Delete: '⌦', Escape: '⎋',
  ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', PageUp: '⇞', PageDown: '⇟',
};
/** Apple's order of modifiers. */
const MAC_ORDER = ['Ctrl', 'Alt', 'Shift', 'Mod'];
const PC_NAMES: Readonly<Record<string, string>> = {
  Mod: 'Ctrl', Escape: 'Esc', Delete: 'Del', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', PageUp: 'PgUp', PageDown: 'PgDn',
};

/** The shortcut as people read it: `⇧⌘S` on macOS, `Ctrl+Shift+S` elsewhere. */
export function shortcutText(keys: string, platform: Platform): string {
  const parts = partsOf(keys);
  if (platform !== 'darwin') return parts.map((part) => PC_NAMES[part] ?? part).join('+');
  const modifiers = parts.slice(0, -1).sort((a, b) => MAC_ORDER.indexOf(a) - MAC_ORDER.indexOf(b));
  return [...modifiers, ...parts.slice(-1)].map((part) => MAC_SIGNS[part] ?? part).join('');
}

/** The parts of a shortcut; a plus sign at the end is the key. */
const partsOf = (keys: string): string[] => (keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+'));
