import { expect, test } from 'vitest';
import type { CommandContext } from './registry';
import { commandEntry } from './registry';
import { keysFault, keysOf, matchShortcut, pressedKeys, sharersOf, shortcutText } from './shortcut';
import type { KeyPress } from './shortcut';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held,
});
const page = new Set<CommandContext>(['always', 'document', 'selection', 'story']);
const text = new Set<CommandContext>(['always', 'document', 'story', 'text']);
const nothing = new Set<CommandContext>(['always']);

test.each<[string, KeyPress, ReadonlySet<CommandContext>, string | null]>([
  ['Ctrl+S saves', press('s', 'KeyS', { ctrlKey: true }), page, 'save'],
  ['with caps lock too', press('S', 'KeyS', { ctrlKey: true }), page, 'save'],
  ['Ctrl+Shift+S saves as', press('S', 'KeyS', { ctrlKey: true, shiftKey: true }), page, 'save-as'],
  ['without an edition nothing is saved', press('s', 'KeyS', { ctrlKey: true }), nothing, null],
  ['Delete deletes the selection', press('Delete', 'Delete'), page, 'delete'],
  ['but types in text', press('Delete', 'Delete'), text, null],
  ['a letter picks a tool', press('t', 'KeyT'), page, 'tool-text'],
  ['but types in text', press('t', 'KeyT'), text, null],
  ['Ctrl+B marks text', press('b', 'KeyB', { ctrlKey: true }), text, 'strong'],
  ['and does nothing on the page', press('b', 'KeyB', { ctrlKey: true }), page, null],
  ['F2 opens the story', press('F2', 'F2'), page, 'edit-story'],
  ['an arrow nudges', press('ArrowLeft', 'ArrowLeft'), page, 'nudge-left'],
  ['Shift and an arrow widens', press('ArrowRight', 'ArrowRight', { shiftKey: true }), page, 'wider'],
  ['a digit that Alt turns into a sign', press('¡', 'Digit1', { ctrlKey: true, altKey: true }), text, 'part-kicker'],
  ['a mark that Shift turns into another', press('}', 'BracketRight', { ctrlKey: true, shiftKey: true }), page, 'bring-to-front'],
  ['a mark that an input method made Chinese', press('】', 'BracketRight', { ctrlKey: true }), page, 'bring-forward'],
  ['the number pad zooms', press('+', 'NumpadAdd', { ctrlKey: true }), page, 'zoom-in'],
  ['the number pad’s Enter places', press('Enter', 'NumpadEnter'), new Set<CommandContext>(['always', 'document', 'story']), 'place'],
  ['keys of a running composition are the input method’s', press('Enter', 'Enter', { isComposing: true }), page, null],
  ['also where the browser says Process', press('Process', 'KeyT'), page, null],
  ['a modifier alone is nothing', press('Control', 'ControlLeft', { ctrlKey: true }), page, null],
])('%s', (_, key, contexts, name) => {
  expect(matchShortcut(key, 'linux', contexts)).toBe(name);
});

test('Cmd on macOS, where Ctrl is another key', () => {
  expect(matchShortcut(press('s', 'KeyS', { metaKey: true }), 'darwin', page)).toBe('save');
  expect(matchShortcut(press('s', 'KeyS', { ctrlKey: true }), 'darwin', page)).toBeNull();
  expect(pressedKeys(press('f', 'KeyF', { metaKey: true, ctrlKey: true }), 'darwin')).toBe('Ctrl+Mod+F');
});

test('shortcuts are shown as each platform writes them', () => {
  expect(shortcutText('Mod+Shift+S', 'darwin')).toBe('⇧⌘S');
  expect(shortcutText('Mod+Shift+S', 'linux')).toBe('Ctrl+Shift+S');
  expect(shortcutText('Mod++', 'linux')).toBe('Ctrl++');
  expect(shortcutText('Mod+Backspace', 'darwin')).toBe('⌘⌫');
});

test('keys of one’s own stand in for the registry’s, also when they are none', () => {
  const own = { save: ['Mod+Alt+S', 'F4'], 'tool-text': [] };
  expect(keysOf(commandEntry('save'), 'linux', own)).toEqual(['Mod+Alt+S', 'F4']);
  expect(matchShortcut(press('F4', 'F4'), 'linux', page, own)).toBe('save');
  expect(matchShortcut(press('s', 'KeyS', { ctrlKey: true }), 'linux', page, own)).toBeNull();
  expect(matchShortcut(press('t', 'KeyT'), 'linux', page, own)).toBeNull();
});

test('a clash names who has the keys in the same situation', () => {
  const { same, others } = sharersOf(commandEntry('rename-page'), 'Mod+S', 'linux', {});
  expect(same.map(({ name }) => name)).toEqual(['save']);
  expect(others).toEqual([]);
  expect(sharersOf(commandEntry('rename-page'), 'Mod+S', 'linux', { save: [] }).same).toEqual([]);
  expect(keysFault(commandEntry('strong'), 'B')).toBe('shortcuts.fault.typing');
  expect(keysFault(commandEntry('save'), 'Tab')).toBe('shortcuts.fault.reserved');
  expect(keysFault(commandEntry('save'), 'F4')).toBeNull();
});
