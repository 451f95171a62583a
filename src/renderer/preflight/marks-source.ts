import type { DocumentStore } from '../document-store';
import { useSession } from '../session-store';
import { findingMarks, type FindingMark } from './finding-marks';
import { findingsOf } from './findings-of';
import { usePreflightView } from './preflight-view';

/** The marks of findings on the page in view, as they are to be drawn over it. */
export interface MarksSource {
  marks(): readonly FindingMark[];
  subscribe(listener: () => void): () => void;
}

const NONE: readonly FindingMark[] = [];

/** Marks are worked out anew only when something that they depend on is another one; never during a drag. */
export function createMarksSource(document: DocumentStore): MarksSource {
  const store = findingsOf(document);
  let seen: readonly unknown[] = [];
  let marks = NONE;
  return {
    marks() {
      const { edition, composition, dragging } = document.getState();
      const { page, panels } = useSession.getState();
      const { current } = usePreflightView.getState();
      if (page === null || dragging || (current === null && !panels.preflight)) return NONE;
      const { findings } = store.getState();
      const now = [edition.frames, composition, findings, page, panels.preflight, current];
      if (now.some((each, i) => each !== seen[i])) {
        seen = now;
        marks = findingMarks(edition, composition, findings, page, current, panels.preflight);
      }
      return marks;
    },
    subscribe(listener) {
      const stops = [
        store.subscribe(listener),
        usePreflightView.subscribe(listener),
        useSession.subscribe((now, before) => {
          if (now.panels.preflight !== before.panels.preflight) listener();
        }),
      ];
      return () => stops.forEach((stop) => stop());
    },
  };
}
