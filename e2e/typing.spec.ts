import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample, filesOf, partsOf, storyNamed } from './drivers/bundle';
import { openDesk } from './drivers/desk';

const SLUG = '简讯·夜校';

describe('writing in the galley', () => {
  it('takes Chinese from an input method, typing and pasting; the page follows; undo leads back to the same edition', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const before = await filesOf(edition);
    const words = partsOf(await storyNamed(edition, SLUG));
    const last = words.length - 1;
    const { forme, view, galley, menus, dialogs, page } = await openDesk({ edition });
    const frame = await view.frame('text', SLUG);
    await view.doubleClick(frame, { x: 0.25, y: 0.75 });
    await galley.ready();
    await expect.poll(() => galley.parts()).toEqual(words);
    const start = await galley.copyfit();
    const painted = await view.look((await view.frame('text', SLUG)).box);

    // An input method composes at the caret: the words are in the story once they are committed, as one step.
    await galley.press('Control+End');
    await galley.compose(['xin', 'xin kai', '新开'], '新开夜校八十班');
    await galley.compose(['qu', '去'], null);
    const composed = [...words.slice(0, last), `${words[last]!}新开夜校八十班`];
    await expect.poll(() => galley.parts()).toEqual(composed);
    await view.changed((await view.frame('text', SLUG)).box, painted, 0.002);
    await galley.press('Control+z');
    await expect.poll(() => galley.parts()).toEqual(words);
    await expect.poll(() => menus.isEnabled('undo')).toBe(false);
    await galley.press('Control+Shift+z');
    await expect.poll(() => galley.parts()).toEqual(composed);

    // Typing, splitting a paragraph and joining it again.
    await galley.press('Control+End');
    await galley.type('，earlybird');
    await galley.press('Enter');
    await galley.type('第二段');
    await expect.poll(async () => (await galley.parts()).slice(last)).toEqual([`${composed[last]!}，earlybird`, '第二段']);
    await galley.press('Backspace', 'Backspace', 'Backspace', 'Backspace');
    await expect.poll(async () => (await galley.parts()).slice(last)).toEqual([`${composed[last]!}，earlybird`]);

    // Several lines from the clipboard are several paragraphs; the story runs over, which the galley marks.
    const pasted = ['河东区夜校的课表贴在门口。', '插花、短视频、木工，都在晚上七点。', '报名两天，八十个班全满。'];
    await galley.paste(`\n${pasted.join('\n')}`);
    const parts = await galley.parts();
    expect(parts.slice(-3)).toEqual(pasted);
    const fit = await galley.copyfit();
    expect(fit.state).toBe('over');
    expect(fit.lines).toBeGreaterThan(start.lines);
    await expect.poll(() => galley.overset()).toContain('全满。');
    await expect.poll(() => galley.lines()).toBeGreaterThan(5);
    // The frame was full before: what the page shows now is how much does not fit.
    await expect.poll(() => page.getByTestId('overset-badge').first().getAttribute('data-lines')).toBe(String(fit.lines));
    await dialogs.journalled();

    // All the way back.
    while (await menus.isEnabled('undo')) await menus.choose('undo');
    await expect.poll(() => galley.parts()).toEqual(words);
    await expect.poll(() => galley.copyfit()).toEqual(start);
    await galley.close();
    await page.mouse.move(2, 2);
    await view.press('Escape');
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
    expect(await filesOf(edition)).toEqual(before);
  });

  it('writes what the page shows: a click on the page puts the caret there, and what is typed stands in the saved story', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, view, galley, dialogs } = await openDesk({ edition });
    await view.doubleClick(await view.frame('text', '短评'), { x: 0.5, y: 0.16 });
    await galley.ready();
    await galley.type('A');
    await view.click(await view.frame('text', '短评'), { x: 0.5, y: 0.8 });
    await galley.ready();
    await galley.type('B');
    const typed = (await galley.parts()).map((part) => part.replaceAll(/[^AB]/g, ''));
    expect(typed.indexOf('A')).toBeLessThan(typed.indexOf('B'));
    expect(typed.indexOf('A')).toBeGreaterThanOrEqual(0);
    const parts = await galley.parts();
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
    expect(partsOf(await storyNamed(edition, '短评'))).toEqual(parts);
  });
});
