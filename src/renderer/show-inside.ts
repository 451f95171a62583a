import { dump } from '../display/dump';
import { appState } from './app-store';

/** What a test that drives the window may ask of it. */
export interface Inside {
  /** The open edition's pages as text, as `forme dump` prints them; empty while there is none. */
  dump(): string;
}

/** Lets the test that started the program look inside; a person's window has no such thing. */
export function showInside(): void {
  const inside: Inside = {
    dump: () => [...(appState().open?.store.getState().composition.pages.values() ?? [])].map(({ list }) => dump(list)).join('\n'),
  };
  Object.assign(globalThis, { formeInside: inside });
}
