import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Frame, RuleFrame } from '../src/model/frame';
import type { StyleSheet } from '../src/model/style';
import { temporaryFolder } from './app';
import { copyOfSample } from './drivers/bundle';
import { openDesk } from './drivers/desk';
import type { Pixels } from './drivers/pixels';

/** The sample with its long rule thick and red, a box of far too much ink, and a red box under black type. */
async function plantedSample(): Promise<{ readonly edition: string; readonly rule: RuleFrame; readonly heavy: Frame }> {
  const edition = await copyOfSample(await temporaryFolder());
  const styles = JSON.parse(await readFile(join(edition, 'styles.json'), 'utf8')) as StyleSheet;
  const heavy = { id: 'heavy', name: { zh: '四色黑', en: 'Four-colour black' }, cmyk: [90, 80, 80, 60] as const, spot: null };
  await writeFile(join(edition, 'styles.json'), JSON.stringify({ ...styles, swatches: { ...styles.swatches, heavy } }));
  const [name] = await readdir(join(edition, 'pages'));
  const file = join(edition, 'pages', name!);
  const page = JSON.parse(await readFile(file, 'utf8')) as { readonly frames: readonly Frame[] };
  const boxes = page.frames.filter((frame) => frame.type === 'box');
  const line = page.frames.find((frame): frame is RuleFrame => frame.type === 'rule' && frame.rect.width > frame.rect.height)!;
  const rule: RuleFrame = { ...line, rule: 'thick', swatch: 'red' };
  const frames = page.frames.map((frame) => (frame === line ? rule : frame === boxes[0] ? { ...boxes[0], fill: 'heavy' } : frame === boxes[1] ? { ...boxes[1], fill: 'red' } : frame));
  await writeFile(file, JSON.stringify({ ...page, frames }));
  return { edition, rule, heavy: boxes[0]! };
}

/** The share of pixels that a test of red, green and blue takes. */
function share({ rgb }: Pixels, test: (red: number, green: number, blue: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < rgb.length; i += 3) if (test(rgb[i]!, rgb[i + 1]!, rgb[i + 2]!)) count += 1;
  return count / (rgb.length / 3);
}
const red = (r: number, g: number, b: number): boolean => r > 180 && g < 90 && b < 90;
const dark = (r: number, g: number, b: number): boolean => r < 110 && g < 110 && b < 110;
const overLimit = (r: number, g: number, b: number): boolean => g < 40 && b > 50 && b > r && (r > 150 || r < 60);

describe('plates and proof', () => {
  it('shows the black plate without its red, the ink over its limit, and the values under the pointer', async () => {
    const { edition, rule, heavy } = await plantedSample();
    const { forme, page, view } = await openDesk({ edition });
    const bar = page.getByTestId('plate-bar');
    const calm = async (kind: string): Promise<void> => {
      await expect.poll(() => bar.getAttribute('data-kind')).toBe(kind);
      await expect.poll(() => bar.getAttribute('data-updating'), { timeout: 15_000 }).toBe('false');
    };
    // The boxes at the page's right, above the control's corner.
    const right = (await view.frames()).find(({ type, rect }) => type === 'box' && rect.y < 900)!;

    expect(share(await view.look(right.box), red)).toBeGreaterThan(0.4);
    await bar.getByTestId('command-view-plate-k').click();
    await calm('inks');
    const black = await view.look(right.box);
    expect(share(black, red)).toBe(0);
    expect(share(black, dark)).toBeGreaterThan(0.005);
    // Black type overprints: where it stands, the magenta plate is whole.
    await view.press('Control+Alt+Shift+2');
    await view.press('Control+Alt+Shift+4');
    await calm('inks');
    const magenta = await view.look({ x: right.box.x + 6, y: right.box.y + 6, width: right.box.width / 3, height: right.box.height - 12 });
    expect(share(magenta, (r, g, b) => r > 200 && g < 60 && b > 100)).toBeGreaterThan(0.98);

    await bar.getByTestId('command-view-ink').click();
    await calm('heat');
    await bar.getByTestId('plate-heaviest').waitFor();
    await expect.poll(() => bar.getByTestId('plate-heaviest').getAttribute('data-over')).toBe('true');
    await expect.poll(() => bar.getByTestId('plate-heaviest').textContent()).toMatch(/\b(29\d|30\d|31\d)\b/u);
    await bar.getByTestId('plate-heaviest').click();
    await calm('heat');
    const box = (await view.frames()).find(({ id }) => id === heavy.id)!.box;
    const area = await view.area();
    const seen = await view.look({ x: Math.max(area.x, box.x + 4), y: Math.max(area.y, box.y + 4), width: 60, height: 60 });
    expect(share(seen, overLimit)).toBeGreaterThan(0.5);

    // The pointer on the middle of the rule, a few times larger than on paper.
    await bar.getByTestId('command-view-soft-proof').click();
    await page.keyboard.press('Control+0');
    await calm('proof');
    const at = await view.toWindow({ x: rule.rect.x + 200, y: rule.rect.y + rule.rect.height / 2 });
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, 0);
    await page.keyboard.down('Control');
    for (let i = 0; i < 12; i += 1) await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await calm('proof');
    const there = await view.toWindow({ x: rule.rect.x + 200, y: rule.rect.y + rule.rect.height / 2 });
    await page.mouse.move(there.x, there.y);
    await expect.poll(() => bar.getByTestId('plate-values').textContent()).toMatch(/C 0M 100Y 100K 5/u);

    // Newsprint is not white.
    const paper = share(await view.look({ x: there.x - 40, y: there.y - 60, width: 20, height: 20 }), (r, g, b) => r > 190 && r < 215 && b < r && g > 185);
    expect(paper).toBeGreaterThan(0.3);
    await view.press('Control+Alt+Shift+0');
    await expect.poll(() => bar.getAttribute('data-kind')).toBe('composite');
    expect(forme.problems).toEqual([]);
    await forme.close();
  });

  it('follows an edit: the plates are made anew', async () => {
    const { edition } = await plantedSample();
    const { forme, page, view, dialogs } = await openDesk({ edition });
    const bar = page.getByTestId('plate-bar');
    await bar.getByTestId('command-view-plate-k').click();
    await expect.poll(() => bar.getAttribute('data-updating'), { timeout: 15_000 }).toBe('false');
    const picture = await view.frame('picture', 'harbour');
    const before = await view.look(picture.box);
    await view.click(picture);
    await view.press('Delete');
    await expect.poll(async () => bar.getAttribute('data-updating'), { timeout: 15_000 }).toBe('false');
    await view.changed(picture.box, before, 0.1);
    await view.press('Control+z');
    await expect.poll(async () => bar.getAttribute('data-updating'), { timeout: 15_000 }).toBe('false');
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
  });
});
