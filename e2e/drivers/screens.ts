import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Forme } from '../app';

const folder = resolve(import.meta.dirname, '..', '..', 'test-results', 'screens');

/** Keeps a picture of the window in test-results/screens, to be looked at by people. */
export async function keepPicture({ app, page }: Forme, name: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  const picture = await app.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]!.webContents.capturePage()).toJPEG(92).toString('base64'));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.jpg`), Buffer.from(picture, 'base64'));
}
