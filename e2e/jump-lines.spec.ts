import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { continueOverleaf, copyOfSample, partsOf } from './drivers/bundle';
import { forme as cli } from './drivers/cli';
import { openDesk } from './drivers/desk';
import { pdfPages } from './drivers/pdf';

/** The pages of an edition on disk, as they read in its PDF. */
async function pagesOnDisk(edition: string): Promise<readonly string[]> {
  const file = join(edition, '..', 'jump.pdf');
  const run = await cli(join(edition, '..'), 'export', edition, '--preset', 'proof', '-o', file);
  if (run.code !== 0) throw new Error(run.err);
  return pdfPages(file);
}

describe('a story that goes on at another page', () => {
  it('says so on both, and names another page when one is put between them (N10)', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const story = await continueOverleaf(edition);
    const before = await pagesOnDisk(edition);
    expect(before[0]).toContain('（下转第2版）');
    expect(before[1]).toContain('（上接第1版）');

    const { forme, menus, dialogs, pages, view, page } = await openDesk({ edition });
    if (process.env.FORME_SHOTS) await page.screenshot({ path: `${process.env.FORME_SHOTS}/jump.png` });
    await menus.choose('add-page');
    await dialogs.addPage('broadsheet-8');
    await expect.poll(() => pages.count()).toBe(3);
    await view.ready();
    await dialogs.save();
    const after = await pagesOnDisk(edition);
    expect(after[0]).toContain('（下转第3版）');
    expect(after[1]).not.toContain('（上接');
    expect(after[2]).toContain('（上接第1版）');
    // No word of it stands inside the story's own text.
    const [last] = partsOf(story).slice(-1);
    expect(after[2]).toContain(last!.replaceAll(/\s/gu, '').slice(0, 20));
    expect(forme.problems).toEqual([]);
  });
});
