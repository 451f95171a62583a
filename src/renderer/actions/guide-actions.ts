import { setGuides } from '../../commands/set-guides';
import { bottom, right, union } from '../../geometry/rect';
import { openFile } from '../app-store';
import { selectedFrames } from '../command-context';
import { useSession } from '../session-store';
import { run } from './frame-actions';

/** Lines along the four sides of what is selected. */
export function guidesAround(): void {
  const frames = selectedFrames();
  const page = openFile().store.getState().edition.pages[frames[0]?.page ?? ''];
  if (!page) return;
  const whole = frames.filter((frame) => frame.page === page.id).map((frame) => frame.rect).reduce(union);
  if (!run(setGuides, { page: page.id, guides: { x: [...page.guides.x, whole.x, right(whole)], y: [...page.guides.y, whole.y, bottom(whole)] } })) return;
  useSession.getState().toggle('rulers', true);
}

export function clearGuides(): void {
  const { page } = useSession.getState();
  if (page !== null) run(setGuides, { page, guides: { x: [], y: [] } });
}
