import type { KeyboardEvent } from 'react';
import { PAGE_STATES } from '../../model/page';
import { joinPage } from '../actions/page-actions';
import { runCommand } from '../commands-run';
import { useSession } from '../session-store';
import { openPage, removePages, setStates, stepPage, swapSelected } from './plan-actions';
import { usePlanView } from './plan-view';

/** The keys of the plan; what it does not know is left to the window, except letters, which mean tools on the desk. */
export function onPlanKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.target instanceof HTMLInputElement) {
    event.stopPropagation();
    return;
  }
  if (event.ctrlKey || event.metaKey) return;
  const { selected, select, write, show } = usePlanView.getState();
  const page = selected.at(-1);
  const take = (): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  if (event.key === 'Escape') {
    take();
    show(false);
    return;
  }
  const onSheet = event.target instanceof HTMLElement && event.target.closest('[data-plan-sheet]') !== null;
  if (page === undefined || !onSheet) return;
  const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
  const state = PAGE_STATES[Number(event.key) - 1];
  if (by !== undefined && event.altKey) stepPage(page, by);
  else if (by !== undefined || event.key === 'Home' || event.key === 'End') {
    const next = neighbour(page, event.key);
    if (next !== null) select(event.shiftKey ? [...selected.filter((id) => id !== next), next] : [next]);
  } else if (event.key === 'Enter') openPage(page);
  else if (event.key === 'Delete' || event.key === 'Backspace') removePages(selected);
  else if (event.key === 'F2') write({ page, what: 'name' });
  else if (event.key === 'Insert') command(page, 'add-page');
  else if (state !== undefined) setStates(selected, state);
  else {
    const letter = event.altKey ? '' : event.key.toLowerCase();
    if (letter === 's') write({ page, what: 'section' });
    else if (letter === 'x') swapSelected(selected);
    else if (letter === 'j') joinPage(page);
    else if (letter === 'd') command(page, 'duplicate-page');
    else if (event.key.length > 1 || event.altKey) return;
  }
  take();
}

function command(page: string, name: 'add-page' | 'duplicate-page'): void {
  useSession.getState().setPage(page);
  runCommand(name);
  const added = useSession.getState().page;
  if (added !== null) usePlanView.getState().select([added]);
}

/** The page that lies next in the direction of the key: along the row, or the nearest of the next row. */
function neighbour(page: string, key: string): string | null {
  const sheets = [...document.querySelectorAll<HTMLElement>('[data-plan-sheet]')];
  const ids = sheets.map((sheet) => sheet.dataset['planSheet']!);
  const at = ids.indexOf(page);
  if (key === 'Home') return ids[0] ?? null;
  if (key === 'End') return ids.at(-1) ?? null;
  if (key === 'ArrowLeft') return ids[at - 1] ?? null;
  if (key === 'ArrowRight') return ids[at + 1] ?? null;
  const own = sheets[at]?.getBoundingClientRect();
  if (!own) return null;
  const down = key === 'ArrowDown';
  const rows = sheets.map((sheet, i) => ({ id: ids[i]!, box: sheet.getBoundingClientRect() })).filter(({ box }) => (down ? box.top > own.bottom - 4 : box.bottom < own.top + 4));
  const row = down ? Math.min(...rows.map(({ box }) => box.top)) : Math.max(...rows.map(({ box }) => box.top));
  const inRow = rows.filter(({ box }) => Math.abs(box.top - row) < own.height / 2);
  return inRow.sort((a, b) => Math.abs(a.box.left - own.left) - Math.abs(b.box.left - own.left))[0]?.id ?? null;
}
