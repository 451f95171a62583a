import type { Settings } from '../../ipc/contract';
import { useSession } from '../session-store';
import type { Toggle } from '../session-store';
import { useSettings } from '../settings-store';

/** The steps of the zoom keys. */
export const ZOOM_STEPS = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6, 8] as const;

export function stepZoom(direction: 1 | -1): void {
  const { effectiveZoom, setZoom } = useSession.getState();
  const steps = direction > 0 ? ZOOM_STEPS.filter((step) => step > effectiveZoom * 1.02) : ZOOM_STEPS.filter((step) => step < effectiveZoom / 1.02);
  const next = direction > 0 ? steps[0] : steps.at(-1);
  if (next !== undefined) setZoom(next);
}

const SETTING: Readonly<Record<Toggle, 'showGrid' | 'showBaselines' | 'showFrameEdges' | 'showRulers'>> = {
  grid: 'showGrid', baselines: 'showBaselines', frameEdges: 'showFrameEdges', rulers: 'showRulers',
};

/** Shows or hides an aid on the page, now and at the next start. */
export function toggleAid(name: Toggle): void {
  const session = useSession.getState();
  session.toggle(name);
  useSettings.getState().change({ [SETTING[name]]: !session.toggles[name] });
}

/** Takes the settings of the last time. */
export function takeSettings(settings: Settings): void {
  useSettings.getState().change(settings);
  const { toggle } = useSession.getState();
  toggle('grid', settings.showGrid);
  toggle('baselines', settings.showBaselines);
  toggle('frameEdges', settings.showFrameEdges);
  toggle('rulers', settings.showRulers);
}

export async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}
