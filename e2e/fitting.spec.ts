import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample } from './drivers/bundle';
import { openDesk, type Desk } from './drivers/desk';

const BRIEF = '短评';
const LEAD = '水岸更新';
const SENTENCE = '街道与院校共同排定课程，结业后发给证书，并可折算社区学分，居民都说好，都愿意再来。';

const open = async (): Promise<Desk> => openDesk({ edition: await copyOfSample(await temporaryFolder()) });

describe('fitting by keys', () => {
  it('Tab walks through the best cuts until the counter reads 0, and then goes on to the next control', async () => {
    const { forme, view, galley, page } = await open();
    await view.doubleClick(await view.frame('text', BRIEF), { x: 0.5, y: 0.6 });
    await galley.ready();
    await galley.press('Control+End');
    await galley.type(SENTENCE.repeat(2));
    let { lines } = await galley.copyfit();
    const over = lines;
    const actions: string[] = [];
    expect(lines).toBeGreaterThan(0);
    while (lines > 0 && actions.length < over * 2) {
      await galley.gains(lines);
      await expect.poll(() => page.getByTestId('page-cut').count()).toBeGreaterThan(0);
      const best = page.locator('.fit-cut.best');
      const [characters, promised] = [await best.getAttribute('data-characters'), Number(await best.getAttribute('data-lines'))];
      await galley.press('Tab');
      await galley.press('Delete');
      actions.push(`Tab, Delete (${characters})`);
      const after = await galley.copyfit();
      expect(lines - after.lines).toBe(promised);
      lines = after.lines;
    }
    expect(lines).toBeLessThanOrEqual(0);
    // Two keys for each line at the most.
    expect(actions.length).toBeLessThanOrEqual(over);
    process.stdout.write(`cut ${over} lines to fit: ${actions.join(', ')}\n`);
    expect(forme.problems).toEqual([]);
  });

  it('a frame is extended by a line, what is below gives way, and one undo takes it back; overset text stays in sight', async () => {
    const { forme, view, galley, page } = await open();
    const before = await view.framesOf('text', LEAD);
    const all = await view.frames();
    await view.click(before.at(-1)!, { x: 0.1, y: 0.8 });
    await view.press('Control+Alt+ArrowDown');
    const after = await view.frames();
    const grown = after.find(({ id }) => id === before.at(-1)!.id)!;
    expect(grown.rect.height).toBeGreaterThan(before.at(-1)!.rect.height);
    const moved = after.filter(({ id, rect }) => id !== grown.id && rect.y !== all.find((frame) => frame.id === id)!.rect.y);
    expect(moved.length).toBeGreaterThan(0);
    await view.press('Control+z');
    await expect.poll(async () => (await view.frames()).map(({ id, rect }) => ({ id, rect }))).toEqual(all.map(({ id, rect }) => ({ id, rect })));

    await view.press('Control+Enter');
    await galley.ready();
    await galley.press('Control+End');
    await galley.type(SENTENCE.repeat(3));
    const badge = page.getByTestId('overset-badge').first();
    await badge.waitFor();
    expect(Number(await badge.getAttribute('data-lines'))).toBe((await galley.copyfit()).lines);
    await galley.press('Control+Alt+t');
    const tail = page.getByTestId('overset-tail').first();
    await tail.waitFor();
    expect(SENTENCE.repeat(3).endsWith((await tail.innerText()).trim().slice(-12))).toBe(true);
    expect(forme.problems).toEqual([]);
  });

  it('jumps to what does not fit, walks a head’s settings, and leaves locked content alone', async () => {
    const { forme, view, galley, page } = await open();
    await view.focus();
    await view.press('F12');
    const [first] = await view.selected();
    await view.press('F12');
    const [second] = await view.selected();
    expect(second!.id).not.toBe(first!.id);
    await view.press('Shift+F12');
    await expect.poll(async () => (await view.selected())[0]!.id).toBe(first!.id);

    await view.click((await view.framesOf('text', LEAD))[0]!);
    await view.press('Control+Alt+]');
    const hint = page.getByTestId('head-hint');
    await hint.waitFor();
    await expect.poll(() => hint.innerText()).toMatch(/2\/|2 of/);
    await view.press('Control+Alt+[');
    await page.waitForFunction(() => /1\/|1 of/.test(document.querySelector('[data-testid="head-hint"]')?.textContent ?? ''));

    await view.press('Control+Shift+L');
    await view.press('Control+Enter');
    await galley.ready();
    await galley.press('Control+End');
    const { text } = await galley.copyfit();
    await page.keyboard.type('新');
    await page.locator('.toast').first().waitFor();
    await expect.poll(async () => (await galley.copyfit()).text).toBe(text);
    expect(forme.problems).toEqual([]);
  });
});
