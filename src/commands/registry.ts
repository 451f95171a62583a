/**
 * Every command that a person can choose, in menu order: menus (native and in the window), context menus, the palette,
 * keys, the list of shortcuts and the end-to-end tests read this one list. Data only; who carries a command out is told
 * its name. Labels are the messages `command.<name>`, menus `menu.<name>`.
 */

/**
 * When a command makes sense: always; with an edition open; with frames selected; with a story at hand (selected in the
 * basket, or shown by the selected frame); with the caret in a story's text; while the edition is read in review mode, where nothing types and single letters are keys; while a
 * story is read aloud.
 */
export type CommandContext = 'always' | 'document' | 'selection' | 'story' | 'text' | 'review' | 'aloud';

/** Menus from left to right. */
export const MENUS = ['file', 'edit', 'story', 'text', 'page', 'object', 'proof', 'view', 'help'] as const;
export type MenuName = (typeof MENUS)[number];

/** Submenus, `menu.<name>` as well. `recent` is filled with the documents opened last, `look` with the house's object styles. */
export type SubmenuName = 'recent' | 'export' | 'state' | 'kind' | 'briefs' | 'part' | 'tool' | 'arrange' | 'align' | 'nudge' | 'fitting' | 'theme' | 'language' | 'plates' | 'look' | 'page-state' | 'marks' | 'reading';

export interface CommandEntry {
  readonly name: string;
  readonly menu: MenuName;
  readonly submenu?: SubmenuName;
  /** A line is drawn between groups of a menu. */
  readonly group: number;
  readonly context: CommandContext;
  /** See shortcut.ts for the notation. The first one is shown. */
  readonly keys?: readonly string[];
  /** Where macOS has its own custom. */
  readonly macKeys?: readonly string[];
  /** Shown with a mark when it is on. */
  readonly toggle?: true;
  /**
   * Offered by right-clicking a frame, a story or picture of the basket, a page of the strip, text in the story editor; the paper where no frame is, a
   * ruler, the basket and the strip where nothing lies, the head of a panel.
   */
  readonly on?: readonly ('frame' | 'basket' | 'page' | 'text' | 'paper' | 'ruler' | 'shelf' | 'strip' | 'panel')[];
  /** The system does it in text fields: the native menu gives it the role of that name. */
  readonly role?: 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll' | 'quit' | 'togglefullscreen';
  /** Needs the pointer or repeats while held: in the list of shortcuts, but not in menus and palette. */
  readonly hidden?: true;
}

