import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample, filesOf, partsOf, storyNamed } from './drivers/bundle';
import { openDesk } from './drivers/desk';
import { Heads } from './drivers/heads';

const SLUG = '短评';

describe('the settings of a head', () => {
  it('are chosen by pointer and keys, one step each; the page follows; undo and “automatic” lead back', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const before = await filesOf(edition);
    const { forme, view, menus, dialogs, page } = await openDesk({ edition });
    const heads = new Heads(page);
    const frame = await view.frame('text', SLUG);
    await view.click(frame, { x: 0.5, y: 0.5 });
    await heads.ready();
    const words = partsOf(await storyNamed(edition, SLUG))[1]!.replaceAll('　', '');

    // All of them hold the head's words; the best is what is set.
    const offered = await heads.offered();
    expect(offered.length).toBeGreaterThan(1);
    for (const { lines } of offered) expect(lines.join('').replaceAll('　', '')).toBe(words);
    expect(offered.map(({ chosen }) => chosen)).toEqual(offered.map((_, i) => i === 0));

    const two = offered.findIndex(({ lines }) => lines.length === 2);
    const area = (await view.frame('text', SLUG)).box;
    const painted = await view.look(area);
    await heads.options.nth(two).click();
    const changed = await view.changed(area, painted, 0.002);
    await expect.poll(async () => (await heads.offered()).findIndex(({ chosen }) => chosen)).toBe(two);
    await dialogs.save();
    expect((await storyNamed(edition, SLUG)).text[1]!.head?.lines).toHaveLength(2);

    // Arrow keys walk, and choose nothing; Enter takes.
    await heads.options.nth(two).focus();
    await page.keyboard.press('Home');
    await expect.poll(async () => (await heads.offered()).findIndex(({ chosen }) => chosen)).toBe(two);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await heads.offered())[0]?.chosen).toBe(true);
    await view.changed(area, changed, 0.002);

    await menus.choose('undo');
    await expect.poll(async () => (await heads.offered()).findIndex(({ chosen }) => chosen)).toBe(two);
    await menus.choose('undo');
    await expect.poll(async () => (await heads.offered())[0]?.chosen).toBe(true);
    await expect.poll(() => menus.isEnabled('undo')).toBe(false);
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
    expect(await filesOf(edition)).toEqual(before);
  });
});
