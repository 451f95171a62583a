import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../src/model/frame';
import type { Mark } from '../src/model/mark';
import { temporaryFolder } from './app';
import { seriousFaults } from './drivers/axe';
import { copyOfSample, partsOf, storyNamed } from './drivers/bundle';
import { openDesk } from './drivers/desk';
import { Voice } from './drivers/fake-voice';

const KINDS: readonly (readonly [key: string, kind: Mark['kind'], words?: string])[] = [
  ['d', 'delete'], ['r', 'replace', '改好的字'], ['i', 'insert', '增补的字'], ['x', 'transpose'], ['l', 'new-paragraph'], ['=', 'add-space'], ['-', 'close-up'], ['b', 'style'],
  ['k', 'style'], ['s', 'stet'], ['a', 'align'], ['q', 'query', '出处？'], ['c', 'comment', '短些'], ['j', 'run-on'],
];

/** Words of the copy that went before the page was made up. */
const CUT = '此句后来删去。';

/** The pictures' frames as they are on disk. */
async function pictureFrames(edition: string): Promise<readonly Frame[]> {
  const names = await readdir(join(edition, 'pages'));
  const pages = await Promise.all(names.sort().map(async (name) => (JSON.parse(await readFile(join(edition, 'pages', name), 'utf8')) as { frames: readonly Frame[] }).frames));
  return pages.flat().filter(({ type }) => type === 'picture');
}

/** Gives a story the copy that it came from: its own text, and a sentence more. */
async function keepOriginal(edition: string, slug: string): Promise<void> {
  const { id, language, text } = await storyNamed(edition, slug);
  const at = text.findIndex(({ type }) => type === 'body');
  const copy = text.map(({ type, children }, i) => ({ type, children: i === at ? [{ text: CUT }, ...children] : children }));
  await mkdir(join(edition, 'originals'));
  await writeFile(join(edition, 'originals', `${id}.json`), JSON.stringify({ id, language, text: copy }));
  const path = join(edition, 'manifest.json');
  await writeFile(path, JSON.stringify({ ...(JSON.parse(await readFile(path, 'utf8')) as object), originals: [id] }));
}