export const REGISTRY = [
  { name: 'new-edition', menu: 'file', group: 1, context: 'always', keys: ['Mod+N'] },
  { name: 'open-edition', menu: 'file', group: 1, context: 'always', keys: ['Mod+O'] },
  { name: 'open-recent', menu: 'file', submenu: 'recent', group: 1, context: 'always' },
  { name: 'close-edition', menu: 'file', group: 1, context: 'document', keys: ['Mod+W'] },
  { name: 'save', menu: 'file', group: 2, context: 'document', keys: ['Mod+S'] },
  { name: 'save-as', menu: 'file', group: 2, context: 'document', keys: ['Mod+Shift+S'] },
  { name: 'keep-version', menu: 'file', group: 2, context: 'document', keys: ['Mod+Alt+K'] },
  { name: 'edition-info', menu: 'file', group: 3, context: 'document', keys: ['Mod+Alt+I'] },
  { name: 'press-settings', menu: 'file', group: 3, context: 'document' },
  { name: 'house-style', menu: 'file', group: 3, context: 'document' },
  { name: 'import-files', menu: 'file', group: 4, context: 'document', keys: ['Mod+Shift+I'], on: ['shelf'] },
  { name: 'export-copy', menu: 'file', group: 4, context: 'document', on: ['basket'] },
  { name: 'export-pdf', menu: 'file', group: 4, context: 'document', keys: ['Mod+E'] },
  { name: 'export-page-pdf', menu: 'file', submenu: 'export', group: 4, context: 'document', on: ['paper', 'page'] },
  { name: 'export-page-png', menu: 'file', submenu: 'export', group: 4, context: 'document', on: ['paper', 'page'] },
  { name: 'export-history', menu: 'file', group: 4, context: 'document' },
  { name: 'quit', menu: 'file', group: 5, context: 'always', keys: ['Mod+Q'], role: 'quit' },

  { name: 'undo', menu: 'edit', group: 1, context: 'document', keys: ['Mod+Z'], role: 'undo' },
  { name: 'redo', menu: 'edit', group: 1, context: 'document', keys: ['Mod+Shift+Z', 'Mod+Y'], macKeys: ['Mod+Shift+Z'], role: 'redo' },
  { name: 'cut', menu: 'edit', group: 2, context: 'document', keys: ['Mod+X'], role: 'cut', on: ['text', 'frame'] },
  { name: 'copy', menu: 'edit', group: 2, context: 'document', keys: ['Mod+C'], role: 'copy', on: ['text', 'frame'] },
  { name: 'paste', menu: 'edit', group: 2, context: 'document', keys: ['Mod+V'], role: 'paste', on: ['paper', 'text', 'frame'] },
  { name: 'paste-in-place', menu: 'edit', group: 2, context: 'document', keys: ['Mod+Alt+V'], on: ['paper', 'frame'] },
  { name: 'duplicate', menu: 'edit', group: 3, context: 'selection', keys: ['Mod+D'], on: ['frame'] },
  { name: 'delete', menu: 'edit', group: 3, context: 'selection', keys: ['Delete', 'Backspace'], on: ['frame'] },
  { name: 'select-all', menu: 'edit', group: 4, context: 'document', keys: ['Mod+A'], role: 'selectAll', on: ['paper'] },
  { name: 'next-frame', menu: 'edit', group: 4, context: 'document', keys: ['Alt+ArrowRight'] },
  { name: 'previous-frame', menu: 'edit', group: 4, context: 'document', keys: ['Alt+ArrowLeft'] },
  { name: 'deselect', menu: 'edit', group: 4, context: 'document', keys: ['Escape', 'Mod+Shift+A'] },
  { name: 'find', menu: 'edit', group: 6, context: 'document', keys: ['Mod+F'], on: ['text'] },
  { name: 'find-next', menu: 'edit', group: 6, context: 'document', keys: ['F3'] },
  { name: 'find-previous', menu: 'edit', group: 6, context: 'document', keys: ['Shift+F3'] },
  { name: 'replace', menu: 'edit', group: 6, context: 'document', keys: ['Mod+H'], macKeys: ['Mod+Alt+H'] },
  { name: 'next-misspelling', menu: 'edit', group: 6, context: 'document', keys: ['Mod+F8'], on: ['text'] },
  { name: 'add-to-house-words', menu: 'edit', group: 6, context: 'text', on: ['text'] },
  { name: 'house-words', menu: 'edit', group: 6, context: 'document' },
  { name: 'next-check', menu: 'edit', group: 7, context: 'document', keys: ['Alt+F8'], on: ['text'] },
  { name: 'previous-check', menu: 'edit', group: 7, context: 'document', keys: ['Alt+Shift+F8'] },
  { name: 'fix-check', menu: 'edit', group: 7, context: 'document', keys: ['Mod+Shift+F8'] },
  { name: 'leave-check', menu: 'edit', group: 7, context: 'document', keys: ['Mod+Alt+F8'] },
  { name: 'house-terms', menu: 'edit', group: 7, context: 'document' },

  { name: 'new-story', menu: 'story', group: 1, context: 'document', keys: ['Mod+Shift+N'], on: ['shelf'] },
  { name: 'paste-as-story', menu: 'story', group: 1, context: 'document', keys: ['Mod+Shift+V'], on: ['shelf'] },
  { name: 'paste-briefs', menu: 'story', submenu: 'briefs', group: 1, context: 'document', keys: ['Mod+Alt+Shift+V'] },
  { name: 'place-as-stack', menu: 'story', submenu: 'briefs', group: 1, context: 'story', keys: ['Shift+Enter'], on: ['basket'] },
  { name: 'brief-up', menu: 'story', submenu: 'briefs', group: 1, context: 'story', keys: ['Alt+ArrowUp'] },
  { name: 'brief-down', menu: 'story', submenu: 'briefs', group: 1, context: 'story', keys: ['Alt+ArrowDown'] },
  { name: 'drop-to-fit', menu: 'story', submenu: 'briefs', group: 1, context: 'selection', keys: ['Mod+Alt+D'], on: ['frame'] },
  { name: 'edit-story', menu: 'story', group: 2, context: 'story', keys: ['Mod+Enter', 'F2'], on: ['frame', 'basket'] },
  { name: 'place', menu: 'story', group: 2, context: 'story', keys: ['Enter'], on: ['basket'] },
  { name: 'choose-shape', menu: 'story', group: 2, context: 'story', keys: ['Mod+T'], on: ['frame', 'basket'] },
  { name: 'swap-story', menu: 'story', group: 2, context: 'story', keys: ['Mod+Shift+T'], on: ['frame'] },
  { name: 'house-shapes', menu: 'story', group: 2, context: 'document', keys: ['Mod+Alt+Shift+T'], on: ['frame'] },
  { name: 'pull-quote', menu: 'story', group: 2, context: 'story', keys: ['Mod+Alt+Q'], macKeys: ['Mod+Alt+Y'], on: ['frame', 'text'] },
  { name: 'return-to-basket', menu: 'story', group: 2, context: 'story', keys: ['Mod+Backspace'], on: ['frame', 'basket'] },
  { name: 'go-to-overset', menu: 'story', group: 3, context: 'document', keys: ['Mod+Alt+O'] },
  { name: 'next-misfit', menu: 'story', group: 3, context: 'document', keys: ['F12'] },
  { name: 'previous-misfit', menu: 'story', group: 3, context: 'document', keys: ['Shift+F12'] },
  { name: 'show-overset', menu: 'story', group: 3, context: 'document', keys: ['Mod+Alt+T'], toggle: true },
  { name: 'take-line-in', menu: 'story', submenu: 'fitting', group: 3, context: 'story', keys: ['F5'], on: ['text'] },
  { name: 'give-line-back', menu: 'story', submenu: 'fitting', group: 3, context: 'story', keys: ['Shift+F5'], on: ['text'] },
  { name: 'extend-by-line', menu: 'story', submenu: 'fitting', group: 3, context: 'story', keys: ['Mod+Alt+ArrowDown'], on: ['frame'] },
  { name: 'shrink-by-line', menu: 'story', submenu: 'fitting', group: 3, context: 'story', keys: ['Mod+Alt+ArrowUp'], on: ['frame'] },
  { name: 'fix-short-lines', menu: 'story', submenu: 'fitting', group: 3, context: 'document', keys: ['Mod+F5'] },
  { name: 'clear-fitting', menu: 'story', submenu: 'fitting', group: 3, context: 'story', keys: ['Mod+Shift+F5'] },
  { name: 'next-head-setting', menu: 'story', submenu: 'fitting', group: 3, context: 'story', keys: ['Mod+Alt+]'] },
  { name: 'previous-head-setting', menu: 'story', submenu: 'fitting', group: 3, context: 'story', keys: ['Mod+Alt+['] },
  { name: 'next-cut', menu: 'story', submenu: 'fitting', group: 3, context: 'text', keys: ['Tab'], hidden: true },
  { name: 'previous-cut', menu: 'story', submenu: 'fitting', group: 3, context: 'text', keys: ['Shift+Tab'], hidden: true },
  { name: 'stable-lines', menu: 'story', group: 3, context: 'story', keys: ['Mod+Alt+L'], toggle: true, on: ['frame', 'basket', 'text'] },
  { name: 'state-draft', menu: 'story', submenu: 'state', group: 4, context: 'story', toggle: true, on: ['basket'] },
  { name: 'state-edited', menu: 'story', submenu: 'state', group: 4, context: 'story', toggle: true, on: ['basket'] },
  { name: 'state-ready', menu: 'story', submenu: 'state', group: 4, context: 'story', toggle: true, on: ['basket'] },
  { name: 'state-held', menu: 'story', submenu: 'state', group: 4, context: 'story', toggle: true, on: ['basket'] },
  { name: 'kind-lead', menu: 'story', submenu: 'kind', group: 4, context: 'story', toggle: true, on: ['basket'] },
  { name: 'kind-feature', menu: 'story', submenu: 'kind', group: 4, context: 'story', toggle: true, on: ['basket'] },
  { name: 'kind-news', menu: 'story', submenu: 'kind', group: 4, context: 'story', toggle: true, on: ['basket'] },
  { name: 'kind-brief', menu: 'story', submenu: 'kind', group: 4, context: 'story', toggle: true, on: ['basket'] },
  { name: 'kind-furniture', menu: 'story', submenu: 'kind', group: 4, context: 'story', toggle: true, on: ['basket'] },
  { name: 'delete-story', menu: 'story', group: 5, context: 'story', on: ['basket'] },

  { name: 'strong', menu: 'text', group: 1, context: 'text', keys: ['Mod+B'], toggle: true, on: ['text'] },
  { name: 'emphasis', menu: 'text', group: 1, context: 'text', keys: ['Mod+I'], toggle: true, on: ['text'] },
  { name: 'part-kicker', menu: 'text', submenu: 'part', group: 2, context: 'text', keys: ['Mod+Alt+1'], toggle: true, on: ['text'] },
  { name: 'part-headline', menu: 'text', submenu: 'part', group: 2, context: 'text', keys: ['Mod+Alt+2'], toggle: true, on: ['text'] },
  { name: 'part-deck', menu: 'text', submenu: 'part', group: 2, context: 'text', keys: ['Mod+Alt+3'], toggle: true, on: ['text'] },
  { name: 'part-byline', menu: 'text', submenu: 'part', group: 2, context: 'text', keys: ['Mod+Alt+4'], toggle: true, on: ['text'] },
  { name: 'part-lead', menu: 'text', submenu: 'part', group: 2, context: 'text', keys: ['Mod+Alt+5'], toggle: true, on: ['text'] },
  { name: 'part-body', menu: 'text', submenu: 'part', group: 2, context: 'text', keys: ['Mod+Alt+6'], toggle: true, on: ['text'] },
  { name: 'part-subhead', menu: 'text', submenu: 'part', group: 2, context: 'text', keys: ['Mod+Alt+7'], toggle: true, on: ['text'] },
  { name: 'part-caption', menu: 'text', submenu: 'part', group: 2, context: 'text', keys: ['Mod+Alt+8'], toggle: true, on: ['text'] },
  { name: 'part-credit', menu: 'text', submenu: 'part', group: 2, context: 'text', keys: ['Mod+Alt+9'], toggle: true, on: ['text'] },
  { name: 'clear-overrides', menu: 'text', group: 3, context: 'document', keys: ['Mod+Shift+0'], on: ['frame', 'text'] },

  { name: 'previous-page', menu: 'page', group: 1, context: 'document', keys: ['Mod+PageUp', 'PageUp'] },
  { name: 'next-page', menu: 'page', group: 1, context: 'document', keys: ['Mod+PageDown', 'PageDown'] },
  { name: 'add-page', menu: 'page', group: 2, context: 'document', keys: ['Mod+Shift+P'], on: ['strip', 'paper', 'page'] },
  { name: 'rename-page', menu: 'page', group: 2, context: 'document', on: ['page'] },
  { name: 'duplicate-page', menu: 'page', group: 2, context: 'document', on: ['page'] },
  { name: 'remove-page', menu: 'page', group: 2, context: 'document', on: ['page'] },
  { name: 'move-page-earlier', menu: 'page', group: 2, context: 'document', on: ['page'] },
  { name: 'move-page-later', menu: 'page', group: 2, context: 'document', on: ['page'] },
  { name: 'swap-page-with-next', menu: 'page', group: 2, context: 'document', on: ['page'] },
  { name: 'join-pages', menu: 'page', group: 2, context: 'document', toggle: true, on: ['page'] },
  { name: 'page-state-planned', menu: 'page', submenu: 'page-state', group: 2, context: 'document', toggle: true, on: ['page'] },
  { name: 'page-state-working', menu: 'page', submenu: 'page-state', group: 2, context: 'document', toggle: true, on: ['page'] },
  { name: 'page-state-proof', menu: 'page', submenu: 'page-state', group: 2, context: 'document', toggle: true, on: ['page'] },
  { name: 'page-state-ready', menu: 'page', submenu: 'page-state', group: 2, context: 'document', toggle: true, on: ['page'] },
  { name: 'save-page-template', menu: 'page', group: 2, context: 'document', on: ['page'] },
  { name: 'place-nameplate', menu: 'page', group: 2, context: 'document', on: ['page'] },
  { name: 'make-master', menu: 'page', group: 3, context: 'document', on: ['page'] },
  { name: 'override-items', menu: 'page', group: 3, context: 'document', on: ['page'] },
  { name: 'restore-items', menu: 'page', group: 3, context: 'document', on: ['page'] },
  { name: 'fill-page', menu: 'page', group: 4, context: 'document', on: ['paper', 'page'] },
  { name: 'next-finding', menu: 'page', group: 5, context: 'document', keys: ['F8'], on: ['paper'] },
  { name: 'previous-finding', menu: 'page', group: 5, context: 'document', keys: ['Shift+F8'] },
  { name: 'edit-profiles', menu: 'page', group: 5, context: 'document' },

  { name: 'tool-select', menu: 'object', submenu: 'tool', group: 1, context: 'document', keys: ['V'], toggle: true },
  { name: 'tool-text', menu: 'object', submenu: 'tool', group: 1, context: 'document', keys: ['T'], toggle: true },
  { name: 'tool-picture', menu: 'object', submenu: 'tool', group: 1, context: 'document', keys: ['F'], toggle: true },
  { name: 'tool-rule', menu: 'object', submenu: 'tool', group: 1, context: 'document', keys: ['L'], toggle: true },
  { name: 'tool-box', menu: 'object', submenu: 'tool', group: 1, context: 'document', keys: ['R'], toggle: true },
  { name: 'tool-qr', menu: 'object', submenu: 'tool', group: 1, context: 'document', keys: ['Q'], toggle: true },
  { name: 'code-from-address', menu: 'object', submenu: 'tool', group: 1, context: 'document', keys: ['Shift+Q'], on: ['paper'] },
  { name: 'tool-thread', menu: 'object', submenu: 'tool', group: 1, context: 'document', keys: ['N'], toggle: true },
  { name: 'tool-hand', menu: 'object', submenu: 'tool', group: 1, context: 'document', keys: ['H'], toggle: true },
  { name: 'more-columns', menu: 'object', group: 2, context: 'selection', keys: ['Mod+Alt+ArrowRight'], on: ['frame'] },
  { name: 'fewer-columns', menu: 'object', group: 2, context: 'selection', keys: ['Mod+Alt+ArrowLeft'], on: ['frame'] },
  { name: 'balance-columns', menu: 'object', group: 2, context: 'selection', keys: ['Mod+Alt+B'], toggle: true, on: ['frame'] },
  { name: 'jump-story', menu: 'object', group: 2, context: 'selection', keys: ['Mod+Alt+J'], on: ['frame'] },
  { name: 'unthread', menu: 'object', group: 2, context: 'selection', on: ['frame'] },
  { name: 'keep-in-library', menu: 'object', group: 3, context: 'selection', on: ['frame'] },
  { name: 'snap-to-grid', menu: 'object', group: 3, context: 'selection', keys: ['Mod+Alt+G'], on: ['frame'] },
  { name: 'reset-crop', menu: 'object', group: 3, context: 'selection', keys: ['Mod+Alt+C'], on: ['frame'] },
  { name: 'crop-picture', menu: 'object', group: 3, context: 'selection', keys: ['C'], on: ['frame'] },
  { name: 'wrap', menu: 'object', group: 3, context: 'selection', keys: ['Mod+Alt+W'], toggle: true, on: ['frame'] },
  { name: 'contour', menu: 'object', group: 3, context: 'selection', keys: ['Mod+Alt+X'], toggle: true, on: ['frame'] },
  { name: 'bring-to-front', menu: 'object', submenu: 'arrange', group: 4, context: 'selection', keys: ['Mod+Shift+]'], on: ['frame'] },
  { name: 'bring-forward', menu: 'object', submenu: 'arrange', group: 4, context: 'selection', keys: ['Mod+]'], on: ['frame'] },
  { name: 'send-backward', menu: 'object', submenu: 'arrange', group: 4, context: 'selection', keys: ['Mod+['], on: ['frame'] },
  { name: 'send-to-back', menu: 'object', submenu: 'arrange', group: 4, context: 'selection', keys: ['Mod+Shift+['], on: ['frame'] },
  { name: 'align-left', menu: 'object', submenu: 'align', group: 4, context: 'selection', on: ['frame'] },
  { name: 'align-center', menu: 'object', submenu: 'align', group: 4, context: 'selection', on: ['frame'] },
  { name: 'align-right', menu: 'object', submenu: 'align', group: 4, context: 'selection', on: ['frame'] },
  { name: 'align-top', menu: 'object', submenu: 'align', group: 4, context: 'selection', on: ['frame'] },
  { name: 'align-middle', menu: 'object', submenu: 'align', group: 4, context: 'selection', on: ['frame'] },
  { name: 'align-bottom', menu: 'object', submenu: 'align', group: 4, context: 'selection', on: ['frame'] },
  { name: 'distribute-across', menu: 'object', submenu: 'align', group: 4, context: 'selection', on: ['frame'] },
  { name: 'distribute-down', menu: 'object', submenu: 'align', group: 4, context: 'selection', on: ['frame'] },
  { name: 'align-to-auto', menu: 'object', submenu: 'align', group: 4, context: 'document', toggle: true },
  { name: 'align-to-type-area', menu: 'object', submenu: 'align', group: 4, context: 'document', toggle: true },
  { name: 'align-to-page', menu: 'object', submenu: 'align', group: 4, context: 'document', toggle: true },
  { name: 'clear-look', menu: 'object', submenu: 'look', group: 4, context: 'selection', on: ['frame'] },
  { name: 'group', menu: 'object', group: 5, context: 'selection', keys: ['Mod+G'], on: ['frame'] },
  { name: 'ungroup', menu: 'object', group: 5, context: 'selection', keys: ['Mod+Shift+G'], on: ['frame'] },
  { name: 'lock', menu: 'object', group: 5, context: 'selection', keys: ['Mod+L'], toggle: true, on: ['frame'] },
  { name: 'lock-content', menu: 'object', group: 5, context: 'selection', keys: ['Mod+Shift+L'], toggle: true, on: ['frame'] },
  { name: 'auto-push', menu: 'object', group: 5, context: 'document', toggle: true },
  { name: 'nudge-left', menu: 'object', submenu: 'nudge', group: 6, context: 'selection', keys: ['ArrowLeft'], hidden: true },
  { name: 'nudge-right', menu: 'object', submenu: 'nudge', group: 6, context: 'selection', keys: ['ArrowRight'], hidden: true },
  { name: 'nudge-up', menu: 'object', submenu: 'nudge', group: 6, context: 'selection', keys: ['ArrowUp'], hidden: true },
  { name: 'nudge-down', menu: 'object', submenu: 'nudge', group: 6, context: 'selection', keys: ['ArrowDown'], hidden: true },
  { name: 'wider', menu: 'object', submenu: 'nudge', group: 6, context: 'selection', keys: ['Shift+ArrowRight'], hidden: true },
  { name: 'narrower', menu: 'object', submenu: 'nudge', group: 6, context: 'selection', keys: ['Shift+ArrowLeft'], hidden: true },
  { name: 'deeper', menu: 'object', submenu: 'nudge', group: 6, context: 'selection', keys: ['Shift+ArrowDown'], hidden: true },
  { name: 'shallower', menu: 'object', submenu: 'nudge', group: 6, context: 'selection', keys: ['Shift+ArrowUp'], hidden: true },

  { name: 'review-mode', menu: 'proof', group: 1, context: 'document', keys: ['Mod+Alt+R'], toggle: true, on: ['paper'] },
  { name: 'show-marks', menu: 'proof', group: 1, context: 'document', keys: ['Mod+Alt+M'], toggle: true, on: ['panel'] },
  { name: 'submitted-copy', menu: 'proof', group: 1, context: 'document', keys: ['O', 'Mod+Alt+P'], toggle: true, on: ['text'] },
  { name: 'read-story', menu: 'proof', group: 1, context: 'review', keys: ['T'] },
  { name: 'read-page', menu: 'proof', group: 1, context: 'review', keys: ['G'] },
  { name: 'turn-mark-view', menu: 'proof', group: 1, context: 'review', keys: ['V'] },
  { name: 'mark-delete', menu: 'proof', submenu: 'marks', group: 2, context: 'review', keys: ['D'], on: ['text'] },
  { name: 'mark-replace', menu: 'proof', submenu: 'marks', group: 2, context: 'review', keys: ['R'], on: ['text'] },
  { name: 'mark-insert', menu: 'proof', submenu: 'marks', group: 2, context: 'review', keys: ['I'], on: ['text'] },
  { name: 'mark-transpose', menu: 'proof', submenu: 'marks', group: 2, context: 'review', keys: ['X'], on: ['text'] },
  { name: 'mark-move', menu: 'proof', submenu: 'marks', group: 2, context: 'review', keys: ['M'], on: ['text', 'frame'] },
  { name: 'mark-run-on', menu: 'proof', submenu: 'marks', group: 2, context: 'review', keys: ['J'], on: ['text'] },
  { name: 'mark-new-paragraph', menu: 'proof', submenu: 'marks', group: 2, context: 'review', keys: ['L'], on: ['text'] },
  { name: 'mark-add-space', menu: 'proof', submenu: 'marks', group: 2, context: 'review', keys: ['='], on: ['text'] },
  { name: 'mark-close-up', menu: 'proof', submenu: 'marks', group: 2, context: 'review', keys: ['-'], on: ['text'] },
  { name: 'mark-strong', menu: 'proof', submenu: 'marks', group: 2, context: 'review', keys: ['B'], on: ['text'] },
  { name: 'mark-emphasis', menu: 'proof', submenu: 'marks', group: 2, context: 'review', keys: ['K'], on: ['text'] },
  { name: 'mark-stet', menu: 'proof', submenu: 'marks', group: 2, context: 'review', keys: ['S'], on: ['text'] },
  { name: 'mark-align', menu: 'proof', submenu: 'marks', group: 2, context: 'review', keys: ['A'], on: ['text'] },
  { name: 'mark-query', menu: 'proof', submenu: 'marks', group: 2, context: 'review', keys: ['Q'], on: ['text'] },
  { name: 'mark-comment', menu: 'proof', submenu: 'marks', group: 2, context: 'review', keys: ['C'], on: ['text', 'frame'] },
  { name: 'mark-area', menu: 'proof', submenu: 'marks', group: 2, context: 'review', keys: ['E'], toggle: true, on: ['paper'] },
  { name: 'mark-pen', menu: 'proof', submenu: 'marks', group: 2, context: 'review', keys: ['W'], toggle: true, on: ['paper'] },
  { name: 'mark-highlighter', menu: 'proof', submenu: 'marks', group: 2, context: 'review', keys: ['H'], toggle: true, on: ['paper'] },
  { name: 'next-mark', menu: 'proof', group: 3, context: 'review', keys: ['N'] },
  { name: 'previous-mark', menu: 'proof', group: 3, context: 'review', keys: ['P'] },
  { name: 'accept-mark', menu: 'proof', group: 3, context: 'review', keys: ['Mod+Enter'] },
  { name: 'reject-mark', menu: 'proof', group: 3, context: 'review', keys: ['Mod+Backspace'] },
  { name: 'remove-mark', menu: 'proof', group: 3, context: 'review', keys: ['Delete', 'Backspace'] },
  { name: 'late-fix', menu: 'proof', group: 3, context: 'document', toggle: true },
  { name: 'check-corrections', menu: 'proof', group: 4, context: 'document', keys: ['Mod+Alt+E'] },
  { name: 'sign-off', menu: 'proof', group: 4, context: 'document', keys: ['Mod+Alt+S'], on: ['page', 'paper'] },
  { name: 'workflows', menu: 'proof', group: 4, context: 'document' },
  { name: 'html-proof', menu: 'proof', group: 5, context: 'document' },
  { name: 'html-proof-page', menu: 'proof', group: 5, context: 'document' },
  { name: 'merge-proof', menu: 'proof', group: 5, context: 'document' },
  { name: 'read-aloud', menu: 'proof', group: 6, context: 'document', keys: ['Mod+Alt+U'], toggle: true, on: ['text', 'paper'] },
  { name: 'pause-reading', menu: 'proof', submenu: 'reading', group: 6, context: 'aloud', keys: ['Space'] },
  { name: 'previous-sentence', menu: 'proof', submenu: 'reading', group: 6, context: 'aloud', keys: [';', 'Alt+;'] },
  { name: 'next-sentence', menu: 'proof', submenu: 'reading', group: 6, context: 'aloud', keys: ["'", "Alt+'"] },
  { name: 'slower-reading', menu: 'proof', submenu: 'reading', group: 6, context: 'aloud', keys: ['[', 'Alt+['] },
  { name: 'faster-reading', menu: 'proof', submenu: 'reading', group: 6, context: 'aloud', keys: [']', 'Alt+]'] },
  { name: 'read-next-story', menu: 'proof', submenu: 'reading', group: 6, context: 'aloud', keys: ['/', 'Alt+/'] },
  { name: 'stop-reading', menu: 'proof', submenu: 'reading', group: 6, context: 'aloud', keys: ['Escape'] },

  { name: 'zoom-in', menu: 'view', group: 1, context: 'document', keys: ['Mod+=', 'Mod++', 'Mod+Shift+='] },
  { name: 'zoom-out', menu: 'view', group: 1, context: 'document', keys: ['Mod+-'] },
  { name: 'zoom-100', menu: 'view', group: 1, context: 'document', keys: ['Mod+1', '1'], on: ['paper'] },
  { name: 'fit-page', menu: 'view', group: 1, context: 'document', keys: ['Mod+0', '0'], on: ['paper'] },
  { name: 'fit-width', menu: 'view', group: 1, context: 'document', keys: ['Mod+2'], on: ['paper'] },
  { name: 'zoom-to-head', menu: 'view', group: 1, context: 'document', keys: ['Mod+3', '3'] },
  { name: 'toggle-grid', menu: 'view', group: 2, context: 'document', keys: ["Mod+'"], toggle: true, on: ['ruler', 'paper'] },
  { name: 'toggle-baselines', menu: 'view', group: 2, context: 'document', keys: ["Mod+Alt+'"], toggle: true, on: ['ruler', 'paper'] },
  { name: 'toggle-frame-edges', menu: 'view', group: 2, context: 'document', keys: ['Mod+Shift+H'], toggle: true, on: ['paper'] },
  { name: 'toggle-rulers', menu: 'view', group: 2, context: 'document', keys: ['Mod+R'], toggle: true, on: ['ruler', 'paper'] },
  { name: 'toggle-snap', menu: 'view', group: 2, context: 'document', keys: ['Mod+Shift+;'], toggle: true, on: ['ruler', 'paper'] },
  { name: 'toggle-check-marks', menu: 'view', group: 2, context: 'document', toggle: true, on: ['text'] },
  { name: 'toggle-spelling', menu: 'view', group: 2, context: 'document', toggle: true, on: ['text'] },
  { name: 'guides-around', menu: 'view', group: 2, context: 'selection', keys: ['Mod+;'] },
  { name: 'clear-guides', menu: 'view', group: 2, context: 'document', on: ['ruler', 'paper'] },
  { name: 'view-composite', menu: 'view', submenu: 'plates', group: 2, context: 'document', keys: ['Mod+Alt+Shift+0'], toggle: true },
  { name: 'view-plate-c', menu: 'view', submenu: 'plates', group: 2, context: 'document', keys: ['Mod+Alt+Shift+1'], toggle: true },
  { name: 'view-plate-m', menu: 'view', submenu: 'plates', group: 2, context: 'document', keys: ['Mod+Alt+Shift+2'], toggle: true },
  { name: 'view-plate-y', menu: 'view', submenu: 'plates', group: 2, context: 'document', keys: ['Mod+Alt+Shift+3'], toggle: true },
  { name: 'view-plate-k', menu: 'view', submenu: 'plates', group: 2, context: 'document', keys: ['Mod+Alt+Shift+4'], toggle: true },
  { name: 'view-ink', menu: 'view', submenu: 'plates', group: 2, context: 'document', keys: ['Mod+Alt+Shift+5'], toggle: true },
  { name: 'view-soft-proof', menu: 'view', submenu: 'plates', group: 2, context: 'document', keys: ['Mod+Alt+Shift+6'], toggle: true },
  { name: 'edition-plan', menu: 'view', group: 3, context: 'document', keys: ['F4'], toggle: true, on: ['strip'] },
  { name: 'versions', menu: 'view', group: 3, context: 'document', keys: ['Shift+F4'], toggle: true },
  { name: 'toggle-pages', menu: 'view', group: 3, context: 'document', keys: ['Shift+F7'], toggle: true, on: ['panel'] },
  { name: 'toggle-basket', menu: 'view', group: 3, context: 'document', keys: ['F7'], toggle: true, on: ['panel'] },
  { name: 'show-styles', menu: 'view', group: 3, context: 'document', keys: ['F10'], toggle: true, on: ['panel'] },
  { name: 'library', menu: 'view', group: 3, context: 'document', keys: ['Mod+Alt+A'], toggle: true, on: ['panel', 'frame', 'paper'] },
  { name: 'toggle-inspector', menu: 'view', group: 3, context: 'document', keys: ['F9'], toggle: true, on: ['panel'] },
  { name: 'show-checks', menu: 'view', group: 3, context: 'document', keys: ['Mod+Alt+G'], toggle: true, on: ['panel'] },
  { name: 'show-preflight', menu: 'view', group: 3, context: 'document', keys: ['Mod+Alt+F'], toggle: true, on: ['panel'] },
  { name: 'next-region', menu: 'view', group: 3, context: 'document', keys: ['F6'] },
  { name: 'previous-region', menu: 'view', group: 3, context: 'document', keys: ['Shift+F6'] },
  { name: 'theme-system', menu: 'view', submenu: 'theme', group: 4, context: 'always', toggle: true },
  { name: 'theme-light', menu: 'view', submenu: 'theme', group: 4, context: 'always', toggle: true },
  { name: 'theme-dark', menu: 'view', submenu: 'theme', group: 4, context: 'always', toggle: true },
  { name: 'language-zh', menu: 'view', submenu: 'language', group: 4, context: 'always', toggle: true },
  { name: 'language-en', menu: 'view', submenu: 'language', group: 4, context: 'always', toggle: true },
  { name: 'full-screen', menu: 'view', group: 5, context: 'always', keys: ['F11'], macKeys: ['Ctrl+Mod+F'], role: 'togglefullscreen' },

  { name: 'command-palette', menu: 'help', group: 1, context: 'always', keys: ['Mod+K'] },
  { name: 'shortcuts', menu: 'help', group: 1, context: 'always', keys: ['Mod+/', 'F1'] },
  { name: 'tour', menu: 'help', group: 1, context: 'document' },
  { name: 'about', menu: 'help', group: 2, context: 'always' },
] as const satisfies readonly CommandEntry[];

/** The name of a command: whoever carries commands out must know every one of them. */
export type CommandName = (typeof REGISTRY)[number]['name'];

/** The entry of a command. */
export const commandEntry = (name: CommandName): CommandEntry => REGISTRY.find((entry) => entry.name === name)!;

/** True for a name that arrives as a plain string, from the native menu. */
export const isCommandName = (name: string): name is CommandName => REGISTRY.some((entry) => entry.name === name);
