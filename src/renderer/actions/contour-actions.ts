/** Text that runs around a picture's outline instead of its rectangle. */
import { setFrame } from '../../commands/set-frame';
import { silhouette, type Pixels } from '../../geometry/silhouette';
import type { PictureFrame } from '../../model/frame';
import type { FrameId } from '../../model/ids';
import type { Asset, ContourPoint, Picture } from '../../model/picture';
import { openFile } from '../app-store';
import { loadPreview } from '../canvas/use-paint-resources';
import { selectedFrames } from '../command-context';
import { useSession } from '../session-store';
import { run, together } from './frame-actions';

/** Fine enough for a column's lines: a broadsheet page is 120 lines deep. */
const TRACED_SIZE = 512;
const OVAL_CORNERS = 12;

const pictures = (): readonly PictureFrame[] => selectedFrames().flatMap((frame) => (frame.type === 'picture' && frame.picture !== null ? [frame] : []));

/** Outline on, or back to the rectangle when all selected pictures have one. */
export async function toggleContour(): Promise<void> {
  const frames = pictures();
  if (frames.every((frame) => frame.contour !== null)) runAroundRectangle(frames.map((frame) => frame.id));
  else await traceContours(frames.filter((frame) => frame.contour === null).map((frame) => frame.id));
}

export function runAroundRectangle(frames: readonly FrameId[]): void {
  run(setFrame, { frames, values: { contour: null } });
}

/**
 * Finds the outlines of pictures from their files' clipping paths, or else from their pixels; one undo step. A picture without a plain or clear ground gets an oval
 * to be drawn by hand, and says so.
 */
export async function traceContours(frames: readonly FrameId[]): Promise<void> {
  const open = openFile();
  const { toast } = useSession.getState();
  const traced: { readonly frame: FrameId; readonly contour: readonly ContourPoint[] }[] = [];
  for (const frame of frames) {
    const asset = assetOf(frame);
    if (!asset) continue;
    try {
      const path = pathOf(frame);
      if (path) {
        toast({ tone: 'info', key: 'toast.contour.path' });
        traced.push({ frame, contour: path });
        continue;
      }
      const found = silhouette(await pixelsOf(open.id, asset.id));
      if (!found) toast({ tone: 'info', key: 'toast.contour.drawn' });
      traced.push({ frame, contour: found ?? OVAL });
    } catch {
      toast({ tone: 'error', key: 'toast.contour.failed', values: { name: asset.name } });
    }
  }
  // The edition may have been closed, or frames deleted, while pixels were read.
  if (openFile() !== open) return;
  together(() => {
    for (const { frame, contour } of traced) if (assetOf(frame)) run(setFrame, { frames: [frame], values: { contour, wrap: true } });
  });
}

const OVAL: readonly ContourPoint[] = Array.from({ length: OVAL_CORNERS }, (_, i) => {
  const angle = (i * 2 * Math.PI) / OVAL_CORNERS;
  return { x: 0.5 + 0.48 * Math.cos(angle), y: 0.5 + 0.48 * Math.sin(angle) };
});

function assetOf(id: FrameId): Asset | null {
  const { edition } = openFile().store.getState();
  const frame = edition.frames[id];
  if (frame?.type !== 'picture') return null;
  return edition.assets[edition.pictures[frame.picture ?? '']?.asset ?? ''] ?? null;
}

/** The file's own clipping path, which a graphic desk drew with care. */
function pathOf(id: FrameId): Picture['path'] {
  const { edition } = openFile().store.getState();
  const frame = edition.frames[id];
  return frame?.type === 'picture' ? edition.pictures[frame.picture ?? '']?.path ?? null : null;
}

async function pixelsOf(document: string, asset: string): Promise<Pixels> {
  const bitmap = await loadPreview(document, asset, TRACED_SIZE);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('No canvas.');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
}
