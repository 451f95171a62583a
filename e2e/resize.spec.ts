import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample, filesOf, pagesOf } from './drivers/bundle';
import { composeOnDisk, dumpOnDisk } from './drivers/cli';
import { openDesk } from './drivers/desk';
import { within } from './drivers/page-view';
import { difference } from './drivers/pixels';

describe('moving and resizing', () => {
  it('lets text run anew while a picture is resized, nudges by line and column, and takes all of it back', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const before = await filesOf(edition);
    const { forme, view, menus, dialogs, page } = await openDesk({ edition });
    const [{ grid }] = (await pagesOf(edition)) as [Awaited<ReturnType<typeof pagesOf>>[number]];

    // The picture grows at its foot: the columns below it start lower, the story runs over. Already while dragging.
    const picture = await view.frame('picture', 'harbour');
    await view.click(picture, { x: 0.5, y: 0.3 });
    const body = await view.frame('text', '水岸更新', -1);
    const tail = { ...within(body.box, { x: 0.02, y: 0.75 }), width: body.box.width * 0.3, height: body.box.height * 0.24 };
    const columns = { ...within(body.box, { x: 0.36, y: 0.8 }), width: body.box.width * 0.63, height: body.box.height * 0.18 };
    const [tailBefore, columnsBefore] = [await view.look(tail), await view.look(columns)];
    const foot = within(picture.box, { x: 0.5, y: 1 });
    await page.mouse.move(foot.x, foot.y);
    await page.mouse.down();
    await page.mouse.move(foot.x, foot.y + 40, { steps: 8 });
    await view.changed(columns, columnsBefore, 0.05);
    await page.mouse.up();
    const grown = await view.frame('picture', 'harbour');
    const rows = (grown.rect.height - picture.rect.height) / grid.pitch;
    expect(rows).toBeGreaterThan(3);
    expect(rows).toBeCloseTo(Math.round(rows), 2);
    expect(grown.rect.width).toBeCloseTo(picture.rect.width, 2);
    // Text that stands before the picture in reading order does not move.
    await page.mouse.move(2, 2);
    expect(difference(await view.look(tail), tailBefore)).toBeLessThan(0.002);
    await view.click(await view.frame('text', '水岸更新', 0));
    await expect.poll(() => view.fit()).toMatchObject({ state: 'over' });

    // One drag is one step.
    await view.press('Control+z');
    await expect.poll(async () => (await view.frame('picture', 'harbour')).rect).toEqual(picture.rect);
    await expect.poll(() => menus.isEnabled('undo')).toBe(false);

    // By line and by column.
    const brief = await view.frame('text', '短评');
    await view.click(brief);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(async () => (await view.frame('text', '短评')).rect.y).toBeCloseTo(brief.rect.y - 2 * grid.pitch, 2);
    await page.keyboard.press('ArrowLeft');
    const nudged = await view.frame('text', '短评');
    expect(brief.rect.x - nudged.rect.x).toBeGreaterThan(grid.gutter + 50);
    await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(async () => (await view.frame('text', '短评')).rect.height).toBeCloseTo(nudged.rect.height - grid.pitch, 2);

    while (await menus.isEnabled('undo')) await view.press('Control+z');
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
    expect(await filesOf(edition)).toEqual(before);
  });

  it('lets a story that runs over go on in a frame on a new page', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, view, menus, dialogs, pages, page } = await openDesk({ edition });
    const picture = await view.frame('picture', 'harbour');
    await view.click(picture, { x: 0.5, y: 0.3 });
    await view.dragHandle(picture, 'bottom', { x: 0, y: 60 });
    const [head] = await view.framesOf('text', '水岸更新');
    await view.click(head!, { x: 0.5, y: 0.5 });
    const over = await view.fit();
    expect(over.state).toBe('over');
    expect(over.lines).toBeGreaterThan(5);

    await menus.choose('add-page');
    await dialogs.addPage('broadsheet-8');
    await expect.poll(() => pages.count()).toBe(2);
    await pages.turnTo(0);
    const body = await view.frame('text', '水岸更新', -1);
    await view.click(body, { x: 0.15, y: 0.6 });
    await view.clickPort(body);
    await pages.turnTo(1);
    const area = await view.area();
    const free = { x: area.x + area.width * 0.3, y: area.y + area.height * 0.62, width: area.width * 0.3, height: area.height * 0.25 };
    const blank = await view.look(free);
    await view.draw(free);
    await expect.poll(() => view.framesOf('text', '水岸更新')).toHaveLength(1);
    await page.mouse.move(2, 2);
    const filled = await view.look(free);
    expect(difference(blank, filled)).toBeGreaterThan(0.05);
    await expect.poll(async () => (await view.fit()).state).not.toBe('over');

    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
    const composed = await composeOnDisk(edition);
    expect(composed.stories.find(({ slug }) => slug === '水岸更新')).toMatchObject({ oversetFrom: null, placed: true });
    // The second page's list holds the story's end.
    const [, second] = (await dumpOnDisk(join(edition))).split(/^page /m).slice(1);
    const story = composed.stories.find(({ slug }) => slug === '水岸更新')!.story;
    expect(second!.includes(`<${story}/`)).toBe(true);
  });
});
