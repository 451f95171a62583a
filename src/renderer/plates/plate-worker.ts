/** The thread in which plates are rasterised: typing and dragging in the window never wait for it. */
import { createPlateDesk } from './plate-desk';
import { loadPicture, loadProfile } from './press-resources';
import type { FromDesk, ToDesk } from './protocol';

/** The part of a worker's scope that is used here; the window's types do not know it. */
interface WorkerScope {
  postMessage(message: FromDesk, transfer: ArrayBuffer[]): void;
  onmessage: ((event: MessageEvent<ToDesk>) => void) | null;
}
const scope = globalThis as unknown as WorkerScope;

const take = createPlateDesk({
  post: (message, transfer) => scope.postMessage(message, [...transfer]),
  loadPicture,
  loadProfile,
  later: (work) => void setTimeout(work, 0),
});
scope.onmessage = ({ data }) => take(data);
