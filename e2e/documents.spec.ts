import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample, filesOf, pagesOf } from './drivers/bundle';
import { openDesk } from './drivers/desk';

const SAVE = { kind: 'message', button: 0 } as const;
const DISCARD = { kind: 'message', button: 1 } as const;
const STAY = { kind: 'message', button: 2 } as const;

describe('editions', () => {
  it('are made from each template, saved where the person says, and found again among the recent ones', async () => {
    const folder = await temporaryFolder();
    const userData = await temporaryFolder();
    const { forme, dialogs, menus, view } = await openDesk({ userData });
    await dialogs.startScreen.waitFor();
    const templates = await dialogs.templates();
    expect(templates).toEqual(expect.arrayContaining(['broadsheet-8', 'tabloid-5', 'western-6']));
    await expect.poll(() => menus.isEnabled('save')).toBe(false);

    for (const [index, template] of templates.entries()) {
      if (index > 0) await menus.choose('new-edition');
      await dialogs.newEdition({ template, paper: '试刊', date: '2026-03-02' });
      await view.ready();
      // Places for copy are on the page, and nothing else.
      const frames = await view.frames();
      expect(frames.filter(({ type }) => type === 'text').length, template).toBeGreaterThan(1);
      expect(frames.filter(({ type, name }) => (type === 'text' || type === 'picture') && name === ''), template).toEqual([]);
      expect(await dialogs.isUnsaved(), template).toBe(true);
      const place = join(folder, `${template}.forme`);
      await forme.answerDialogs([{ kind: 'save', path: place }]);
      await dialogs.save();
      await expect.poll(() => dialogs.title.innerText()).toContain(template);
      expect((await pagesOf(place)).map((page) => page.template)).toEqual([template]);
    }
    const recent = (await menus.recent()).map((entry) => entry.split('\n')[0]);
    expect(recent.length).toBeGreaterThanOrEqual(10);
    expect(recent).toEqual([...templates].reverse().slice(0, recent.length));
    expect(forme.problems).toEqual([]);
    await forme.close();

    // Another day: on the start screen, and the oldest of them opened from there.
    const oldest = recent.at(-1)!;
    const next = await openDesk({ userData });
    await next.dialogs.startScreen.waitFor();
    await next.dialogs.openRecent(oldest);
    await next.view.ready();
    await expect.poll(() => next.dialogs.title.innerText()).toContain(oldest);
    await expect.poll(() => next.dialogs.isUnsaved()).toBe(false);
    expect(next.forme.problems).toEqual([]);
    await next.forme.close();
  });

  it('ask before unsaved work is lost, and do what was answered', async () => {
    const folder = await temporaryFolder();
    const edition = await copyOfSample(folder, 'day');
    const before = await filesOf(edition);
    const { forme, dialogs, menus, view, page } = await openDesk({ edition });
    const remove = async (name: string): Promise<void> => {
      await view.click(await view.frame('text', name));
      await page.keyboard.press('Delete');
      await expect.poll(() => view.framesOf('text', name)).toEqual([]);
      await expect.poll(() => dialogs.isUnsaved()).toBe(true);
    };

    // Stay: everything goes on.
    await remove('简讯·夜校');
    await forme.answerDialogs([STAY]);
    await menus.choose('close-edition');
    await expect.poll(() => view.framesOf('text', '简讯·公交')).toHaveLength(1);
    await expect.poll(() => dialogs.isUnsaved()).toBe(true);

    // Save as: another folder holds it, the first is as it was; and it is the second that is open now.
    const copy = join(folder, 'copy.forme');
    await forme.answerDialogs([{ kind: 'save', path: copy }]);
    await menus.choose('save-as');
    await dialogs.saved();
    await expect.poll(() => dialogs.title.innerText()).toContain('copy');
    expect(await filesOf(edition)).toEqual(before);

    // Discard: the folder stays as it was saved, and nothing is offered later.
    await remove('简讯·公交');
    await forme.answerDialogs([DISCARD]);
    await menus.choose('close-edition');
    await dialogs.startScreen.waitFor();
    await forme.answerDialogs([{ kind: 'open', paths: [copy] }]);
    await menus.choose('open-edition');
    await view.ready();
    await expect.poll(() => dialogs.recovery.count()).toBe(0);
    await expect.poll(() => view.framesOf('text', '简讯·公交')).toHaveLength(1);
    await expect.poll(() => view.framesOf('text', '简讯·夜校')).toEqual([]);

    // Save, by closing the window itself.
    await remove('简讯·公交');
    await forme.answerDialogs([SAVE]);
    await forme.close();
    expect(existsSync(join(copy, '.lock'))).toBe(false);
    const again = await openDesk({ edition: copy });
    await expect.poll(() => again.view.framesOf('text', '简讯·公交')).toEqual([]);
    await expect.poll(() => again.dialogs.isUnsaved()).toBe(false);
    expect([...forme.problems, ...again.forme.problems]).toEqual([]);
  });
});
