import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample } from './drivers/bundle';
import { openDesk } from './drivers/desk';

describe('master pages', () => {
  it('are made of what is selected, shown on the page, overridden by a double click and restored', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, page, view, menus, dialogs } = await openDesk({ edition });
    const brief = await view.frame('text', '简讯·夜校');
    const ink = (await view.look(brief.box)).ink;

    // The frame goes over to a master, which opens.
    await view.click(brief);
    await menus.choose('make-master');
    await page.getByTestId('master-leave').waitFor();
    expect((await view.frames()).length).toBe(1);
    await page.getByTestId('master-leave').click();

    // On the page it is printed where it was, and is none of its frames.
    await page.getByTestId('master-edit').waitFor();
    expect(await view.framesOf('text', '简讯·夜校')).toEqual([]);
    await expect.poll(async () => (await view.look(brief.box)).ink).toBeCloseTo(ink, 1);

    // A double click makes it the page's own; restoring shows the master's again.
    await page.mouse.dblclick(brief.box.x + brief.box.width / 2, brief.box.y + brief.box.height / 2);
    await expect.poll(async () => (await view.framesOf('text', '简讯·夜校')).length).toBe(1);
    await view.press('Escape');
    await page.getByTestId('master-restore').click();
    await expect.poll(async () => (await view.framesOf('text', '简讯·夜校')).length).toBe(0);
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
  });

  it('the edition\'s dialog shows what every field prints', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, page, menus } = await openDesk({ edition });
    await menus.choose('edition-info');
    await page.getByTestId('fields').locator('summary').click();
    const text = await page.getByTestId('fields').textContent();
    expect(text).toContain('{lunar}农历丙午年十月十五');
    expect(forme.problems).toEqual([]);
    await forme.close();
  });
});
