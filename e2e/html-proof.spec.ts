import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Mark } from '../src/model/mark';
import type { ProofReturn } from '../src/model/proof-return';
import { temporaryFolder } from './app';
import { copyOfSample } from './drivers/bundle';
import { openDesk } from './drivers/desk';

const BROWSER = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
if (!BROWSER) process.stdout.write('html-proof.spec.ts is skipped: no chromium in /usr/bin (Debian: apt install chromium).\n');

/** The file in a plain browser with a phone's window and no network. */
async function openOnPhone(file: string): Promise<{ readonly page: Page; readonly problems: string[]; readonly requests: string[] }> {
  const browser = await chromium.launch({ executablePath: BROWSER!, args: ['--no-sandbox'] });
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true, offline: true, acceptDownloads: true });
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()); });
  page.on('request', (request) => { if (!/^(file|blob|data):/.test(request.url())) requests.push(request.url()); });
  await page.goto(pathToFileURL(file).href);
  await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('.paper img')?.naturalWidth ?? 0) > 0);
  return { page, problems, requests };
}

describe.skipIf(!BROWSER)('the HTML proof', () => {
  it('is written, marked and signed on a phone without a network, and merged back', async () => {
    const folder = await temporaryFolder();
    const edition = await copyOfSample(folder);
    const file = join(folder, 'proof.html');
    const { page } = await openDesk({ edition, dialogs: [{ kind: 'save', path: file }] });
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText('HTML Proof of This Page');
    await page.keyboard.press('Enter');
    await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);

    await page.getByRole('button', { name: 'Done' }).click();

    const phone = await openOnPhone(file);
    const reader = phone.page;
    // The whole page shows in its width, and nothing is wider than the window.
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    // A word is tapped where the sheet says that a letter of the longest story stands.
    const tap = async (share: number): Promise<string> => {
      const place = await reader.evaluate((at) => {
        const sheet = JSON.parse(document.getElementById('sheet')!.textContent!) as { pages: { width: number; places: [number, number, number, number, 0 | 1, number[]][] }[]; stories: { text: string }[] };
        const story = sheet.stories.reduce((best, { text }, i) => (text.length > sheet.stories[best]!.text.length ? i : best), 0);
        const lines = sheet.pages[0]!.places.filter(([of, , , , vertical, starts]) => of === story && vertical === 0 && starts.length > 8);
        const [, , edge, depth, , starts] = lines[Math.floor(lines.length * at)]!;
        const paper = document.querySelector('.paper')!;
        const bounds = paper.getBoundingClientRect();
        const scale = bounds.width / sheet.pages[0]!.width;
        const box = document.querySelector('.stage')!;
        box.scrollBy(bounds.left + ((starts[3]! + starts[4]!) / 20) * scale - 195, bounds.top + (edge + depth / 2) * scale - 400);
        const now = paper.getBoundingClientRect();
        return { x: now.left + ((starts[3]! + starts[4]!) / 20) * scale, y: now.top + (edge + depth / 2) * scale };
      }, share);
      await reader.touchscreen.tap(place.x, place.y);
      await reader.locator('.hint.quoted').waitFor();
      return (await reader.locator('.hint').textContent())!;
    };
    await reader.getByRole('button', { name: '放大' }).click();
    await reader.getByRole('button', { name: '放大' }).click();
    const replaced = await tap(0.3);
    await reader.locator('[data-kind="replace"]').click();
    await reader.fill('#words', '改好的词');
    await reader.click('#give');
    const commented = await tap(0.6);
    await reader.locator('[data-kind="comment"]').click();
    await reader.fill('#words', '请核对');
    await reader.click('#give');
    await reader.click('#sign');
    await reader.fill('#person', '李明');
    await reader.locator('input[value="read"]').check();
    const [download] = await Promise.all([reader.waitForEvent('download'), reader.click('#return')]);
    const back = join(folder, 'back.forme-proof');
    await download.saveAs(back);
    const sent = JSON.parse(await readFile(back, 'utf8')) as ProofReturn;
    expect(sent.marks.map(({ kind, quote, text, note }) => ({ kind, quote, text, note }))).toEqual([
      { kind: 'replace', quote: replaced, text: '改好的词', note: '' }, { kind: 'comment', quote: commented, text: '', note: '请核对' },
    ]);
    expect(phone.problems).toEqual([]);
    expect(phone.requests).toEqual([]);
    // What was done is there again when the file is opened again in this browser.
    await reader.reload();
    await expect.poll(() => reader.locator('#list').textContent()).toContain('2');

    const content = await readFile(back);
    const drop = (): Promise<void> => page.evaluate(async (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'back.forme-proof'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, [...content]);
    const marks = async (): Promise<readonly Mark[]> => {
      await page.keyboard.press('Control+s');
      await page.waitForFunction(() => document.querySelector('.unsaved-dot') === null);
      return Object.values(JSON.parse(await readFile(join(edition, 'marks.json'), 'utf8')) as Record<string, Mark>);
    };
    await drop();
    await page.getByTestId('toast').filter({ hasText: /Return of 李明: 2 marks merged/ }).waitFor();
    const merged = await marks();
    expect(merged.map(({ kind, author, quote }) => ({ kind, author, quote }))).toEqual(expect.arrayContaining([
      { kind: 'replace', author: '李明', quote: replaced }, { kind: 'comment', author: '李明', quote: commented }, { kind: 'comment', author: '李明', quote: '' },
    ]));
    await drop();
    await page.getByTestId('toast').filter({ hasText: /2 merged before/ }).waitFor();
    await expect.poll(() => page.locator('.mark-row').count()).toBe(2);
    // One step takes all of it back.
    await page.keyboard.press('Control+z');
    await page.locator('.mark-row').first().waitFor({ state: 'detached' });
    await expect.poll(() => marks()).toEqual([]);
  });
});
