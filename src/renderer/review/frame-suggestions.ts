/** What a reader would have otherwise about frames and pictures: where they stand, how a picture is cropped, which it is. The edition stays; each becomes a mark. */
import { growFrames } from '../../commands/grow-frames';
import { nudgeFrames } from '../../commands/nudge-frames';
import { setCrop } from '../../commands/set-crop';
import { suggestPicture } from '../../commands/suggest-picture';
import { refuse } from '../../commands/command';
import type { Rect } from '../../geometry/rect';
import { rectEquals } from '../../geometry/rect';
import type { Frame } from '../../model/frame';
import type { ImportedPicture } from '../../model/imported';
import type { FrameId, PictureId } from '../../model/ids';
import type { MarkChange } from '../../model/mark';
import { newId } from '../../model/new-id';
import type { Crop } from '../../model/picture';
import type { IncomingFile } from '../../ipc/contract';
import { done } from '../actions/basket-actions';
import { report, showFailure } from '../actions/file-actions';
import { openFile, setApp } from '../app-store';
import { bridge } from '../bridge';
import { selectedFrames } from '../command-context';
import { useSession } from '../session-store';
import { keysText } from './keys-text';
import { focusPage, markerNow, tell } from './reader-voice';
import { AT_REST, useReview } from './review-store';

const review = useReview.getState;
const edition = () => openFile().store.getState().edition;

/** M on a frame: its outline is dragged or goes by arrow keys; M again or Enter puts the suggestion down. */
export function moveFrame(frame: Frame): void {
  const { tool, area } = review();
  if (tool === 'place' && area) return suggestPlace(frame, area);
  if (frame.locked) return void done(refuse('refusal.locked', { count: 1 }));
  useReview.setState({ ...AT_REST, view: 'marked', tool: 'place', area: frame.rect });
  focusPage();
  tell('review.drag-frame', { keys: keysText('mark-move') });
}

/** One column or row on with an arrow, one more of them with Shift; held to what the frame itself would be held to. */
export function steerFrame(frame: Frame, area: Rect, columns: number, rows: number, grow: boolean): void {
  const tried = { ...edition(), frames: { ...edition().frames, [frame.id]: { ...frame, rect: area } } };
  const result = (grow ? growFrames : nudgeFrames).plan(tried, { frames: [frame.id], columns, rows });
  if (!done(result)) return;
  const set = result.ok ? result.operations.find((operation) => operation.type === 'set' && operation.id === frame.id) : undefined;
  const rect = set?.type === 'set' ? (set.after as { readonly rect?: Rect }).rect : undefined;
  if (rect) showArea(frame.page, rect);
}

/** Shows where something is meant to be, and brings it into view. */
export function showArea(page: string, area: Rect): void {
  useReview.setState({ area });
  useSession.getState().keepInSight(page, area);
}

/** A frame dragged or steered by a reader: the suggestion that it stand there. */
export function suggestPlace(frame: Frame, rect: Rect): void {
  useReview.setState(AT_REST);
  if (rectEquals(frame.rect, rect)) return tell('review.same-place');
  ask(frame, { frame: frame.id, before: { rect: frame.rect }, after: { rect } }, rect);
}

function ask(frame: Frame, change: MarkChange, rect: Rect): void {
  useReview.setState({ pending: { kind: 'frame', anchor: { type: 'frame', frame: frame.id, page: frame.page }, quote: '', asks: 'note', rect, page: frame.page, change } });
}

/** The one selected frame, when it shows a picture; says so when it does not. */
function selectedPicture(): Extract<Frame, { type: 'picture' }> | null {
  const [frame] = selectedFrames();
  if (frame?.type === 'picture' && frame.picture !== null) return frame;
  tell('review.choose-picture');
  return null;
}

/** Z on a picture, or a double click: it can be cropped as in editing. Pressed again, the suggestion is put down. */
export function cropPicture(frame: Frame | null = selectedPicture()): void {
  if (review().tool === 'crop') return putCrop();
  if (frame?.type !== 'picture') return;
  const allowed = setCrop.plan(edition(), { frame: frame.id, crop: frame.crop });
  if (!done(allowed)) return;
  const session = useSession.getState();
  session.edit(null);
  session.select([frame.id]);
  useReview.setState({ ...AT_REST, view: 'marked', tool: 'crop', crop: { frame: frame.id, crop: frame.crop } });
  focusPage();
  tell('review.crop-how', { keys: keysText('mark-crop') });
}

/** Shows the picture so, held to what still covers its frame. */
export function showCrop(id: FrameId, crop: Crop): void {
  const frame = edition().frames[id];
  const plan = setCrop.plan(edition(), { frame: id, crop });
  if (frame?.type !== 'picture' || !plan.ok) return;
  const [set] = plan.operations;
  useReview.setState({ crop: { frame: id, crop: set?.type === 'set' ? { ...frame.crop, ...(set.after as { readonly crop: Crop }).crop } : frame.crop } });
}

export function putCrop(): void {
  const { crop } = review();
  useReview.setState(AT_REST);
  const frame = crop && edition().frames[crop.frame];
  if (frame?.type !== 'picture') return;
  const { scale, focusX, focusY } = crop!.crop;
  if (scale === frame.crop.scale && focusX === frame.crop.focusX && focusY === frame.crop.focusY) return tell('review.same-crop');
  ask(frame, { frame: frame.id, before: { crop: frame.crop }, after: { crop: crop!.crop } }, frame.rect);
}

/** U on a picture: asks which it should be. */
export function askPicture(): void {
  if (selectedPicture()) useSession.getState().openDialog('suggest-picture');
}

export function suggestOther(frame: FrameId, picture: PictureId | ImportedPicture, note = ''): boolean {
  const { store } = openFile();
  const known = store.getState().edition.marks;
  const result = store.run(suggestPicture, { newId, frame, picture, ...markerNow(), note: note.trim() });
  if (!done(result)) return false;
  useReview.setState({ view: 'marked', current: Object.keys(store.getState().edition.marks).find((id) => !known[id]) ?? null });
  return true;
}

/** A picture from a file (asked for, when none is given) for a frame; true when the suggestion was put down. */
export async function suggestFromFile(frame: FrameId, files: readonly IncomingFile[] | null, note = ''): Promise<boolean> {
  setApp({ importing: true });
  try {
    const outcome = await bridge().call('intake.import', { document: openFile().id, kind: 'copy', files });
    if (!report(outcome)) return false;
    const { pictures, refused, stories } = outcome.value;
    for (const { name, key, values } of refused) showFailure({ key, values: { name, ...values } });
    const [picture] = pictures;
    if (!picture) {
      if (stories.length > 0) tell('review.no-picture-file');
      return false;
    }
    return suggestOther(frame, picture, note);
  } finally {
    setApp({ importing: false });
  }
}
