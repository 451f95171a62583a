import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample, storiesOf, WESTERN_SAMPLE } from './drivers/bundle';
import { openDesk } from './drivers/desk';
import type { Desk } from './drivers/desk';

/** Writes the words, each known to no dictionary, at the start of the text of the longest stories. */
async function withWords(edition: string, words: readonly string[]): Promise<void> {
  const longest = [...await storiesOf(edition)].sort((a, b) => JSON.stringify(b.text).length - JSON.stringify(a.text).length);
  for (const [index, word] of words.entries()) {
    const place = join(edition, 'stories', `${longest[index]!.id}.json`);
    const story = JSON.parse(await readFile(place, 'utf8')) as { text: { type: string; children: { text: string }[] }[] };
    const leaf = story.text.find(({ type }) => type === 'body')!.children[0]!;
    leaf.text = `The ${word} ${leaf.text}`;
    await writeFile(place, JSON.stringify(story));
  }
}

/** What is selected in the galley. */
const selected = ({ page }: Desk): Promise<string> => page.evaluate(() => document.getSelection()?.toString() ?? '');

/** Where the selection stands: the story, its paragraph and the words. */
const place = ({ page }: Desk): Promise<string> =>
  page.evaluate(() => {
    const selection = document.getSelection();
    const part = selection?.anchorNode?.parentElement?.closest('[data-slate-node="element"]');
    return `${document.querySelector('.editor-slug')?.textContent ?? ''} · ${part?.textContent ?? ''} · ${selection?.anchorOffset ?? 0} · ${selection?.toString() ?? ''}`;
  });

/** Ctrl+F8; done once another place is selected, which it answers. */
async function next(desk: Desk): Promise<string> {
  const before = await place(desk);
  await desk.page.keyboard.press('Control+F8');
  await expect.poll(() => place(desk), { timeout: 10_000 }).not.toBe(before);
  await expect.poll(() => selected(desk)).not.toBe('');
  return place(desk);
}

/** The words that Ctrl+F8 shows, until the first comes round again. */
async function round(desk: Desk): Promise<readonly string[]> {
  const first = await next(desk);
  const shown = [await selected(desk)];
  while ((await next(desk)) !== first) shown.push(await selected(desk));
  return shown;
}

async function open(words: readonly string[], userData: string): Promise<Desk> {
  const edition = await copyOfSample(await temporaryFolder(), 'western', WESTERN_SAMPLE);
  await withWords(edition, words);
  return openDesk({ edition, userData });
}

describe('the spelling of English stories', () => {
  it('is gone through by key, mended from the menu, and learned and forgotten as house words', async () => {
    const userData = await temporaryFolder();
    const desk = await open(['goverment', 'Wanlanese'], userData);
    const { forme, page, menus } = desk;
    const all = await round(desk);
    expect(all).toEqual(expect.arrayContaining(['goverment', 'Wanlanese']));

    const goTo = async (word: string): Promise<void> => {
      for (let i = 0; i <= all.length && (await selected(desk)) !== word; i += 1) await next(desk);
      await expect.poll(() => selected(desk)).toBe(word);
    };
    /** The middle of what is selected, once the galley has come to rest: it scrolls, and what is offered above it comes a moment later. */
    const middle = (): Promise<{ x: number; y: number }> =>
      page.evaluate(async () => {
        const range = document.getSelection()!.getRangeAt(0);
        range.startContainer.parentElement!.scrollIntoView({ block: 'center' });
        const box = (): DOMRect => range.getBoundingClientRect();
        for (let before = box(), calm = 0; calm < 20; ) {
          await new Promise(requestAnimationFrame);
          const now = box();
          calm = now.x === before.x && now.y === before.y ? calm + 1 : 0;
          before = now;
        }
        const { x, y, width, height } = box();
        return { x: x + width / 2, y: y + height / 2 };
      });
    const menuAt = async (): Promise<void> => {
      const at = await middle();
      await page.mouse.click(at.x, at.y, { button: 'right' });
      await page.getByRole('menu').waitFor();
    };

    await goTo('goverment');
    await menuAt();
    await page.getByRole('menuitem', { name: 'government', exact: true }).click();
    await expect.poll(() => page.getByTestId('galley').innerText()).toContain('The government');

    await goTo('Wanlanese');
    await menuAt();
    await page.getByTestId('menu-add-to-house-words').click();
    await page.getByTestId('toast').filter({ hasText: 'Wanlanese' }).waitFor();
    const learned = await round(desk);
    expect(learned).not.toContain('Wanlanese');
    expect(learned).not.toContain('goverment');

    await menus.choose('house-words');
    await expect.poll(() => page.getByTestId('house-word').allInnerTexts()).toEqual(['Wanlanese']);
    await page.getByTestId('house-word').getByRole('button').click();
    await page.getByTestId('words-empty').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('galley').focus();
    await goTo('Wanlanese');
    expect(forme.problems).toEqual([]);
  });
});
