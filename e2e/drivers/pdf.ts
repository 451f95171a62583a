import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { readPdf } from '../../src/testing/read-pdf';

/** What can be read back from a PDF, page by page, without white space: lines end where the column does. */
export async function pdfPages(file: string): Promise<readonly string[]> {
  return readPdf(await readFile(file)).pages.map(({ text }) => squeezed(text));
}

/** The same as another program reads it; null where there is no pdftotext. */
export async function popplerText(file: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']);
    return squeezed(stdout);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export const squeezed = (text: string): string => text.replaceAll(/[\s\u00ad]+/gu, '');

/** The first of `pieces` that does not stand in `text` after the one before it; null when all are there in order. */
export function missingInOrder(text: string, pieces: readonly string[]): string | null {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(squeezed(piece), from);
    if (at < 0) return piece;
    from = at + squeezed(piece).length;
  }
  return null;
}
