/** What comes into the basket and leaves it: import, paste, placing. */
import { newId } from '../../model/new-id';
import type { Operation } from '../../model/operation';
import type { Command, PlanResult } from '../../commands/command';
import { addStory } from '../../commands/add-story';
import { importCopy } from '../../commands/import-copy';
import { placePicture } from '../../commands/place-picture';
import { placeStory } from '../../commands/place-story';
import { createComposer } from '../../compose/compose-edition';
import { planBestShape } from '../../makeup/shapes/best-shape';
import type { Point } from '../../geometry/rect';
import type { IncomingFile } from '../../ipc/contract';
import { openFile, setApp } from '../app-store';
import { bridge } from '../bridge';
import { report, showFailure } from './file-actions';
import { isReturn, takeReturns } from './merge-actions';
import { mergePdf, mergeProofFiles } from './merge-proof';
import { useSession } from '../session-store';
import { message } from '../use-message';

/** Ids of the records that a plan inserts into a table. */
export const insertedBy = (result: PlanResult, table: Extract<Operation, { type: 'insert' }>['table']): readonly string[] =>
  result.ok ? result.operations.flatMap((o) => (o.type === 'insert' && o.table === table ? [o.record.id] : [])) : [];

/** Shows why a command will not; true when it did. */
export function done(result: PlanResult): boolean {
  if (!result.ok) showFailure(result);
  return result.ok;
}

const isProof = (name: string): boolean => /\.pdf$/i.test(name);

/** Takes files (or asks for some) into the basket and selects what came. A single picture dropped on the page goes there at once, in the same undo step. */
export async function importFiles(files: readonly IncomingFile[] | null, onPage: Point | null = null): Promise<void> {
  const open = openFile();
  // What came back of a proof is no copy: it is taken while the edition is read as well.
  if (files?.length && files.every(({ name }) => isReturn(name) || isProof(name))) return mergeProofFiles(files);
  // Files dropped on a window in which the edition is only read stay where they are.
  if (open.store.isGuarded('import-copy')) return;
  setApp({ importing: true });
  try {
    const outcome = await bridge().call('intake.import', { document: open.id, kind: 'copy', files });
    if (!report(outcome)) return;
    const { stories, pictures, returns = [], refused, proofs = [] } = outcome.value;
    for (const { name, key, values } of refused) showFailure({ key, values: { name, ...values } });
    takeReturns(returns);
    for (const proof of proofs) mergePdf(proof);
    if (stories.length + pictures.length === 0) return;
    const isDropped = onPage !== null && stories.length === 0 && pictures.length === 1;
    if (isDropped) open.store.mark();
    const result = open.store.run(importCopy, { imported: { stories, pictures }, newId });
    if (!done(result)) {
      if (isDropped) open.store.bail();
      return;
    }
    const kind = stories.length > 0 ? 'story' : 'picture';
    const captions = new Set(Object.values(open.store.getState().edition.pictures).map((picture) => picture.caption));
    const ids = insertedBy(result, kind === 'story' ? 'stories' : 'pictures').filter((id) => !captions.has(id));
    const session = useSession.getState();
    if (isDropped) {
      const isPlaced = session.dropTarget?.({ kind: 'picture', id: ids[0]!, ...onPage }) ?? false;
      open.store.commit();
      if (isPlaced) return;
    }
    session.togglePanel('basket', true);
    session.selectInBasket({ kind, ids });
    session.toast({ tone: 'success', key: 'toast.imported', values: { stories: stories.length, pictures: pictures.length } });
  } finally {
    setApp({ importing: false });
  }
}

/** Text from the clipboard becomes stories, as a text file of it would. */
export async function importText(text: string): Promise<void> {
  if (text.trim() === '') {
    showFailure({ key: 'failure.clipboard-empty' });
    return;
  }
  await importFiles([{ name: `${message('basket.pasted')}.txt`, bytes: new TextEncoder().encode(text) }]);
}

/** Files as a drop or a paste hands them over. */
export async function importFileList(list: Iterable<File>, onPage: Point | null = null): Promise<void> {
  const files = await Promise.all(Array.from(list, async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  if (files.length > 0) await importFiles(files, onPage);
}

/** A new, empty story, open in the story editor. */
export function createStory(): void {
  const { store } = openFile();
  const { language } = store.getState().edition.info;
  const result = store.run(addStory, { story: { slug: message('basket.untitled'), language }, newId });
  const [story] = insertedBy(result, 'stories');
  if (!done(result) || story === undefined) return;
  const session = useSession.getState();
  session.selectInBasket({ kind: 'story', ids: [story] });
  session.edit({ story, caret: null, anchor: null });
}

/** Puts what is selected in the basket on the page in view: stories in the shape that fits best in the next free room, pictures in the next free places. */
export function placeFromBasket(): void {
  const { store, world } = openFile();
  const session = useSession.getState();
  const { page, basket } = session;
  if (page === null) return;
  const frames: string[] = [];
  store.mark();
  for (const id of basket.ids) {
    const shared = { page, where: null, newId };
    const composer = createComposer(world);
    const inBestShape: Command<null> = { name: placeStory.name, plan: (edition) => planBestShape({ edition, page, story: id, compose: (each) => composer.compose(each) }, newId) };
    const result = basket.kind === 'story' ? store.run(inBestShape, null) : store.run(placePicture, { picture: id, ...shared });
    if (!done(result)) break;
    frames.push(...touchedFrames(result));
  }
  store.commit();
  if (frames.length > 0) session.select(frames);
}

/** Frames that a plan inserts or changes. */
export const touchedFrames = (result: PlanResult): readonly string[] =>
  result.ok
    ? result.operations.flatMap((o) =>
      o.type === 'insert' && o.table === 'frames' ? [o.record.id] : o.type === 'set' && o.table === 'frames' ? [o.id] : [])
    : [];
