import { create } from 'zustand';
import type { Boot, DocumentId, ExportDone, Events, Failure, OpenedDocument, RecentDocument } from '../ipc/contract';
import type { FontWorld } from '../fonts/harfbuzz-shaper';
import type { DocumentStore } from './document-store';
import type { JournalSender } from './journal-sender';

/** The edition that this window shows. */
export interface OpenFile {
  readonly id: DocumentId;
  /** The bundle's name. */
  readonly name: string;
  /** False until it has a folder of its own choosing. */
  readonly saved: boolean;
  readonly store: DocumentStore;
  readonly world: FontWorld;
  readonly sender: JournalSender;
  /** Work offered back after a crash, until the person decides. */
  readonly recovery: OpenedDocument['recovery'];
}

export type ExportJob =
  | { readonly kind: 'running'; readonly job: string; readonly done: number; readonly total: number; readonly stage: Events['export.progress']['stage']; readonly page: string }
  | { readonly kind: 'done'; readonly result: ExportDone }
  | { readonly kind: 'failed'; readonly failure: Omit<Failure, 'ok'> };

export interface AppState {
  readonly boot: Boot | null;
  readonly recent: readonly RecentDocument[];
  /** An edition is being opened: how many of its fonts have come. */
  readonly loading: { readonly done: number; readonly total: number } | null;
  readonly open: OpenFile | null;
  readonly exporting: ExportJob | null;
  readonly importing: boolean;
  readonly saving: boolean;
}

/** What holds for the window as a whole. Written by the `…-actions` files alone. */
export const useApp = create<AppState>()(() => ({
  boot: null, recent: [], loading: null, open: null, exporting: null, importing: false, saving: false,
}));

export const appState = useApp.getState;
export const setApp = useApp.setState;

/** The open edition; for code that only runs while there is one. */
export function openFile(): OpenFile {
  const { open } = appState();
  if (!open) throw new Error('No edition is open.');
  return open;
}
