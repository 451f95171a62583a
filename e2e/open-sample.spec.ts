import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample, allFilesOf, storiesOf } from './drivers/bundle';
import { openDesk } from './drivers/desk';
import { within } from './drivers/page-view';

describe('opening the sample edition', () => {
  it('shows its page painted, its pages and its basket, without a complaint', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const before = await allFilesOf(edition);
    const { forme, view, basket, pages, dialogs, page } = await openDesk({ edition });

    const picture = await view.frame('picture', 'harbour');
    const lead = await view.frame('text', '水岸更新', -1);
    // The pasteboard beside the page is one colour; headline, text and picture are not.
    const stage = await view.area();
    const pasteboard = await view.look({ x: stage.x + 40, y: stage.y + 40, width: 60, height: 60 });
    expect(new Set(pasteboard.rgb).size).toBeLessThanOrEqual(3);
    expect((await view.look(picture.box)).ink).toBeGreaterThan(0.25);
    const [headline] = await view.framesOf('text', '水岸更新');
    expect((await view.look(headline!.box)).ink).toBeGreaterThan(0.02);
    const column = { ...within(lead.box, { x: 0.02, y: 0.4 }), width: lead.box.width * 0.25, height: lead.box.height * 0.4 };
    expect((await view.look(column)).ink).toBeGreaterThan(0.02);

    await expect.poll(() => pages.count()).toBe(1);
    expect((await view.look(await pages.area(0))).ink).toBeGreaterThan(0.01);
    const stories = (await storiesOf(edition)).filter(({ kind }) => kind !== 'caption');
    await expect.poll(async () => (await basket.stories()).map(({ slug }) => slug).sort()).toEqual(stories.map(({ slug }) => slug).sort());
    await expect.poll(async () => (await basket.stories()).every(({ placed }) => placed)).toBe(true);
    expect([...(await basket.pictures())].sort()).toEqual(['alpine', 'harbour']);

    await expect.poll(() => dialogs.isUnsaved()).toBe(false);
    await expect.poll(() => dialogs.messages()).toEqual([]);
    await expect.poll(() => page.title()).not.toBe('');
    expect(forme.problems).toEqual([]);
    await forme.close();
    // Looking changes nothing.
    expect(await allFilesOf(edition)).toEqual(before);
  });

  it('keeps sharp at every zoom, and comes back to the same pixels', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, view, menus } = await openDesk({ edition });
    const area = await view.area();
    const whole = await view.look(area);
    await menus.choose('zoom-100');
    const close = await view.changed(area, whole, 0.1);
    const frame = await view.frame('text', '水岸更新', -1);
    expect(frame.box.width / frame.rect.width).toBeCloseTo(96 / 72, 3);
    await menus.choose('fit-width');
    await view.changed(area, close, 0.1);
    const wide = await view.frame('text', '水岸更新', -1);
    expect(wide.box.width / wide.rect.width).toBeGreaterThan((await view.area()).width / 1300);
    await menus.choose('fit-page');
    await view.changed(area, close, 0.1);
    expect((await view.look(area)).hash).toBe(whole.hash);
    expect(forme.problems).toEqual([]);
  });
});
