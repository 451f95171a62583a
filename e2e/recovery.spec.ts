import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample, filesOf, partsOf, storyNamed } from './drivers/bundle';
import { openDesk } from './drivers/desk';
import type { Desk } from './drivers/desk';

const SLUG = '简讯·夜校';
/** Characters that stand nowhere in the story, in an order in which a gap would show. */
const typed = Array.from({ length: 40 }, (_, i) => String.fromCodePoint(0x2460 + (i % 20), 0x41 + (i % 26)));

async function openStory({ view, galley }: Desk): Promise<void> {
  await view.doubleClick(await view.frame('text', SLUG), { x: 0.25, y: 0.75 });
  await galley.ready();
  await galley.press('Control+End');
}

describe('after a crash', () => {
  it('offers back what was typed until a second before, and nothing twice', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const userData = await temporaryFolder();
    const before = await filesOf(edition);
    const words = partsOf(await storyNamed(edition, SLUG)).join('');

    // Killed in the middle of typing.
    const first = await openDesk({ edition, userData });
    await openStory(first);
    const times: number[] = [];
    for (const text of typed) {
      await first.galley.type(text);
      times.push(Date.now());
      // Not much longer than what may be lost: what comes later than that is seen to be missing.
      if (times.at(-1)! - times[0]! > 1400) break;
      await new Promise((done) => setTimeout(done, 40));
    }
    const killed = Date.now();
    await first.forme.kill();

    // The bundle is as it was saved; the work is offered back and taken.
    const second = await openDesk({ edition, userData });
    await expect.poll(async () => (await second.dialogs.recovery.innerText()).trim()).not.toBe('');
    await second.dialogs.takeRecovery();
    await openStory(second);
    const rest = (await second.galley.parts()).join('').slice(words.length);
    const kept = rest.length / 2;
    expect(typed.join('').startsWith(rest)).toBe(true);
    expect(kept).toBeGreaterThan(0);
    if (kept < times.length) expect(killed - times[Math.floor(kept)]!).toBeLessThan(1000);
    await expect.poll(() => second.dialogs.isUnsaved()).toBe(true);

    // Killed again before saving: still there, once.
    await second.dialogs.journalled();
    await second.forme.kill();
    const third = await openDesk({ edition, userData });
    await third.dialogs.takeRecovery();
    await openStory(third);
    await expect.poll(async () => (await third.galley.parts()).join('')).toBe(words + rest);
    await third.galley.close();
    await third.dialogs.save();
    expect(third.forme.problems).toEqual([]);
    await third.forme.kill();
    expect(partsOf(await storyNamed(edition, SLUG)).join('')).toBe(words + rest);
    expect(Object.keys(await filesOf(edition)).filter((name) => !name.startsWith('.'))).toEqual(Object.keys(before).filter((name) => !name.startsWith('.')));

    // Saved: nothing is offered.
    const fourth = await openDesk({ edition, userData });
    await expect.poll(() => fourth.dialogs.recovery.count()).toBe(0);
    await expect.poll(() => fourth.dialogs.isUnsaved()).toBe(false);
    await fourth.forme.close();
  });

  it('lets go of the work for good when it is not wanted', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const userData = await temporaryFolder();
    const first = await openDesk({ edition, userData });
    await first.view.click(await first.view.frame('text', SLUG));
    await first.page.keyboard.press('Delete');
    await first.dialogs.journalled();
    await first.forme.kill();

    const second = await openDesk({ edition, userData });
    await second.dialogs.discardRecovery();
    await expect.poll(() => second.view.framesOf('text', SLUG)).toHaveLength(1);
    await expect.poll(() => second.dialogs.isUnsaved()).toBe(false);
    await second.forme.kill();

    const third = await openDesk({ edition, userData });
    await expect.poll(() => third.dialogs.recovery.count()).toBe(0);
    await expect.poll(() => third.view.framesOf('text', SLUG)).toHaveLength(1);
    expect(third.forme.problems).toEqual([]);
  });
});
