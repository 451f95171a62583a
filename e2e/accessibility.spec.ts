/** The window for everyone: axe finds nothing serious anywhere, the keyboard reaches all of it, and a screen reader gets the page's text. */
import { expect, it } from 'vitest';
import { MENUS } from '../src/commands/registry';
import type { CommandName } from '../src/commands/registry';
import { temporaryFolder } from './app';
import { seriousFaults } from './drivers/axe';
import { copyOfSample } from './drivers/bundle';
import { openDesk } from './drivers/desk';

/** Every command that opens a window of its own, those for a story last: one is selected then. */
const DIALOGS = [
  'new-edition', 'edition-info', 'press-settings', 'house-style', 'house-words', 'house-terms', 'sign-off', 'workflows', 'export-pdf', 'export-history', 'keep-version', 'add-page', 'rename-page', 'edit-profiles', 'shortcuts', 'command-palette', 'tour', 'about',
  'paste-briefs', 'fill-page', 'swap-story', 'house-shapes',
] as const satisfies readonly CommandName[];

const BRIEFS = '第一号桥今夜封闭\n本报讯（通讯员 周远）第一号桥从今夜起封闭三天，往来行人请绕行北岸的便道。\n第二号桥今夜封闭\n本报讯（通讯员 周远）第二号桥从今夜起封闭三天，往来行人请绕行北岸的便道。';

it('axe finds nothing serious on any screen, panel, menu or dialog, light and dark', { timeout: 240_000 }, async () => {
  const { forme, page, menus, view, basket, galley, dialogs } = await openDesk();
  const check = async (where: string, within: string | null = null): Promise<void> => expect.soft(await seriousFaults(page, within), where).toEqual([]);
  await dialogs.startScreen.waitFor();
  await check('start screen');
  await menus.choose('language-en');
  await menus.choose('theme-dark');
  await expect.poll(() => page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['theme']])).toEqual(['en', 'dark']);
  await forme.answerDialogs([{ kind: 'open', paths: [await copyOfSample(await temporaryFolder())] }]);
  await menus.choose('open-edition');
  await view.ready();
  await check('editor');

  for (const type of ['text', 'picture', 'rule', 'box', 'qr'] as const) {
    const place = await page.locator(`[data-frame-type="${type}"]`).first().boundingBox();
    expect(place, type).not.toBeNull();
    await page.mouse.click(place!.x + Math.min(3, place!.width / 2), place!.y + Math.min(3, place!.height / 2));
    await page.getByTestId('inspector').waitFor();
    await check(`inspector of a ${type}`, '[data-testid="inspector"]');
  }
  await basket.pictures();
  await check('pictures of the basket', '[data-testid="basket"]');
  await basket.stories();
  await basket.open('短评');
  await galley.ready();
  await check('galley', '.story-slot');
  await galley.close();
  await basket.select('短评');
  await check('basket', '[data-testid="basket"]');

  await menus.choose('show-styles');
  await check('styles', '[data-testid="side-panel"]');
  for (const table of (await page.getByTestId('style-tables').getByRole('radio').all()).slice(1)) {
    await table.click();
    await check(`styles: ${await table.innerText()}`, '[data-testid="side-panel"]');
  }
  await page.getByTestId('style-tables').getByRole('radio').first().click();
  await page.locator('[data-testid^="style-row-"]').first().hover();
  await page.locator('.style-edit').first().click();
  await page.getByTestId('style-settings').waitFor();
  await check('settings of a style', '[data-testid="side-panel"]');
  await menus.choose('replace');
  await page.getByTestId('find-text').fill('江');
  await page.getByTestId('find-match').first().waitFor();
  await check('find and replace', '[data-testid="side-panel"]');
  await menus.choose('show-preflight');
  await page.getByTestId('preflight').waitFor();
  await check('preflight', '[data-testid="preflight"]');
  await menus.choose('show-preflight');
  await menus.choose('edition-plan');
  await page.getByTestId('plan').waitFor();
  await check('edition plan');
  await page.keyboard.press('F2');
  await page.getByTestId('plan-field').waitFor();
  await check('a page named in the plan', '[data-testid="plan"]');
  await page.keyboard.press('Escape');
  await menus.choose('edition-plan');
  await page.getByTestId('plan').waitFor({ state: 'detached' });

  await menus.choose('show-checks');
  await page.getByTestId('side-checks').waitFor();
  await check('checks', '[data-testid="side-panel"]');
  await menus.choose('review-mode');
  await page.getByRole('dialog').waitFor();
  await check('who reads', '[role="dialog"]');
  await page.getByRole('dialog').locator('input').first().fill('李');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByTestId('page-stage').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('c');
  await page.getByTestId('mark-words').fill('照片再暗些');
  await page.keyboard.press('Enter');
  // With the mark that is looked at, and what can be done about it.
  await page.locator('.mark-row').first().click();
  await page.getByTestId('accept-mark').waitFor();
  await check('review mode');
  await menus.choose('review-mode');
  await page.locator('[data-testid="toast"][data-key="toast.handed-over"]').waitFor().catch(() => {});
  await menus.choose('check-corrections');
  await page.getByTestId('versions').waitFor();
  await check('corrections', '[data-testid="versions"]');
  await page.keyboard.press('Escape');
  await page.getByTestId('versions').waitFor({ state: 'detached' });

  for (const menu of MENUS) {
    await menus.open(menu);
    for (const submenu of menu === 'view' || menu === 'object' ? (await menus.submenus()).slice(0, 1) : []) await menus.openSubmenu(submenu);
    await check(`menu ${menu}`, '[role="menu"]');
    await menus.close();
  }
  await basket.openContextMenu('短评');
  await check('context menu', '[role="menu"]');
  await menus.close();

  const lead = (await page.locator('[data-frame-type="text"]').first().boundingBox())!;
  await page.mouse.click(lead.x + lead.width / 2, lead.y + 3);
  for (const name of DIALOGS) {
    // At the last moment: whatever else runs on the screen shares the clipboard.
    if (name === 'paste-briefs') await forme.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), BRIEFS);
    await menus.choose(name);
    await page.locator('[role="dialog"]').first().waitFor().catch((cause: unknown) => { throw new Error(`${name} opens no dialog`, { cause }); });
    await check(name, '[role="dialog"]');
    if (name === 'press-settings') {
      for (const tab of (await page.locator('[role="dialog"] [role="tab"]').all()).slice(1)) {
        await tab.click();
        await check(`${name}: ${await tab.innerText()}`, '[role="dialog"]');
      }
    }
    await page.keyboard.press('Escape');
    await page.locator('[role="dialog"]').waitFor({ state: 'detached' });
  }
  expect(forme.problems).toEqual([]);
});

