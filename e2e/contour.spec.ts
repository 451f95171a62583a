import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../src/model/frame';
import type { ContourPoint } from '../src/model/picture';
import { temporaryFolder } from './app';
import { copyOfSample, filesOf } from './drivers/bundle';
import { dumpOnDisk } from './drivers/cli';
import { openDesk } from './drivers/desk';

describe('running around an outline', () => {
  it('gives a photograph an oval to be shaped by hand, the text following each drag; undo leads back', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const before = await filesOf(edition);
    const straight = textStarts(await dumpOnDisk(edition));
    const { forme, view, menus, dialogs, page } = await openDesk({ edition });
    const area = await view.area();
    const picture = await view.frame('picture', 'harbour');
    await view.click(picture, { x: 0.5, y: 0.3 });
    const start = await view.look(area);

    await view.press('Control+Alt+x');
    await view.changed(area, start, 0.002);
    await expect.poll(() => page.getByTestId('picture-contour').getByRole('radio', { checked: true }).textContent()).toMatch(/轮廓退底|Cut-out/);
    await dialogs.save();
    expect(await contourOnDisk(edition, picture.id)).toHaveLength(12);
    // Lines beside an oval begin at many places, beside a rectangle at few.
    expect(textStarts(await dumpOnDisk(edition)).size).toBeGreaterThan(straight.size + 4);

    // A corner that is dragged takes the text with it; one that is double-clicked goes.
    const oval = (await contourOnDisk(edition, picture.id))!;
    const handle = await view.toWindow(cornerOnPage(oval[0]!, await dumpOnDisk(edition)));
    const round = await view.look(area);
    await view.drag(handle, { x: handle.x - 60, y: handle.y + 8 });
    await view.changed(area, round, 0.001);
    await dialogs.save();
    const dragged = (await contourOnDisk(edition, picture.id))!;
    expect(dragged[0]!.x).toBeLessThan(oval[0]!.x - 0.05);
    expect(dragged.slice(1)).toEqual(oval.slice(1));
    await page.mouse.dblclick(handle.x - 60, handle.y + 8);
    await dialogs.save();
    expect(await contourOnDisk(edition, picture.id)).toEqual(dragged.slice(1));

    while (await menus.isEnabled('undo')) await view.press('Control+z');
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
    expect(await filesOf(edition)).toEqual(before);
  });
});

async function contourOnDisk(edition: string, frame: string): Promise<readonly ContourPoint[] | null> {
  const folder = join(edition, 'pages');
  for (const name of await readdir(folder)) {
    const { frames } = JSON.parse(await readFile(join(folder, name), 'utf8')) as { readonly frames: readonly Frame[] };
    const found = frames.find(({ id }) => id === frame);
    if (found?.type === 'picture') return found.contour;
  }
  return null;
}

/** Where text begins along its lines, as the display list says. */
const textStarts = (dump: string): ReadonlySet<string> => new Set([...dump.matchAll(/^ *text .* at ([\d.]+)/gmu)].map((match) => match[1]!));

/** A contour's corner in points, by the first picture's place and crop in the display list (its file is 1,024 × 819 pixels). */
function cornerOnPage({ x, y }: ContourPoint, dump: string): { x: number; y: number } {
  const [left, top, width, , cropLeft, cropTop, cropWidth] = /^ *image \w+ \[(.*)\] of \[(.*)\]/mu.exec(dump)!.slice(1).join(' ').split(' ').map(Number) as [number, number, number, number, number, number, number];
  const scale = width / cropWidth;
  return { x: left + (x * 1024 - cropLeft) * scale, y: top + (y * 819 - cropTop) * scale };
}
