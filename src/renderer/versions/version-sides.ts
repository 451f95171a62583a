/** The two versions that are compared, composed: the edition as it is now by the window's own composer, an earlier one by a composer of the same kind. */
import { createComposer } from '../../compose/compose-edition';
import type { Composer } from '../../compose/compose-edition';
import type { Composition } from '../../compose/composition';
import type { FontWorld } from '../../fonts/harfbuzz-shaper';
import type { EditionRounds, VersionAnswer, VersionHistory } from '../../ipc/version-history';
import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import { partnersOf } from '../../model/spread';
import { fontsFor } from '../actions/open-document';
import type { DocumentStore } from '../document-store';
import type { OpenDocument } from '../use-document';

/** One side of a comparison. */
export interface Side {
  readonly edition: Edition;
  readonly world: FontWorld;
  /** The composition with this page, and the page that it is about to need, set. */
  composed(page: PageId | null): Composition;
}

export async function readHistory(document: string): Promise<VersionHistory> {
  const response = await fetch(`forme://versions/${document}`);
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as VersionHistory;
}

/** The versions that corrections are checked against. */
export async function readRounds(document: string): Promise<EditionRounds> {
  const response = await fetch(`forme://versions/${document}/rounds`);
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as EditionRounds;
}

/** The version that the last round of proof went to; undefined: the edition has been through none. */
export const lastRound = ({ entries }: Pick<VersionHistory, 'entries'>): VersionHistory['entries'][number] | undefined => entries.filter(({ round }) => round !== null).at(-1);

/** An earlier version, or why it cannot be had. */
export async function readVersion(document: string, version: string): Promise<VersionAnswer> {
  const response = await fetch(`forme://versions/${document}/${version}`);
  return response.ok ? ((await response.json()) as VersionAnswer) : { ok: false, key: 'failure.versions.unknown' };
}

/** An earlier version, ready to be looked at, or why it cannot be had. */
export async function readSide(document: string, version: string): Promise<Side | Exclude<VersionAnswer, { ok: true }>> {
  const answer = await readVersion(document, version);
  if (!answer.ok) return answer;
  const { value: edition } = answer;
  return composedSide(edition, await fontsFor(edition.styles));
}

/** Pages are composed when they are first looked at. */
function composedSide(edition: Edition, world: FontWorld): Side {
  let near: PageId | null = null;
  let composer: Composer | null = null;
  let composition: Composition | null = null;
  return {
    edition,
    world,
    composed(page) {
      const wanted = page !== null && edition.pages[page] ? page : null;
      near = wanted ?? near;
      composer ??= createComposer(world, () => ({ pages: near === null ? [] : [near, ...partnersOf(edition, near)], stories: [] }));
      composition ??= composer.compose(edition);
      const { waitsFor, catchUp } = composer;
      if (wanted !== null && waitsFor(wanted)) composition = catchUp(() => !waitsFor(wanted));
      return composition;
    },
  };
}

/** The edition as it is in the window. */
export function sideOfNow({ store, world }: Pick<OpenDocument, 'store' | 'world'>, edition: Edition): Side {
  return { edition, world, composed: (page) => compositionOf(store, page) };
}

function compositionOf(store: DocumentStore, page: PageId | null): Composition {
  if (page !== null && store.getState().edition.pages[page]) store.bring(page);
  return store.getState().composition;
}