it('the whole window is reached by keyboard alone with the focus seen, and a screen reader finds the stories in reading order', async () => {
  const { page, view } = await openDesk({ edition: await copyOfSample(await temporaryFolder()) });
  const where = (): Promise<string> => page.evaluate(() => {
    const focus = document.activeElement;
    const region = focus?.closest('.menu-bar, .tool-bar, .workspace .panel, .page-stage, .status-bar');
    const outer = region?.parentElement?.closest('.workspace .panel') ?? region;
    const seen = focus?.matches(':focus-visible') && (getComputedStyle(focus).outlineStyle !== 'none' || focus.matches('.page-stage, [role="listbox"], .menu-trigger'));
    return outer ? `${outer.className.split(' ')[0]} ${outer.getAttribute('aria-label') ?? outer.getAttribute('data-testid') ?? ''} ${seen ? 'seen' : 'unseen'}` : 'nowhere';
  });
  const regions: string[] = [];
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('F6');
    const now = await where();
    if (regions.includes(now)) break;
    regions.push(now);
  }
  expect(regions.map((each) => each.split(' ')[0])).toEqual(['menu-bar', 'tool-bar', 'panel', 'panel', 'page-stage', 'panel', 'status-bar']);
  expect(regions.filter((each) => !each.endsWith(' seen'))).toEqual([]);
  // Having come round to the menus, back.
  await page.keyboard.press('Shift+F6');
  await expect.poll(() => where()).toBe(regions.at(-1));

  const reading = page.getByTestId('page-reading');
  const names = await reading.locator('article').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  expect(names[0]).toBe('水岸更新');
  expect(names.length).toBeGreaterThan(8);
  await expect.poll(() => reading.locator('article h2').first().textContent()).toContain('一江水岸');
  await expect.poll(async () => (await reading.textContent())!.length).toBeGreaterThan(5000);
  await view.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => page.locator('[data-selected]').getAttribute('aria-label')).toContain('水岸更新');
});
