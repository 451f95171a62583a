import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample, partsOf, storyNamed } from './drivers/bundle';
import { openDesk } from './drivers/desk';

const PICTURE = join(import.meta.dirname, '..', 'resources', 'sample', 'harbour.jpg');

describe('copy and pictures', () => {
  it('come into the basket from files and from the clipboard, and what cannot be taken is named', async () => {
    const folder = await temporaryFolder();
    const edition = await copyOfSample(folder);
    const [text, broken, picture] = [join(folder, '旧书换花.txt'), join(folder, '坏图.jpg'), join(folder, '桥头.jpg')];
    await writeFile(text, '旧书换花\n\n周六上午，河东图书馆举办“旧书换花”活动。\n市民以三本旧书换一盆花。\n');
    await writeFile(broken, (await readFile(PICTURE)).subarray(0, 150));
    await copyFile(PICTURE, picture);
    const { forme, basket, menus, dialogs, view, galley } = await openDesk({ edition });
    const [stories, pictures] = [(await basket.stories()).length, (await basket.pictures()).length];

    await forme.answerDialogs([{ kind: 'open', paths: [text, picture, broken] }]);
    await menus.choose('import-files');
    await dialogs.message('toast.imported');
    await expect.poll(async () => (await dialogs.texts()).some((message) => message.includes('坏图'))).toBe(true);
    await expect.poll(() => basket.story('旧书换花')).toMatchObject({ placed: false });
    await expect.poll(() => basket.stories()).toHaveLength(stories + 1);
    await expect.poll(() => basket.pictures()).toHaveLength(pictures + 1);

    // With the keyboard on the page, what is pasted is a story of its own.
    await view.focus();
    await galley.paste('夜市恢复\n\n河西夜市昨晚恢复营业，摊位由街道统一编号。');
    await expect.poll(async () => (await basket.stories()).length).toBe(stories + 2);

    // One import is one step back.
    await view.press('Control+z');
    await view.press('Control+z');
    await expect.poll(() => basket.stories()).toHaveLength(stories);
    await expect.poll(() => basket.pictures()).toHaveLength(pictures);
    await view.press('Control+Shift+z');
    await view.press('Control+Shift+z');
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
    expect(partsOf(await storyNamed(edition, '旧书换花'))).toContain('市民以三本旧书换一盆花。');
  });
});
