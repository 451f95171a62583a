import { useRef } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { deleteFromBasket } from '../../actions/story-actions';
import { runCommand } from '../../commands-run';
import { useSession } from '../../session-store';
import type { Drag } from '../../session-store';

const SLOP = 4;

/** Selecting, dragging to the page and the keys of a list of the basket. `ids` in the order shown, `columns` of them in a row. */
export function useBasketList(kind: Drag['kind'], ids: readonly string[], columns: number) {
  const selected = useSession((session) => (session.basket.kind === kind ? session.basket.ids : NONE));
  const active = useRef<string | null>(null);
  const press = useRef<{ id: string; x: number; y: number } | null>(null);
  const select = (next: readonly string[]) => useSession.getState().selectInBasket({ kind, ids: next });
  const current = active.current !== null && selected.includes(active.current) ? active.current : selected.at(-1) ?? null;

  const choose = (id: string, event: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }) => {
    if (event.shiftKey && current !== null) {
      const [from, to] = [ids.indexOf(current), ids.indexOf(id)].sort((a, b) => a - b);
      select(ids.slice(from, to! + 1));
      return;
    }
    active.current = id;
    if (event.ctrlKey || event.metaKey) select(selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id]);
    else select([id]);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -columns, ArrowDown: columns, ArrowLeft: columns > 1 ? -1 : 0, ArrowRight: columns > 1 ? 1 : 0, Home: -ids.length, End: ids.length }[event.key];
    if (step) {
      const from = current === null ? (step > 0 ? -1 : ids.length) : ids.indexOf(current);
      const id = ids[Math.max(0, Math.min(ids.length - 1, from + (current === null ? Math.sign(step) : step)))];
      if (id !== undefined) {
        active.current = id;
        select([id]);
      }
    } else if (event.key === 'Delete') deleteFromBasket();
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) runCommand('place');
    else if (event.key === ' ') runCommand('edit-story');
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') select(ids);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const item = (id: string) => ({
    id: `basket-${id}`,
    role: 'option',
    'aria-selected': selected.includes(id),
    'data-active': current === id || undefined,
    'data-id': id,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      press.current = { id, x: event.clientX, y: event.clientY };
      if (!selected.includes(id) || event.shiftKey || event.ctrlKey || event.metaKey) choose(id, event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { setDrag, drag } = useSession.getState();
      const start = press.current;
      if (!start || drag || Math.hypot(event.clientX - start.x, event.clientY - start.y) < SLOP) return;
      press.current = null;
      // A quick hand is over another row before the first move is heard: what was pressed is carried.
      setDrag({ kind, id: start.id, x: event.clientX, y: event.clientY });
    },
    onPointerUp: () => (press.current = null),
    onClick: (event: MouseEvent<HTMLElement>) => {
      if (!event.shiftKey && !event.ctrlKey && !event.metaKey) choose(id, event);
    },
    onContextMenu: () => {
      if (!selected.includes(id)) select([id]);
    },
    onDoubleClick: () => runCommand('edit-story'),
  });

  const list = {
    role: 'listbox',
    'aria-multiselectable': true,
    'aria-activedescendant': current === null ? undefined : `basket-${current}`,
    tabIndex: 0,
    onKeyDown,
  };
  return { list, item };
}

const NONE: readonly string[] = [];
