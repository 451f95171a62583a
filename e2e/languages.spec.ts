import { describe, expect, it } from 'vitest';
import { MENUS } from '../src/commands/registry';
import type { CommandName } from '../src/commands/registry';
import { temporaryFolder } from './app';
import { copyOfSample } from './drivers/bundle';
import { openDesk } from './drivers/desk';
import type { Desk } from './drivers/desk';
import { keepPicture } from './drivers/screens';
import { unspoken, wordsOf } from './drivers/words';

const DIALOGS = ['new-edition', 'edition-info', 'house-style', 'house-terms', 'sign-off', 'workflows', 'house-words', 'export-pdf', 'add-page', 'house-shapes', 'rename-page', 'edit-profiles', 'shortcuts', 'about', 'command-palette'] as const satisfies readonly CommandName[];

describe.each([
  { language: 'zh-CN', choose: 'language-zh', theme: 'theme-light', size: { width: 1440, height: 900 } },
  { language: 'en', choose: 'language-en', theme: 'theme-dark', size: { width: 1920, height: 1080 } },
] as const)('the window in $language', ({ language, choose, theme, size }) => {
  it('says everything in that language, in every panel, menu and dialog', async () => {
    const userData = await temporaryFolder();
    const edition = await copyOfSample(await temporaryFolder());
    const desk = await openDesk({ size, userData });
    const { forme, dialogs, menus, view, basket, galley, preflight, page } = desk;
    await dialogs.startScreen.waitFor();
    await menus.choose(choose);
    await menus.choose(theme);
    const speaks = async (name: string): Promise<void> => expect(unspoken(await wordsOf(page), language), name).toEqual([]);
    const picture = async (name: string): Promise<void> => {
      await keepPicture(forme, `${language}-${size.width}-${name}`);
      await speaks(name);
    };
    await picture('start');

    await forme.answerDialogs([{ kind: 'open', paths: [edition] }]);
    await menus.choose('open-edition');
    await view.ready();
    await picture('editor');
    for (const type of ['text', 'picture', 'rule', 'box', 'qr'] as const) {
      await view.press('Escape');
      await selectOne(desk, type);
      await picture(`inspector-${type}`);
    }
    await basket.pictures();
    await picture('basket-pictures');
    await basket.stories();
    await basket.select('短评');
    await picture('basket-story');

    for (const menu of MENUS) {
      await menus.open(menu);
      await picture(`menu-${menu}`);
      for (const submenu of await menus.submenus()) {
        await menus.openSubmenu(submenu);
        await speaks(`menu-${menu}-${submenu}`);
      }
      await menus.close();
    }
    await view.openContextMenu(await view.frame('picture', 'alpine'));
    await picture('context-frame');
    await menus.close();
    await basket.openContextMenu('短评');
    await picture('context-basket');
    await menus.close();

    for (const dialog of DIALOGS) {
      await menus.choose(dialog);
      await page.getByRole('dialog').waitFor();
      await picture(`dialog-${dialog}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }

    await menus.choose('show-checks');
    await desk.page.getByTestId('side-checks').waitFor();
    await picture('checks');
    await menus.choose('review-mode');
    await picture('who-reads');
    await page.getByRole('dialog').locator('input').first().fill(language === 'en' ? 'Lee' : '李');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await picture('review');
    await menus.choose('review-mode');
    await menus.choose('check-corrections');
    await page.getByTestId('versions').waitFor();
    await picture('corrections');
    await page.keyboard.press('Escape');
    await page.getByTestId('versions').waitFor({ state: 'detached' });

    await menus.choose('show-preflight');
    await preflight.ready();
    await picture('preflight');
    await menus.choose('show-preflight');

    // The story editor with a story that runs over, then a refusal, which is told in a corner.
    await view.doubleClick(await view.frame('text', '简讯·夜校'), { x: 0.25, y: 0.75 });
    await galley.ready();
    await galley.press('Control+End');
    await galley.type('夜校每周开课五晚，课程由街道与院校共同排定，结业后发给证书，并可折算社区学分。');
    await picture('galley');
    await galley.close();
    await view.click(await view.frame('text', '简讯·夜校'));
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Shift+ArrowLeft');
    await picture('refusal');
    expect(forme.problems).toEqual([]);
    await dialogs.journalled();
    await forme.kill();

    const after = await openDesk({ edition, userData, size });
    await after.dialogs.recovery.waitFor();
    await keepPicture(after.forme, `${language}-${size.width}-recovery`);
    expect(unspoken(await wordsOf(after.page), language)).toEqual([]);
  });
});

/** One frame of a type; small and thin ones are found by marking everything and asking which. */
async function selectOne({ view }: Desk, type: string): Promise<void> {
  const frames = (await view.frames()).filter((frame) => frame.type === type);
  const frame = frames.at(type === 'text' ? 1 : 0)!;
  await view.click(frame, type === 'box' ? { x: 1, y: 0.3 } : { x: 0.3, y: 0.5 });
  await expect.poll(async () => (await view.selected()).map((each) => each.type)).toEqual([type]);
}
