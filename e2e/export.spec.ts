import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { addPages, copyOfSample, overfill, partsOf, storiesOf } from './drivers/bundle';
import { openDesk } from './drivers/desk';
import { missingInOrder, pdfPages, popplerText, squeezed } from './drivers/pdf';

const hashOf = async (file: string): Promise<string> => createHash('sha256').update(await readFile(file)).digest('hex');

describe('exporting', () => {
  it('writes a PDF whose text reads as the stories do, says how far it is, and shows it in its folder', async () => {
    const folder = await temporaryFolder();
    const edition = await copyOfSample(folder);
    const file = join(folder, 'page.pdf');
    const desk = await openDesk({ edition, dialogs: [{ kind: 'save', path: file }] });
    const { forme, page, galley, view, dialogs, exporting } = desk;
    // The newest word is in it, though nothing was saved.
    await view.doubleClick(await view.frame('text', '短评'), { x: 0.25, y: 0.75 });
    await galley.ready();
    await galley.press('Control+End');
    await galley.type('已订正');
    await galley.close();

    const seen = await exporting.watch();
    await page.keyboard.press('Control+e');
    await exporting.start.waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => exporting.done()).toContain('page.pdf');
    expect(await exporting.written()).toEqual([{ name: 'page.pdf', sha256: await hashOf(file) }]);
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
    const { forme, page, menus, dialogs, exporting } = await openDesk({ edition, dialogs: [{ kind: 'save', path: file }] });
    await menus.choose('export-pdf');
    await exporting.preset('proof');
    await exporting.choose('edition');
    await exporting.confirm();
    // Not before something is being written.
    await expect.poll(async () => (await readdir(folder)).length, { interval: 5, timeout: 20_000 }).toBeGreaterThan(2);
    await exporting.cancel();
    await dialogs.message('failure.export.cancelled');
    expect(await readFile(file, 'utf8')).toBe('yesterday');
    expect((await readdir(folder)).sort()).toEqual(['page.pdf', 'sample.forme']);

    // What was used last is offered first.
    await menus.choose('export-pdf');
    await expect.poll(() => exporting.chosenPreset()).toBe('proof');
    await page.keyboard.press('Escape');

    // Not choosing a place is no failure, and a PNG needs no more than a page.
    await menus.choose('export-page-pdf');
    await forme.answerDialogs([{ kind: 'save', path: join(folder, 'page.png') }]);
    await menus.choose('export-page-png');
    await expect.poll(() => exporting.done()).toContain('page.png');
    expect((await readFile(join(folder, 'page.png'))).subarray(1, 4).toString()).toBe('PNG');
    expect(forme.problems).toEqual([]);
  });

  it('writes a PDF/X-4 for each page into a folder, and stops for errors until someone gives a reason, which is recorded', async () => {
    const folder = await temporaryFolder();
    const edition = await copyOfSample(folder);
    await addPages(edition, 1);
    await overfill(edition, '短评');
    const out = join(folder, 'out');
    await mkdir(out);
    const { forme, page, pages, menus, exporting } = await openDesk({ edition, dialogs: [{ kind: 'open', paths: [out] }] });
    await page.keyboard.press('Control+e');
    await expect.poll(() => exporting.chosenPreset()).toBe('press-x4');
    await exporting.choose('edition');
    const names = await exporting.planned();
    expect(names).toHaveLength(2);
    await expect.poll(() => exporting.findings.count()).toBeGreaterThan(0);
    await expect.poll(() => exporting.start.isDisabled()).toBe(true);
    await exporting.reason('  ');
    await expect.poll(() => exporting.start.isDisabled()).toBe(true);

    // A finding leads to its place; the dialog comes back as it was.
    await exporting.findings.first().getByRole('button').click();
    await exporting.start.waitFor({ state: 'detached' });
    await expect.poll(() => pages.current()).toBe(0);
    await menus.choose('export-pdf');
    await exporting.choose('edition');
    await exporting.reason('值班总编已看过');
    await page.keyboard.press('Enter');
    await expect.poll(() => exporting.done()).toContain('值班总编已看过');
    const written = await exporting.written();
    expect(written.map(({ name }) => name)).toEqual(names);
    expect((await readdir(out)).sort()).toEqual([...names].sort());
    for (const { name, sha256 } of written) {
      expect(await hashOf(join(out, name)), name).toBe(sha256);
      expect((await readFile(join(out, name))).toString('latin1'), name).toContain('PDF/X-4');
    }
    await exporting.dismiss();
    await menus.choose('export-history');
    const [entry, ...older] = await exporting.history();
    expect(older).toEqual([]);
    expect(entry).toContain('值班总编已看过');
    expect(forme.problems).toEqual([]);
  });

  it('lets presets be edited and every edit be undone, and keeps what is in use', async () => {
    const folder = await temporaryFolder();
    const edition = await copyOfSample(folder);
    const { forme, page, menus, exporting, pressSettings: press } = await openDesk({ edition });
    await menus.choose('press-settings');
    const before = await press.entries();
    await press.delete();
    await press.refused.waitFor();
    await expect.poll(() => press.entries()).toEqual(before);

    await press.duplicate();
    await press.fill('preset-name', '印厂甲');
    await press.fill('preset-ppi', '200');
    await press.fill('preset-naming', '{page}-{date}');
    expect([...await press.entries()].sort()).toEqual([...before, '印厂甲'].sort());
    await expect.poll(() => press.text('naming-preview')).toMatch(/1-\d{4}-\d{2}-\d{2}\.pdf/);
    await press.done();

    await page.keyboard.press('Control+e');
    const id = (await exporting.presetNamed('印厂甲'))!;
    await exporting.preset(id);
    await expect.poll(() => exporting.planned()).toEqual([expect.stringMatching(/^1-\d{4}-\d{2}-\d{2}\.pdf$/)]);
    await page.keyboard.press('Escape');

    await menus.choose('press-settings');
    await press.select(id);
    await press.undo();
    await expect.poll(() => press.value('preset-naming')).toBe('{paper}_{date}_{section}{page2}');
    await press.undo();
    await expect.poll(() => press.value('preset-ppi')).toBe('220');
    await press.undo();
    await press.undo();
    await expect.poll(() => press.entries()).toEqual(before);
    await press.redo();
    await expect.poll(() => press.entries()).toHaveLength(before.length + 1);
    expect(forme.problems).toEqual([]);
  });

  it('takes an output profile into the edition and refuses one of a screen by its name', async () => {
    const folder = await temporaryFolder();
    const edition = await copyOfSample(folder);
    const screen = join(folder, 'sRGB screen.icc');
    const press_ = join(folder, 'our-press.icc');
    const { icc } = await sharp(await sharp({ create: { width: 1, height: 1, channels: 3, background: '#888' } }).withIccProfile('srgb').png().toBuffer()).metadata();
    await writeFile(screen, icc!);
    await copyFile(join(import.meta.dirname, '../resources/icc/newsprint-tr002-tac240.icc'), press_);
    const { forme, menus, dialogs, pressSettings: press } = await openDesk({ edition, dialogs: [{ kind: 'open', paths: [screen] }, { kind: 'open', paths: [press_] }] });
    await menus.choose('press-settings');
    await press.tab('conditions');
    const shipped = await press.text('condition-profile');
    await press.click('condition-import');
    await press.refused.waitFor();
    await expect.poll(() => press.refused.innerText()).toContain('sRGB screen.icc');
    await expect.poll(() => press.text('condition-profile')).toBe(shipped);

    await press.click('condition-import');
    await expect.poll(() => press.text('condition-profile')).toBe('our-press.icc');
    await expect.poll(() => press.refused.count()).toBe(0);
    await press.undo();
    await expect.poll(() => press.text('condition-profile')).toBe(shipped);
    await press.redo();
    await press.tab('colours');
    await press.fill('swatch-black-C', '60');
    await press.fill('swatch-black-spot', 'PANTONE Black 6 C');
    await expect.poll(() => press.text('swatch-black-sum')).toContain('160');
    await press.done();
    await dialogs.save();
    const styles = JSON.parse(await readFile(join(edition, 'styles.json'), 'utf8')) as { swatches: { black: unknown } };
    expect(styles.swatches.black).toMatchObject({ cmyk: [60, 0, 0, 100], spot: 'PANTONE Black 6 C' });
    expect((await readdir(join(edition, 'assets'))).filter((name) => name.endsWith('.icc'))).toHaveLength(1);
    expect(forme.problems).toEqual([]);
  });
});
