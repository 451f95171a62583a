import { overlaps } from '../../../geometry/rect';
import { withGroups } from '../../../model/groups';
import { framesOnPage } from '../../../model/threads';
import { between, travelled } from './travelled';
import type { Desk, PointerInput, ToolState } from './tool-state';

/** Drags a rectangle over empty paper: selects what it touches. A plain click lets go of the selection. */
export function marquee(desk: Desk, start: PointerInput): ToolState {
  const before = desk.session().selection;
  const kept = start.shift ? before : [];
  return {
    name: 'marquee',
    cursor: 'default',
    busy: true,
    move(input) {
      const page = desk.page();
      if (!page || !travelled(start.screen, input.screen)) return;
      const area = between(start.point, input.point);
      const { edition } = desk.store.getState();
      const touched = withGroups(edition, framesOnPage(edition, page.id).filter((frame) => overlaps(frame.rect, area)).map((frame) => frame.id));
      desk.session().select([...kept, ...touched.filter((id) => !kept.includes(id))]);
      desk.show({ marquee: area });
    },
    up(input) {
      if (!travelled(start.screen, input.screen)) {
        desk.session().select(kept);
        if (desk.session().editing && !start.shift) desk.session().edit(null);
      }
      return 'idle';
    },
    cancel: () => desk.session().select(before),
  };
}
