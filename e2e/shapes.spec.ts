import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample } from './drivers/bundle';
import { openDesk } from './drivers/desk';
import { within } from './drivers/page-view';

const LEAD = '水岸更新';
const FEATURE = '青禾草莓';

describe('shapes', () => {
  it('shows a carried story composed, goes through its shapes by keys, and puts it down as shown; undo is one step', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, view, basket, page } = await openDesk({ edition });
    const start = await view.frames();
    const lead = await view.framesOf('text', LEAD);
    const body = lead.at(-1)!;
    await basket.select(LEAD);
    await page.keyboard.press('Control+Backspace');
    await expect.poll(async () => (await basket.story(LEAD)).placed).toBe(false);
    const cleared = (await view.frames()).length;

    const seen: string[] = [];
    const bar = page.getByTestId('shape-text');
    await basket.drag(LEAD, within(body.box, { x: 0.1, y: 0.1 }), async () => {
      await bar.waitFor();
      seen.push(await bar.innerText());
      for (const key of ['t', 'ArrowRight']) {
        const number = await page.getByTestId('shape-number').innerText();
        await page.keyboard.press(key);
        await expect.poll(() => page.getByTestId('shape-number').innerText()).not.toBe(number);
        seen.push(await bar.innerText());
      }
      await page.keyboard.press('Shift+T');
      await expect.poll(() => bar.innerText()).toBe(seen[1]);
      // Nothing has happened yet.
      await expect.poll(() => page.getByTestId('story-row').filter({ hasText: LEAD }).first().getAttribute('data-placed')).toBe('false');
    });
    expect(new Set(seen).size).toBe(3);
    await expect.poll(async () => (await basket.story(LEAD)).placed).toBe(true);
    await view.press('Control+z');
    await expect.poll(async () => (await basket.story(LEAD)).placed).toBe(false);
    await expect.poll(() => view.frames()).toHaveLength(cleared);
    await view.press('Control+z');
    await expect.poll(() => view.frames()).toHaveLength(start.length);
    expect(forme.problems).toEqual([]);
  });

  it('changes the shape of a placed story, keeps it for the house, and swaps stories by the keyboard', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, view, basket, page } = await openDesk({ edition });
    const before = await view.framesOf('text', FEATURE);
    await view.click(before.at(-1)!);
    await page.keyboard.press('Control+t');
    await page.getByTestId('shape-bar').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('shape-bar').waitFor({ state: 'detached' });
    await expect.poll(async () => rects(await view.framesOf('text', FEATURE))).toEqual(rects(before));
    await page.keyboard.press('Control+t');
    await page.getByTestId('shape-bar').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(async () => rects(await view.framesOf('text', FEATURE))).not.toEqual(rects(before));
    await view.press('Control+z');
    await expect.poll(async () => rects(await view.framesOf('text', FEATURE))).toEqual(rects(before));

    await page.keyboard.press('Control+Alt+Shift+t');
    await page.getByTestId('shape-name').fill('直题特写');
    await page.keyboard.press('Enter');
    await page.getByTestId('house-shape').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('house-shapes').waitFor({ state: 'detached' });

    // The lead goes to the basket; the feature's place is given to it, and the feature is held.
    await basket.select(LEAD);
    await page.keyboard.press('Control+Backspace');
    await basket.select(FEATURE);
    await page.keyboard.press('Control+Shift+t');
    await page.getByTestId('swap-candidate').filter({ hasText: LEAD }).click();
    await expect.poll(async () => (await basket.story(FEATURE)).placed).toBe(false);
    await expect.poll(async () => rects(await view.framesOf('text', LEAD))).toEqual(rects(before));
    await view.press('Control+z');
    await expect.poll(async () => (await basket.story(FEATURE)).placed).toBe(true);
    expect(forme.problems).toEqual([]);
  });
});

const rects = (frames: readonly { readonly rect: object }[]): readonly object[] => frames.map(({ rect }) => rect);
