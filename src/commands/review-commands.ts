import { REGISTRY } from './registry';
import type { CommandEntry, CommandName } from './registry';

/** Menus whose commands are about files, the view and help: but for those named below none of them changes the edition. */
const READS = new Set<CommandEntry['menu']>(['proof', 'view', 'help']);
const EDITS_THERE = new Set<CommandName>(['guides-around', 'clear-guides', 'toggle-basket', 'toggle-inspector', 'show-styles', 'track-changes']);
const READS_ELSEWHERE = new Set<CommandName>([
  'new-edition', 'open-edition', 'open-recent', 'close-edition', 'save', 'save-as', 'keep-version', 'export-copy', 'export-pdf', 'export-page-pdf', 'export-page-png', 'export-history', 'quit',
  // What they take back is asked about step by step: marks alone.
  'undo', 'redo',
  'copy', 'select-all', 'deselect', 'next-frame', 'previous-frame', 'find', 'find-next', 'find-previous', 'next-misspelling', 'next-check', 'previous-check', 'fix-check', 'leave-check',
  'edit-story', 'go-to-overset', 'next-misfit', 'previous-misfit', 'previous-page', 'next-page', 'next-finding', 'previous-finding', 'tool-hand',
]);

/**
 * True for a command that may be chosen while the edition is read (review mode): it looks, finds, saves, exports or puts down marks. All others,
 * those that come later too, are refused there until they are named here.
 */
export function isForReading(name: CommandName): boolean {
  const entry: CommandEntry = REGISTRY.find((each) => each.name === name)!;
  return READS_ELSEWHERE.has(name) || (READS.has(entry.menu) && !EDITS_THERE.has(name));
}

/** Names of the steps of history that review mode lets be: marks, and what is decided about them. */
export const REVIEW_STEPS: ReadonlySet<string> = new Set(['add-mark', 'suggest-picture', 'settle-marks', 'reply-to-mark', 'change-mark', 'remove-mark', 'stet', 'let-stand', 'sign', 'send-back', 'record-plate', 'merge-proof', 'explain-change']);
