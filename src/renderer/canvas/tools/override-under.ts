import { overrideItems } from '../../../commands/override-items';
import { contains } from '../../../geometry/rect';
import { masterItems, ownItemId } from '../../../model/masters';
import type { Desk, PointerInput } from './tool-state';

/** Makes the master's item under the pointer the page's own, and selects it. False where there is none. */
export function overrideUnder(desk: Desk, { point }: PointerInput): boolean {
  const page = desk.page();
  const item = page && masterItems(desk.store.getState().edition, page).filter(({ rect }) => contains(rect, point)).at(-1);
  if (!page || !item) return false;
  if (desk.report(desk.store.run(overrideItems, { page: page.id, items: [item.id], newId: desk.newId }))) desk.session().select([ownItemId(page.id, item.id)]);
  return true;
}
