import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { addPages, copyOfSample, partsOf, storiesOf } from './drivers/bundle';
import { openDesk } from './drivers/desk';
import { missingInOrder, pdfPages, popplerText, squeezed } from './drivers/pdf';

describe('exporting', () => {
  it('writes a PDF whose text reads as the stories do, says how far it is, and shows it in its folder', async () => {
    const folder = await temporaryFolder();
    const edition = await copyOfSample(folder);
    const file = join(folder, 'page.pdf');
    const desk = await openDesk({ edition, dialogs: [{ kind: 'save', path: file }] });
    const { forme, galley, view, menus, dialogs, exporting } = desk;
    // The newest word is in it, though nothing was saved.
    await view.doubleClick(await view.frame('text', '短评'), { x: 0.25, y: 0.75 });
    await galley.ready();
    await galley.press('Control+End');
    await galley.type('已订正');
    await galley.close();

    const seen = await exporting.watch();
    await menus.choose('export-pdf');
    await exporting.confirm();
    expect(await exporting.done()).toContain('page.pdf');
    const stages = await seen();
    expect(stages.length).toBeGreaterThan(0);
    expect(stages.join(' ')).not.toMatch(/export\.stage|[{}]/);
    const revealed = await exporting.revealed();
    await exporting.reveal();
    await expect.poll(revealed).toEqual([file]);
    await exporting.dismiss();
    expect(forme.problems).toEqual([]);
    await dialogs.save();
    await forme.close();

    const [text, ...others] = await pdfPages(file);
    expect(others).toEqual([]);
    expect(text!.includes('已订正')).toBe(true);
    const poppler = await popplerText(file);
    for (const story of await storiesOf(edition)) {
      const parts = partsOf(story).flatMap((part) => part.split('\n'));
      expect(missingInOrder(text!, parts), story.slug).toBeNull();
      if (poppler !== null) expect(missingInOrder(poppler, parts.map(squeezed)), `${story.slug}, read by pdftotext`).toBeNull();
    }
  });

  it('leaves nothing half done when it is cancelled, and the file that was there as it was', async () => {
    const folder = await temporaryFolder();
    const edition = await copyOfSample(folder);
    const file = join(folder, 'page.pdf');
    await writeFile(file, 'yesterday');
    await addPages(edition, 40);
    const { forme, menus, dialogs, exporting } = await openDesk({ edition, dialogs: [{ kind: 'save', path: file }] });
    await menus.choose('export-pdf');
    await exporting.choose('edition');
    await exporting.confirm();
    // Not before something is being written.
    await expect.poll(async () => (await readdir(folder)).length, { interval: 5, timeout: 20_000 }).toBeGreaterThan(2);
    await exporting.cancel();
    await dialogs.message('failure.export.cancelled');
    expect(await readFile(file, 'utf8')).toBe('yesterday');
    expect((await readdir(folder)).sort()).toEqual(['page.pdf', 'sample.forme']);

    // Not choosing a place is no failure, and a PNG needs no more than a page.
    await menus.choose('export-page-pdf');
    await forme.answerDialogs([{ kind: 'save', path: join(folder, 'page.png') }]);
    await menus.choose('export-page-png');
    expect(await exporting.done()).toContain('page.png');
    expect((await readFile(join(folder, 'page.png'))).subarray(1, 4).toString()).toBe('PNG');
    expect(forme.problems).toEqual([]);
  });
});
