import { readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { openDesk } from './drivers/desk';

const SAMPLE = resolve(import.meta.dirname, '../resources/sample');
const EDITION = resolve(import.meta.dirname, '../resources/sample-edition');
/** Counts what the person does: a key, a click, a drag, a run of typing are one action each. */
class Hands {
  readonly rows: { job: string; actions: number; milliseconds: number; budget: number | null }[] = [];
  private count = 0;

  did(): void {
    this.count++;
  }

  async job(job: string, budget: number | null, work: () => Promise<void>): Promise<void> {
    this.count = 0;
    const start = Date.now();
    await work();
    this.rows.push({ job, actions: this.count, milliseconds: Date.now() - start, budget });
  }
}

describe('an evening at the desk', () => {
  it('goes from a template to the press PDF within the budget of actions', { timeout: 240_000 }, async () => {
    const folder = await temporaryFolder();
    const copy = join(folder, 'copy.txt');
    const stories = (await readFile(join(SAMPLE, 'copy.txt'), 'utf8')).split(/^===$/m);
    await writeFile(copy, stories.filter((story) => /#类型: (头条|专题)/.test(story)).join('===\n'));
    const mail = await briefs(10);
    const pdf = join(folder, 'tonight.pdf');
    const { forme, page, view, basket, dialogs, exporting, galley, preflight } = await openDesk({ size: { width: 1680, height: 1000 } });
    const hands = new Hands();
    const key = async (keys: string): Promise<void> => {
      hands.did();
      await page.keyboard.press(keys);
    };
    await dialogs.startScreen.waitFor();

    await hands.job('a page from a template, its date filled in', 1, async () => {
      hands.did();
      await page.getByTestId('new-create').click();
      await view.ready();
    });
    await forme.answerDialogs([{ kind: 'open', paths: [copy, join(SAMPLE, 'harbour.jpg'), join(SAMPLE, 'alpine.jpg')] }]);
    await page.keyboard.press('Control+Shift+i');
    await expect.poll(async () => (await basket.stories()).length).toBe(2);
    const [lead, feature] = (await basket.stories()).map(({ slug }) => slug);
    await view.focus();
    await view.press('Control+a');
    await view.press('Delete');

    await hands.job('the lead placed by shape, the second shape tried', 4, async () => {
      hands.did();
      await basket.select(lead!);
      await key('Control+t');
      await page.getByTestId('shape-number').waitFor();
      await key('t');
      await key('Enter');
      await expect.poll(async () => (await basket.story(lead!)).placed).toBe(true);
    });
    await hands.job('the second feature placed by its best shape', 3, async () => {
      hands.did();
      await basket.select(feature!);
      await key('Control+t');
      await page.getByTestId('shape-number').waitFor();
      await key('Enter');
      await expect.poll(async () => (await basket.story(feature!)).placed).toBe(true);
    });
    await hands.job('ten briefs pasted and one moved up', 3, async () => {
      await forme.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), mail);
      await view.focus();
      await key('Control+Shift+v');
      await page.getByTestId('paste-briefs').waitFor();
      await key('Enter');
      await expect.poll(() => page.getByTestId('stack-item').count()).toBe(10);
      await key('Alt+ArrowDown');
    });
    await hands.job('a head written on the page', 2, async () => {
      const frame = await view.frame('text', lead!);
      hands.did();
      await page.mouse.click(frame.box.x + frame.box.width / 2, frame.box.y + 28, { clickCount: 3 });
      hands.did();
      await page.keyboard.type('老码头开门迎客');
      await page.keyboard.press('Escape');
    });
    await view.press('Escape');
    await view.click(await view.frame('text', feature!), { x: 0.5, y: 0.6 });
    await view.press('Control+Alt+ArrowUp');
    await view.press('Escape');
    await hands.job('a story that lost a row of its frame: found, opened, cut to fit by its best cuts', 10, async () => {
      while ((await view.selected()).every(({ name }) => name !== feature)) await key('F12');
      await key('F2');
      await galley.ready();
      for (let { lines } = await galley.copyfit(), round = 0; lines > 0 && round < 8; { lines } = await galley.copyfit(), round++) {
        const over = lines;
        await galley.gains(over);
        await key('Tab');
        await key('Delete');
        await expect.poll(async () => (await galley.copyfit()).lines).toBeLessThan(over);
      }
      await expect.poll(async () => (await galley.copyfit()).lines).toBeLessThanOrEqual(0);
      await galley.close();
    });
    await hands.job('the photo swapped, its crop moved', 5, async () => {
      hands.did();
      await page.getByTestId('basket-pictures').click();
      const frame = await view.frame('picture', 'harbour');
      const cell = (await page.getByTestId('picture-cell').filter({ hasText: 'alpine' }).boundingBox())!;
      hands.did();
      await page.mouse.move(cell.x + cell.width / 2, cell.y + cell.height / 3);
      await page.mouse.down();
      await page.mouse.move(frame.box.x + frame.box.width / 2, frame.box.y + frame.box.height * 0.4, { steps: 15 });
      await page.mouse.up();
      await expect.poll(async () => (await view.framesOf('picture', 'alpine')).length).toBe(1);
      await key('c');
      await key('Shift+ArrowLeft');
      await key('Enter');
    });
    await preflight.ready();
    // Two warnings, the second once the file was looked at: nobody has named the editors of a new edition, and the other photograph is small for its frame.
    await expect.poll(() => preflight.counts()).toEqual({ errors: 0, warnings: 2 });
    await hands.job('press PDF', 2, async () => {
      await forme.answerDialogs([{ kind: 'save', path: pdf }]);
      await key('Control+e');
      await exporting.start.waitFor();
      await key('Enter');
      await exporting.done();
    });
    process.stdout.write(`\nan evening at the desk\n${hands.rows.map(({ job, actions, budget, milliseconds }) => `${job}: ${actions} actions (budget ${budget ?? 'none'}), ${(milliseconds / 1000).toFixed(1)} s`).join('\n')}\n`);
    for (const { job, actions, budget } of hands.rows) if (budget !== null) expect(actions, job).toBeLessThanOrEqual(budget);
    expect((await stat(pdf)).size).toBeGreaterThan(100_000);
    await exporting.dismiss();
    expect(forme.problems).toEqual([]);
    await forme.kill();
  });
});

/** Briefs as they come by mail: a head, and a paragraph that opens with 本报讯. */
async function briefs(count: number): Promise<string> {
  const stories = (await Promise.all(['01-front.txt', '04-briefs.txt'].map((name) => readFile(join(EDITION, name), 'utf8')))).flatMap((text) => text.split(/^===$/m));
  return stories
    .filter((story) => story.includes('#类型: 简讯'))
    .slice(0, count)
    .map((story) => story.replace(/^#.*\n/gm, '').replace(/^@\S+ /gm, '').trim())
    .join('\n\n');
}
