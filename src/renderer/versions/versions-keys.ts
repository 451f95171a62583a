import type { KeyboardEvent } from 'react';
import type { Difference } from '../../proof/difference';
import { runCommand } from '../commands-run';
import type { CompareStage } from './compare-stage';
import { closeVersions, stepDifference, stepVersion } from './versions-actions';
import { COMPARE_MODES, useVersionsView } from './versions-view';

/** What the keys work on. */
export interface KeysOf {
  readonly listed: readonly Difference[];
  readonly pages: readonly string[];
  readonly stage: CompareStage | null;
}

/** The keys of the view of versions. Letters mean tools on the desk, so that none of them gets there; the rest is left to the window. */
export function onVersionsKey(event: KeyboardEvent<HTMLElement>, { listed, pages, stage }: KeysOf): void {
  if (event.target instanceof HTMLInputElement) {
    event.stopPropagation();
    return;
  }
  const view = useVersionsView.getState();
  const take = (): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  if (event.ctrlKey || event.metaKey) {
    const zoom = { '=': 1.25, '+': 1.25, '-': 0.8 }[event.key];
    if (zoom !== undefined) stage?.zoomBy(zoom);
    else if (event.key === '0') stage?.fit();
    // What would change the page that lies under here is kept from it.
    else if (LEFT_TO_WINDOW.has(event.key.toLowerCase())) return;
    take();
    return;
  }
  const onButton = event.target instanceof Element && event.target.closest('button') !== null;
  const mode = COMPARE_MODES[Number(event.key) - 1];
  if (event.key === 'Escape') closeVersions();
  else if (event.key === ' ' && !onButton) view.set({ mode: 'blink', steady: false, shown: view.shown === 'before' ? 'after' : 'before' });
  else if (mode) view.set({ mode, steady: false });
  else if (event.key === 'F8') stepDifference(listed, event.shiftKey ? -1 : 1);
  else if (event.key === 'PageDown' || event.key === 'PageUp') turn(pages, event.key === 'PageDown' ? 1 : -1);
  else if (event.key === '+' || event.key === '=') stage?.zoomBy(1.25);
  else if (event.key === '-') stage?.zoomBy(0.8);
  else if (event.key === '0') stage?.fit();
  else if (event.key === '[') stepVersion(-1);
  else if (event.key === ']') stepVersion(1);
  else if (WINDOW_KEYS.has(event.key) || event.key === 'Tab' || event.key === 'Enter') return;
  else if (event.key.startsWith('Arrow') && !onButton) pan(stage, event.key);
  else if (event.key.length === 1 && event.key !== ' ') letter(event.key.toLowerCase(), event.shiftKey, listed);
  else if (!/^F\d+$/.test(event.key)) return;
  take();
}

/** With Ctrl: save, undo, redo, palette, close, quit, open, new, export, shortcuts. */
const LEFT_TO_WINDOW = new Set(['s', 'z', 'y', 'k', 'w', 'q', 'o', 'n', 'e', '/']);
const WINDOW_KEYS = new Set(['F1', 'F4', 'F11']);

function letter(key: string, shift: boolean, listed: readonly Difference[]): void {
  const view = useVersionsView.getState();
  if (key === 'b') view.set({ mode: 'blink', steady: !view.steady });
  else if (key === 'n') stepDifference(listed, shift ? -1 : 1);
  else if (key === 'p') stepDifference(listed, -1);
  else if (key === 'k') runCommand('keep-version');
}

const STEP = 80;

function pan(stage: CompareStage | null, key: string): void {
  const [dx, dy] = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] }[key] ?? [0, 0];
  stage?.panBy(dx!, dy!);
}

export function turn(pages: readonly string[], by: 1 | -1): void {
  const view = useVersionsView.getState();
  const next = pages[pages.indexOf(view.page ?? '') + by];
  if (next !== undefined) view.set({ page: next, difference: null });
}
