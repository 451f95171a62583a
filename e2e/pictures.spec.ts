import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Frame, PictureFrame } from '../src/model/frame';
import type { Picture } from '../src/model/picture';
import { temporaryFolder } from './app';
import { copyOfSample, filesOf } from './drivers/bundle';
import { openDesk } from './drivers/desk';
import { within } from './drivers/page-view';

describe('pictures', () => {
  it('are swapped by dropping a file on them: place, look and captions’ sides stay, caption and credit come from the file; one undo leads back', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const before = await filesOf(edition);
    const { forme, view, menus, dialogs, page } = await openDesk({ edition });
    const picture = await view.frame('picture', 'harbour');
    const area = await view.area();
    const old = await frameOnDisk(edition, picture.id);
    const seen = await view.look(area);
    const file = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#b33' } })
      .withExif({ IFD0: { ImageDescription: 'The bridge at dawn.', Artist: 'Ann Lee' } }).jpeg().toBuffer();
    await dropFile(within(picture.box, { x: 0.5, y: 0.4 }), 'bridge.jpg', file);
    await view.changed(area, seen);
    await dialogs.save();
    const now = await frameOnDisk(edition, picture.id);
    expect(now).toEqual({ ...old, picture: now.picture, crop: { scale: 1, focusX: 0.5, focusY: 0.5 } });
    const { told, slug } = (await picturesOnDisk(edition))[now.picture!]!;
    expect({ told, slug }).toEqual({ told: { caption: 'The bridge at dawn.', credit: 'Ann Lee' }, slug: 'bridge' });
    await expect.poll(() => page.getByTestId('picture-caption-text').inputValue()).toBe('The bridge at dawn.');

    // Written by hand and taken back to what the file says.
    await page.getByTestId('picture-credit-text').fill('Staff');
    await page.getByTestId('picture-credit-text').press('Enter');
    await page.getByTestId('caption-from-file').click();
    await expect.poll(() => page.getByTestId('picture-credit-text').inputValue()).toBe('Ann Lee');
    await view.focus();
    for (let step = 0; step < 3; step++) await view.press('Control+z');
    await expect.poll(() => menus.isEnabled('undo')).toBe(false);
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    const after = await filesOf(edition);
    expect(Object.keys(before).filter((name) => after[name] !== before[name])).toEqual([]);

    async function dropFile(at: { readonly x: number; readonly y: number }, name: string, bytes: Buffer): Promise<void> {
      await page.evaluate(({ x, y, fileName, data }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], fileName, { type: 'image/jpeg' }));
        for (const type of ['dragenter', 'dragover', 'drop']) window.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, clientX: x, clientY: y, bubbles: true, cancelable: true }));
      }, { x: at.x, y: at.y, fileName: name, data: bytes.toString('base64') });
    }
  });

  it('are cropped by keys and wheel, the resolution told', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, view, dialogs, page } = await openDesk({ edition });
    const picture = await view.frame('picture', 'harbour');
    await view.click(picture, { x: 0.5, y: 0.3 });
    const ppi = async (): Promise<number> => Number(/(\d+) ppi/.exec((await page.getByTestId('picture-ppi').textContent()) ?? '')?.[1]);
    const whole = await ppi();
    await view.press('c');
    for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, -120);
    await expect.poll(ppi).toBeLessThan(whole * 0.8);
    await dialogs.save();
    const closer = await frameOnDisk(edition, picture.id);
    for (let step = 0; step < 4; step++) await view.press('Shift+ArrowLeft');
    await view.press('Enter');
    await dialogs.save();
    const moved = await frameOnDisk(edition, picture.id);
    expect(moved.crop.focusX).toBeGreaterThan(closer.crop.focusX + 0.01);
    expect(moved.crop.focusY).toBeCloseTo(closer.crop.focusY, 3);
    // The frame itself stayed, and after Enter the arrows move it again.
    expect(moved.rect).toEqual(closer.rect);
    await view.press('ArrowDown');
    await dialogs.save();
    expect((await frameOnDisk(edition, picture.id)).rect.y).toBeGreaterThan(moved.rect.y);
    expect(forme.problems).toEqual([]);
  });

  it('and other frames get looks and are grouped: one click takes the group, which moves whole', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, view, dialogs, page } = await openDesk({ edition });
    const picture = await view.frame('picture', 'alpine');
    const [box] = await view.framesOf('qr', '');
    await view.click(picture, { x: 0.5, y: 0.3 });
    await page.getByTestId('frame-look').click();
    await page.getByRole('option', { name: /^文?(圆角浅底|Rounded shade)$/ }).click();
    await expect.poll(async () => (await page.getByTestId('frame-look').textContent()) ?? '').toMatch(/圆角浅底|Rounded shade/);
    await page.keyboard.down('Shift');
    await view.click(box!);
    await page.keyboard.up('Shift');
    await view.press('Control+g');
    await view.press('Escape');
    await view.click(picture, { x: 0.5, y: 0.3 });
    await expect.poll(async () => (await view.selected()).map(({ id }) => id).sort()).toEqual([picture.id, box!.id].sort());
    const before = await framesOnDisk(edition);
    await view.press('ArrowDown');
    await dialogs.save();
    const after = await framesOnDisk(edition);
    const down = (id: string): number => after[id]!.rect.y - before[id]!.rect.y;
    expect(down(picture.id)).toBeGreaterThan(5);
    expect(down(box!.id)).toBeCloseTo(down(picture.id), 1);
    expect(after[picture.id]).toMatchObject({ look: 'box-round', group: after[box!.id]!.group });
    expect(forme.problems).toEqual([]);
  });
});

async function framesOnDisk(edition: string): Promise<Readonly<Record<string, Frame>>> {
  const folder = join(edition, 'pages');
  const pages = await Promise.all((await readdir(folder)).map(async (name) => (JSON.parse(await readFile(join(folder, name), 'utf8')) as { readonly frames: readonly Frame[] }).frames));
  return Object.fromEntries(pages.flat().map((frame) => [frame.id, frame]));
}

const frameOnDisk = async (edition: string, id: string): Promise<PictureFrame> => (await framesOnDisk(edition))[id] as PictureFrame;

const picturesOnDisk = async (edition: string): Promise<Readonly<Record<string, Picture>>> => JSON.parse(await readFile(join(edition, 'pictures.json'), 'utf8')) as Readonly<Record<string, Picture>>;
