import { importFileList } from '../actions/basket-actions';
import { pageDrop } from '../canvas/page-drop';
import { openFile } from '../app-store';
import { selectedFrames } from '../command-context';
import { suggestFromFile } from './frame-suggestions';
import { tell } from './reader-voice';

const isPicture = (file: File): boolean => file.type.startsWith('image/') || /\.(jpe?g|png|tiff?|webp)$/i.test(file.name);

/** Files dropped while the edition is read: a picture is suggested for the picture that it was dropped on, or that is selected; proofs that came back are merged. */
export async function dropWhileReading(list: Iterable<File>, x: number, y: number): Promise<void> {
  const files = [...list];
  const [file] = files;
  if (files.length !== 1 || !isPicture(file!)) return importFileList(files);
  const under = openFile().store.getState().edition.frames[pageDrop.frameAt(x, y) ?? ''] ?? selectedFrames()[0];
  if (under?.type !== 'picture') return tell('review.drop-on-picture');
  await suggestFromFile(under.id, [{ name: file!.name, bytes: new Uint8Array(await file!.arrayBuffer()) }]);
}
