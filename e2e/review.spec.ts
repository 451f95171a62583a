import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../src/model/mark';
import { temporaryFolder } from './app';
import { copyOfSample, partsOf, storyNamed } from './drivers/bundle';
import { openDesk } from './drivers/desk';

const KINDS: readonly (readonly [key: string, kind: Mark['kind'], words?: string])[] = [
  ['d', 'delete'], ['r', 'replace', '改好的字'], ['i', 'insert', '增补的字'], ['x', 'transpose'], ['l', 'new-paragraph'], ['=', 'add-space'], ['-', 'close-up'], ['b', 'style'],
  ['k', 'style'], ['s', 'stet'], ['a', 'align'], ['q', 'query', '出处？'], ['c', 'comment', '短些'], ['j', 'run-on'],
];

describe('review mode', () => {
  it('lets no stray key change the edition, puts each mark down by its key, and settles them one by one', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const before = partsOf(await storyNamed(edition, '水岸更新'));
    const { view, page } = await openDesk({ edition });
    const marks = async (): Promise<readonly Mark[]> => {
      await page.keyboard.press('Control+s');
      await page.waitForFunction(() => document.querySelector('.unsaved-dot') === null);
      const table = JSON.parse(await readFile(join(edition, 'marks.json'), 'utf8')) as Record<string, Mark>;
      return Object.values(table);
    };
    await page.keyboard.press('Control+Alt+r');
    await page.getByTestId('reader-name').fill('李明');
    await page.keyboard.press('Enter');
    await page.getByTestId('review-bar').waitFor();

    const body = (await view.framesOf('text', '水岸更新'))[1]!;
    await view.click(body, { x: 0.05, y: 0.4 });
    await page.getByTestId('page-text').waitFor({ state: 'attached' });
    // Everything that edits elsewhere: letters, input, deleting, dividing, pasting, moving, undoing.
    for (const key of ['f', 'u', 'y', 'z', '5', 'Enter', 'Tab', 'Control+x', 'Control+v', 'Control+b', 'Control+d', 'Control+z', 'Control+Shift+v', 'Alt+ArrowUp', 'Control+Backspace', 'F5']) await page.keyboard.press(key);
    await page.keyboard.insertText('不该进去的字');
    expect(await marks()).toEqual([]);
    expect(partsOf(await storyNamed(edition, '水岸更新'))).toEqual(before);

    await view.click(body, { x: 0.05, y: 0.4 });
    await page.keyboard.press('Control+Home');
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowDown');
    for (const [index, [key, , words]] of KINDS.entries()) {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press(key);
      if (words !== undefined) {
        await page.getByTestId('mark-words').fill(words);
        await page.keyboard.press('Enter');
      }
      await page.locator('.mark-row').nth(index).waitFor();
    }
    const put = await marks();
    expect(put.map(({ kind }) => kind).sort()).toEqual(KINDS.map(([, kind]) => kind).sort());
    expect(put.every(({ author, state }) => author === '李明' && state === 'open')).toBe(true);
    // The text prints as it was.
    expect(partsOf(await storyNamed(edition, '水岸更新'))).toEqual(before);
    // Each one that is on the page is drawn.
    expect(await page.locator('[data-testid="marks-on-page"] .mark').count()).toBe(KINDS.length);

    // Accept the replacement, turn the deletion down, take the acceptance back.
    await page.locator('.mark-row[data-kind="delete"]').click();
    await page.getByTestId('reject-mark').click();
    await page.locator('.mark-row[data-kind="replace"]').click();
    await page.getByTestId('accept-mark').click();
    await page.locator('.mark-row[data-kind="replace"]').waitFor({ state: 'detached' });
    const settled = await marks();
    expect(settled.find(({ kind }) => kind === 'replace')?.state).toBe('accepted');
    expect(settled.find(({ kind }) => kind === 'delete')?.state).toBe('rejected');
    expect(partsOf(await storyNamed(edition, '水岸更新')).join('')).toContain('改好的字');
    await page.getByTestId('page-stage').focus();
    await page.keyboard.press('Control+z');
    await page.locator('.mark-row[data-kind="replace"]').waitFor();
    expect((await marks()).find(({ kind }) => kind === 'replace')?.state).toBe('open');
    expect(partsOf(await storyNamed(edition, '水岸更新'))).toEqual(before);

    // What it would be, and back: nothing of that is in the edition.
    await page.keyboard.press('v');
    await expect.poll(() => page.locator('[data-testid="marks-on-page"]').count()).toBe(0);
    await page.keyboard.press('v');
    await page.keyboard.press('v');
    await page.getByTestId('marks-on-page').waitFor();
    await page.keyboard.press('Control+Alt+r');
    await page.getByTestId('review-bar').waitFor({ state: 'detached' });
    expect(partsOf(await storyNamed(edition, '水岸更新'))).toEqual(before);
  });
});
