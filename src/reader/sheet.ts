import type { ProofSheet, SheetPage } from '../model/proof-sheet';
import { readerEn } from '../strings/reader-en';
import { readerZh } from '../strings/reader-zh-CN';

/** What the file shows, as it was written into it. */
export const sheet = JSON.parse(document.getElementById('sheet')!.textContent!) as ProofSheet;

const messages = sheet.language === 'en' ? readerEn : readerZh;

/** A message in the edition's language. */
export function say(key: keyof typeof readerZh, values: Readonly<Record<string, string | number>> = {}): string {
  return messages[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const pictures = new Map<string, Promise<string>>();

/** The address of a page's picture. Rejects in a browser that cannot unpack it. */
export function pictureOf(page: SheetPage): Promise<string> {
  let known = pictures.get(page.id);
  if (!known) pictures.set(page.id, (known = unpacked(page.picture)));
  return known;
}

async function unpacked(picture: string): Promise<string> {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const svg = new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
  return URL.createObjectURL(new Blob([await svg.arrayBuffer()], { type: 'image/svg+xml' }));
}
