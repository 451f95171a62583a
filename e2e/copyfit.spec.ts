import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample } from './drivers/bundle';
import { openDesk } from './drivers/desk';

const SLUG = '短评';

describe('cutting to fit', () => {
  it('offers the nearest gain of an overset story; cutting them saves the lines that were promised; undo brings it back', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, view, galley, page } = await openDesk({ edition });
    await view.doubleClick(await view.frame('text', SLUG), { x: 0.5, y: 0.6 });
    await galley.ready();

    // Short at first: what is offered is to add.
    await expect.poll(async () => (await galley.copyfit()).state).toBe('short');
    await expect.poll(async () => (await galley.gains()).map((gain) => gain.kind)).toContain('add');
    await galley.press('Control+End');
    await galley.type('街道与院校共同排定课程，结业后发给证书，并可折算社区学分，居民都说好，都愿意再来。'.repeat(2));
    const over = await galley.copyfit();
    expect(over.state).toBe('over');
    const gains = await galley.gains(over.lines);
    const [best] = gains;
    expect(best).toMatchObject({ kind: 'cut', planned: true });
    expect(gains.every((gain) => gain.lines > 0)).toBe(true);
    await expect.poll(() => galley.gainMarks()).toContain(best!.label);

    // The copyfit figures stand in one place while the story is open.
    await expect.poll(() => page.getByTestId('fit-meter').count()).toBe(0);
    await expect.poll(() => page.getByTestId('story-copyfit').count()).toBe(1);

    await galley.chooseGain(0);
    await galley.press('Delete');
    const after = await galley.copyfit();
    expect(after.lines).toBe(over.lines - best!.lines);
    await galley.press('Control+z');
    await expect.poll(() => galley.copyfit()).toEqual(over);
    await expect.poll(async () => (await galley.gains(over.lines))[0]).toEqual(best);
    expect(forme.problems).toEqual([]);
  });
});
