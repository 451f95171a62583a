import type { OverlayScene } from './overlay-scene';
import { paintBrief } from './paint-brief';
import { paintChecks } from './paint-checks';
import { paintContour } from './paint-contour';
import { paintFeedback } from './paint-feedback';
import { paintFindings } from './paint-findings';
import { paintFrames } from './paint-frames';
import { paintGuides } from './paint-guides';
import { paintSpelling } from './paint-spelling';
import { paintTextMarks } from './paint-text-marks';
import { paintThreads } from './paint-threads';

/** Draws everything that lies over the page, bottom to top. The canvas is transparent elsewhere. */
export function paintOverlay(context: CanvasRenderingContext2D, scene: OverlayScene): void {
  const pen = { context, ratio: scene.ratio };
  context.setTransform(scene.ratio, 0, 0, scene.ratio, 0, 0);
  context.clearRect(0, 0, scene.view.width, scene.view.height);
  paintGuides(pen, scene);
  paintFrames(pen, scene);
  paintBrief(pen, scene);
  paintContour(pen, scene);
  paintThreads(pen, scene);
  paintTextMarks(pen, scene);
  paintSpelling(pen, scene);
  paintChecks(pen, scene);
  paintFindings(pen, scene);
  paintFeedback(pen, scene);
}
