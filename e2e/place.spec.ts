import { describe, expect, it } from 'vitest';
import { columnEdges, rowTop } from '../src/model/grid';
import type { Page } from '../src/model/page';
import { temporaryFolder } from './app';
import { copyOfSample, filesOf, pagesOf } from './drivers/bundle';
import { openDesk } from './drivers/desk';
import { within } from './drivers/page-view';
import type { SeenFrame } from './drivers/page-view';

describe('placing', () => {
  it('takes a story back to the basket and lets it be dragged or sent to a free place, on columns and baselines; undo leads back', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const before = await filesOf(edition);
    const { forme, view, basket, menus, dialogs, page } = await openDesk({ edition });
    const grid = (await pagesOf(edition))[0]!;
    const start = await view.frames();
    const area = await view.area();
    const looks = await view.look(area);

    // Delete: the frame goes, the story is in the basket again.
    const brief = await view.frame('text', '简讯·夜校');
    const full = await view.look(brief.box);
    await view.click(brief);
    await expect.poll(async () => (await view.selected()).map(({ id }) => id)).toEqual([brief.id]);
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await basket.story('简讯·夜校')).placed).toBe(false);
    await expect.poll(() => view.framesOf('text', '简讯·夜校')).toEqual([]);
    const empty = await view.changed(brief.box, full, 0.02);
    expect(empty.ink).toBeLessThan(full.ink / 2);

    // Dragged back, let go of off the grid: it snaps. The place is shown before.
    const there = within(brief.box, { x: 0.2, y: 0.3 });
    await basket.drag('简讯·夜校', there, async () => {
      await view.changed(brief.box, empty, 0.005);
    });
    await expect.poll(async () => (await basket.story('简讯·夜校')).placed).toBe(true);
    const [dropped] = await view.framesOf('text', '简讯·夜校');
    expect(onGrid(grid, dropped!)).toEqual({ left: true, right: true, top: true });
    expect(covers(dropped!, there)).toBe(true);
    await expect.poll(async () => (await view.selected()).map(({ id }) => id)).toEqual([dropped!.id]);

    // Enter in the basket: the next free place, which is the one it left.
    await view.press('Control+z');
    await expect.poll(async () => (await basket.story('简讯·夜校')).placed).toBe(false);
    await basket.place('简讯·夜校');
    const [placed] = await view.framesOf('text', '简讯·夜校');
    expect(onGrid(grid, placed!)).toEqual({ left: true, right: true, top: true });
    await expect.poll(() => view.framesOf('text', '简讯·夜校')).toHaveLength(1);

    // A story that is moved by the pointer snaps as well.
    const moved = await view.frame('text', '简讯·夜校');
    await view.drag(within(moved.box, { x: 0.5, y: 0.5 }), { x: within(moved.box, { x: 0.5, y: 0.5 }).x - 13, y: within(moved.box, { x: 0.5, y: 0.5 }).y + 7 });
    expect(onGrid(grid, await view.frame('text', '简讯·夜校'))).toMatchObject({ left: true, top: true });

    // Undone all the way, everything is as it was: frames, pixels, and the files when saved.
    while (await menus.isEnabled('undo')) await view.press('Control+z');
    expect(rects(await view.frames())).toEqual(rects(start));
    await view.press('Escape');
    await page.mouse.move(2, 2);
    expect((await view.look(area)).hash).toBe(looks.hash);
    await dialogs.save();
    await forme.close();
    expect(await filesOf(edition)).toEqual(before);
    expect(forme.problems).toEqual([]);
  });
});

function onGrid(page: Page, { rect }: SeenFrame): { left: boolean; right: boolean; top: boolean } {
  const near = (values: readonly number[], value: number): boolean => values.some((each) => Math.abs(each - value) < 0.02);
  const { left, right } = columnEdges(page);
  const rows = Array.from({ length: 400 }, (_, row) => rowTop(page, row));
  return { left: near(left, rect.x), right: near(right, rect.x + rect.width), top: near(rows, rect.y) };
}

const covers = ({ box }: SeenFrame, at: { x: number; y: number }): boolean => at.x >= box.x && at.x <= box.x + box.width && at.y >= box.y && at.y <= box.y + box.height;

const rects = (frames: readonly SeenFrame[]): unknown => frames.map(({ id, type, name, rect }) => ({ id, type, name, rect }));
