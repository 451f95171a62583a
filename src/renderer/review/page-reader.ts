import type { Reader } from '../canvas/tools/reader';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { paintMarks } from './marks-on-page';
import { cropPicture, putCrop, showCrop, suggestPlace } from './frame-suggestions';
import { commentArea, putStroke } from './review-actions';
import { steerArea } from './steer-area';
import { useReview } from './review-store';

/** Review mode as the page's pointer knows it; null while the edition is edited. */
export function pageReader(): Reader | null {
  if (!useReview.getState().open) return null;
  return READER;
}

const READER: Reader = {
  tool: () => useReview.getState().tool,
  canSelect: () => useReview.getState().view !== 'settled',
  pick({ point }) {
    const { edition, composition } = openFile().store.getState();
    const { page } = useSession.getState();
    const open = Object.values(edition.marks).filter((mark) => mark.state === 'open');
    if (page === null || open.length === 0) return;
    const found = paintMarks(edition, composition, page, open, 8, () => '').filter(({ hits }) => hits.some(({ x, y, width, height }) => point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height));
    // The smallest is meant: a word before the frame around it.
    const area = (hits: (typeof found)[number]['hits']): number => hits.reduce((sum, { width, height }) => sum + width * height, 0);
    const [smallest] = found.sort((a, b) => area(a.hits) - area(b.hits));
    useReview.setState({ current: smallest?.id ?? null });
  },
  showArea: (area) => useReview.setState({ area }),
  showStroke: (stroke) => useReview.setState({ stroke }),
  putArea: commentArea,
  putStroke,
  putFrame: suggestPlace,
  steer: steerArea,
  cropped: () => useReview.getState().crop?.frame ?? null,
  askCrop: cropPicture,
  crop: () => useReview.getState().crop?.crop ?? null,
  showCrop,
  putCrop,
};
