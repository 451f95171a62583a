import { createFontBook } from '../fonts/font-book';
import type { Boot } from '../ipc/contract';
import { bridge } from './bridge';
import { fetchFont } from './fetch-font';

fetchFont.prepare();

/** What this window starts with, asked for once, as early as there is a window. Rejects when main does not answer. */
export const firstBoot: Promise<Boot> = bridge().call('app.boot', null);

// The fonts are most of what an edition needs before its first page: they come while the program is still being read.
firstBoot.then(({ fonts, document }) => {
  if (!document?.ok) return;
  for (const key of createFontBook(fonts).needed(document.value.edition.styles)) fetchFont.ahead(key);
}, () => undefined); // who awaits the answer says what is wrong with it