describe('review mode', () => {
  it('lets no stray key change the edition, puts each mark down by its key, and settles them one by one', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    await keepOriginal(edition, '水岸更新');
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
    await expect.poll(() => marks()).toEqual([]);
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
    await expect.poll(() => page.locator('[data-testid="marks-on-page"] .mark').count()).toBe(KINDS.length);

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
    await expect.poll(async () => (await marks()).find(({ kind }) => kind === 'replace')?.state).toBe('open');
    expect(partsOf(await storyNamed(edition, '水岸更新'))).toEqual(before);

    // One's own mark is written anew by key, where it stands.
    await page.locator('.mark-row[data-kind="replace"]').click();
    await page.getByTestId('marks-list').focus();
    await page.keyboard.press('F2');
    await page.getByTestId('mark-editor-text').fill('再改的字');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.mark-row[data-kind="replace"] ins').innerText()).toBe('再改的字');
    await page.getByTestId('page-stage').focus();

    // What it would be, and back: nothing of that is in the edition.
    await page.keyboard.press('v');
    await expect.poll(() => page.locator('[data-testid="marks-on-page"]').count()).toBe(0);
    await page.keyboard.press('v');
    await page.keyboard.press('v');
    await page.getByTestId('marks-on-page').waitFor();

    // A picture: another crop, another picture, another place, an area, a stroke of the pen. The frame stays as it is.
    const wished = (wish: string) => page.locator(`.mark-row[data-wish="${wish}"]`);
    const drawn = await pictureFrames(edition);
    const sayNothing = async (): Promise<void> => {
      await page.getByTestId('mark-words').waitFor();
      await page.keyboard.press('Enter');
      await page.getByTestId('mark-words').waitFor({ state: 'detached' });
    };
    const earlier = new Set((await marks()).map(({ id }) => id));
    // All of the page: what was looked at last was near.
    await page.keyboard.press('0');
    await view.ready();
    const [picture] = (await view.frames()).filter(({ type }) => type === 'picture');
    await view.click(picture!, { x: 0.5, y: 0.3 });
    await page.keyboard.press('z');
    await page.keyboard.press('+');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await sayNothing();
    await page.keyboard.press('u');
    await page.getByTestId('suggest-candidate').first().waitFor();
    expect(await seriousFaults(page, '[data-testid="suggest-picture"]')).toEqual([]);
    await page.getByTestId('suggest-candidate').first().click();
    await page.getByTestId('suggest-picture').waitFor({ state: 'detached' });
    await view.focus();
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('m');
    await sayNothing();
    await page.keyboard.press('e');
    await sayNothing();
    await page.keyboard.press('w');
    await view.drag({ x: picture!.box.x + 20, y: picture!.box.y + 20 }, { x: picture!.box.x + 60, y: picture!.box.y + 40 });
    await page.keyboard.press('Escape');
    await expect.poll(async () => page.getByTestId('command-mark-pen').getAttribute('aria-pressed')).toBe(null);
    await page.locator('.mark-row[data-kind="drawing"]').waitFor();
    const suggested = (await marks()).filter(({ id }) => !earlier.has(id)).sort((a, b) => a.time.localeCompare(b.time));
    expect(suggested.map(({ kind, anchor, change, strokes }) => [kind, anchor.type, Object.keys(change?.after ?? {}), strokes.length])).toEqual([
      ['frame', 'frame', ['crop'], 0], ['frame', 'frame', expect.arrayContaining(['picture']), 0], ['frame', 'frame', ['rect'], 0], ['comment', 'area', [], 0], ['drawing', 'area', [], 1],
    ]);
    expect(await pictureFrames(edition)).toEqual(drawn);
    await wished('crop').click();
    await page.getByTestId('accept-mark').click();
    await wished('crop').waitFor({ state: 'detached' });
    await marks();
    expect(await pictureFrames(edition)).not.toEqual(drawn);
    await page.getByTestId('page-stage').focus();
    await page.keyboard.press('Control+z');
    await wished('crop').waitFor();
    await marks();
    expect(await pictureFrames(edition)).toEqual(drawn);

    // The copy as it came in, beside page and galley: one key each.
    await page.keyboard.press('0');
    await view.ready();
    await view.click((await view.framesOf('text', '水岸更新'))[1]!, { x: 0.05, y: 0.4 });
    await page.keyboard.press('o');
    await expect.poll(() => page.getByTestId('original-count').innerText()).toContain('1');
    await expect.poll(() => page.getByTestId('original-text').locator('del').innerText()).toBe(CUT);
    await page.keyboard.press('ArrowDown');
    await page.getByTestId('original-text').locator('[data-chosen]').waitFor();
    expect(await seriousFaults(page, '[data-testid="original-panel"]')).toEqual([]);
    await page.keyboard.press('t');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('galley');
    await page.getByTestId('galley-caret').waitFor();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => page.evaluate(() => document.getSelection()?.toString().length)).toBe(1);
    await page.keyboard.press('g');
    await page.getByTestId('page-text').waitFor({ state: 'attached' });
    await page.keyboard.press('o');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('original-scroll');
    await page.keyboard.press('o');
    await page.getByTestId('original-panel').waitFor({ state: 'detached' });

    // Read aloud. A system without voices says what to install.
    const bar = page.getByTestId('aloud-bar');
    const status = (): Promise<string | null> => bar.getAttribute('data-status');
    const voice = new Voice(page);
    await voice.install();
    await view.click(body, { x: 0.05, y: 0.4 });
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Alt+u');
    await page.locator('[data-testid="aloud-problem"][data-problem="no-voices"]').waitFor();
    await expect.poll(() => page.getByTestId('aloud-problem').textContent()).toContain('speech-dispatcher');
    // A voice that comes late reads. The highlight follows it, keys change the speed, marks are made while it goes on.
    await voice.come();
    await expect.poll(voice.current.bind(voice)).not.toBeNull();
    const flat = before.join('\n');
    const first = (await voice.heard())[0]!;
    expect(first).toMatchObject({ lang: 'zh-CN', rate: 1 });
    const spoken = async (): Promise<string> => {
      const layer = page.getByTestId('reading-layer');
      return flat.slice(Number(await layer.getAttribute('data-from')), Number(await layer.getAttribute('data-to')));
    };
    for (const word of [first.text.slice(1, 3), first.text.slice(3, 5)]) {
      await voice.word(word);
      await expect.poll(spoken).toBe(word);
    }
    await page.getByTestId('reading-word').first().waitFor({ state: 'attached' });
    await page.keyboard.press(']');
    await expect.poll(async () => (await voice.heard()).at(-1)!.rate).toBe(1.1);
    // From the word where it was.
    await expect.poll(async () => (await voice.heard()).at(-1)!.text).toBe(first.text.slice(3));
    const rows = await page.locator('.mark-row').count();
    const word = first.text.slice(5, 7);
    await voice.word(word);
    await page.keyboard.press('q');
    await page.keyboard.press('d');
    await expect.poll(() => page.locator('.mark-row').count()).toBe(rows + 2);
    await expect.poll(() => status()).toBe('speaking');
    await expect.poll(async () => (await marks()).filter(({ quote }) => quote === word).map(({ kind }) => kind).sort()).toEqual(['delete', 'query']);
    // It waits while words are written, and at Space; the keyboard is never the bar's.
    await page.keyboard.press('r');
    await page.getByTestId('mark-words').waitFor();
    expect([await status(), await voice.current()]).toEqual(['paused', null]);
    await page.keyboard.press('Escape');
    await expect.poll(status).toBe('speaking');
    await page.getByTestId('aloud-options').click();
    await page.keyboard.press('Space');
    await expect.poll(status).toBe('paused');
    await page.keyboard.press('Space');
    await expect.poll(status).toBe('speaking');
    // What the pause selected is let go of.
    await voice.word(word);
    await page.keyboard.press('q');
    await expect.poll(() => page.locator('.mark-row').count()).toBe(rows + 3);
    await expect.poll(() => status()).toBe('speaking');
    await voice.end();
    await expect.poll(async () => (await voice.heard()).at(-1)!.text).not.toContain(word);
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
    await expect.poll(() => voice.current()).toBeNull();

    await page.keyboard.press('Control+Alt+r');
    await page.getByTestId('review-bar').waitFor({ state: 'detached' });
    expect(partsOf(await storyNamed(edition, '水岸更新'))).toEqual(before);
  });
});
