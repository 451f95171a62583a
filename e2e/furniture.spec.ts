import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { seriousFaults } from './drivers/axe';
import { copyOfSample } from './drivers/bundle';
import { openDesk } from './drivers/desk';

describe('master pages', () => {
  it('are made of what is selected, shown on the page, overridden by a double click and restored', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, page, view, menus, dialogs } = await openDesk({ edition });
    const brief = await view.frame('text', '简讯·夜校');
    const ink = (await view.look(brief.box)).ink;

    // The frame goes over to a master, which opens.
    await view.click(brief);
    await menus.choose('make-master');
    await page.getByTestId('master-leave').waitFor();
    await expect.poll(async () => (await view.frames()).length).toBe(1);
    await page.getByTestId('master-leave').click();

    // On the page it is printed where it was, and is none of its frames.
    await page.getByTestId('master-edit').waitFor();
    await expect.poll(() => view.framesOf('text', '简讯·夜校')).toEqual([]);
    await expect.poll(async () => (await view.look(brief.box)).ink).toBeCloseTo(ink, 1);

    // A double click makes it the page's own; restoring shows the master's again.
    await page.mouse.dblclick(brief.box.x + brief.box.width / 2, brief.box.y + brief.box.height / 2);
    await expect.poll(async () => (await view.framesOf('text', '简讯·夜校')).length).toBe(1);
    await view.press('Escape');
    await page.getByTestId('master-restore').click();
    await expect.poll(async () => (await view.framesOf('text', '简讯·夜校')).length).toBe(0);
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
  });

  it('the edition\'s dialog shows what every field prints', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, page, menus } = await openDesk({ edition });
    await menus.choose('edition-info');
    await page.getByTestId('fields').locator('summary').click();
    const text = await page.getByTestId('fields').textContent();
    expect(text).toContain('{lunar}农历丙午年十月十五');
    expect(forme.problems).toEqual([]);
    await forme.close();
  });
});

describe('furniture from the house', () => {
  it('makes a pull quote of a story, which preflight compares with it, and takes it back in one step', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, page, view, menus, dialogs } = await openDesk({ edition });
    const before = (await view.frames()).length;
    const [lead] = [...(await view.framesOf('text', '水岸更新'))].sort((a, b) => a.rect.height - b.rect.height);
    await view.click(lead!);
    await page.keyboard.press('Control+Alt+Q');
    await expect.poll(async () => (await view.frames()).length).toBe(before + 1);
    const [quote] = await view.selected();
    expect(quote!.rect.width).toBeLessThan(lead!.rect.width);
    // Its words are changed: they no longer stand in the story.
    await page.mouse.dblclick(quote!.box.x + quote!.box.width / 2, quote!.box.y + quote!.box.height / 2);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('“没有人说过的话”');
    await page.keyboard.press('Escape');
    await menus.choose('show-preflight');
    const finding = page.locator('[data-testid="finding"][data-rule="stale-quote"]');
    await finding.waitFor();
    await finding.getByTestId('finding-fix').click();
    await finding.waitFor({ state: 'detached' });
    for (let steps = 0; steps < 3; steps++) await menus.choose('undo');
    await expect.poll(async () => (await view.frames()).length).toBe(before);
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
  });

  it('makes a QR code of a pasted address, says when it is too small, and mends it with a click', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, page, view, dialogs } = await openDesk({ edition });
    const before = (await view.frames()).filter(({ type }) => type === 'qr').length;
    await forme.app.evaluate(({ clipboard }) => clipboard.writeText('www.example.com/read'));
    await view.press('Shift+Q');
    await page.getByTestId('code-size').waitFor();
    expect(await seriousFaults(page, '[data-testid="code"]')).toEqual([]);
    await page.keyboard.press('Escape');
    await view.press('Control+V');
    await expect.poll(async () => (await view.frames()).filter(({ type }) => type === 'qr').length).toBe(before + 1);
    await expect.poll(() => page.getByTestId('qr-url').inputValue()).toBe('https://www.example.com/read');
    await expect.poll(async () => page.getByTestId('code-read').textContent()).toMatch(/与网址一致|As typed/);
    await page.getByTestId('code-fix').waitFor({ state: 'detached' });
    const side = (await view.selected())[0]!.rect.width;
    for (let rows = 0; rows < 2; rows++) await view.press('Shift+ArrowUp');
    await page.getByTestId('code-fix').first().click();
    await expect.poll(async () => (await view.selected())[0]!.rect.height).toBeGreaterThan(side - 2);
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
  });

  it('gives a page a nameplate and ear above what stands on it', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, view, menus, dialogs } = await openDesk({ edition });
    const before = await view.frames();
    await menus.choose('place-nameplate');
    await expect.poll(async () => (await view.frames()).length).toBeGreaterThan(before.length);
    const [was, now] = [before, await view.frames()];
    for (const frame of was.filter(({ type }) => type === 'picture')) expect(now.find(({ id }) => id === frame.id)!.rect.y).toBeGreaterThan(frame.rect.y);
    await menus.choose('undo');
    await expect.poll(async () => (await view.frames()).map(({ id, rect }) => [id, rect])).toEqual(before.map(({ id, rect }) => [id, rect]));
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
  });

  it('keeps items in the library, renames them, and takes them on to a page by dragging or Enter', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, page, view, dialogs } = await openDesk({ edition });
    const picture = (await view.frames()).find(({ type }) => type === 'picture')!;
    await view.click(picture);
    await page.keyboard.press('Control+Alt+A');
    await page.getByTestId('library-keep').click();
    await page.getByTestId('library-name').fill('题图');
    await page.keyboard.press('Enter');
    const item = page.locator('[data-testid="library-item"][data-name="题图"]');
    await item.locator('img').waitFor();
    expect(await seriousFaults(page, '[data-testid="library"]')).toEqual([]);
    const before = (await view.frames()).length;
    const [from, to] = [(await item.boundingBox())!, await view.area()];
    const at = { x: to.x + to.width / 2, y: to.y + to.height / 2 };
    await page.mouse.move(from.x + 30, from.y + 30);
    await page.mouse.down();
    await page.mouse.move(at.x + 30, at.y, { steps: 6 });
    await page.mouse.move(at.x, at.y, { steps: 2 });
    await page.mouse.up();
    await expect.poll(async () => (await view.frames()).length).toBe(before + 1);
    const dropped = (await view.selected())[0]!.box;
    expect(Math.abs(dropped.x + dropped.width / 2 - at.x)).toBeLessThan(dropped.width);
    await item.locator('button.library-card').focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await view.frames()).length).toBe(before + 2);
    await page.keyboard.press('Delete');
    await page.getByTestId('library-remove-confirm').click();
    await item.waitFor({ state: 'detached' });
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
  });
});

describe('masters in the strip', () => {
  it('are made, drawn on, dragged on to a page, and deleted', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, page, view, menus, dialogs } = await openDesk({ edition });
    await page.getByTestId('master-add').click();
    const master = page.getByTestId('master-thumb');
    await master.waitFor();
    expect(await seriousFaults(page, '[data-testid="master-strip"]')).toEqual([]);
    await expect.poll(async () => (await view.frames()).length).toBe(0);
    // A box across the head of the page.
    await view.press('R');
    const { x, y, width } = await view.area();
    await page.mouse.move(x + width * 0.4, y + 120);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.6, y + 160, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await view.frames()).length).toBe(1);
    await page.getByTestId('page-thumb').first().click();
    const own = (await view.frames()).length;
    await expect.poll(async () => (await view.frames()).length).toBeGreaterThan(1);
    const area = { x: x + width * 0.38, y: y + 110, width: width * 0.24, height: 70 };
    const before = (await view.look(area)).ink;
    const [from, to] = [(await master.boundingBox())!, (await page.getByTestId('page-thumb').first().boundingBox())!];
    await page.mouse.move(from.x + 20, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(to.x + 40, to.y + 40, { steps: 6 });
    await page.mouse.up();
    await page.getByTestId('master-edit').waitFor();
    await expect.poll(async () => (await view.frames()).length).toBe(own);
    await expect.poll(async () => (await view.look(area)).ink).not.toBe(before);
    await menus.choose('undo');
    await page.getByTestId('master-edit').waitFor({ state: 'detached' });
    await page.getByTestId('master-strip').focus();
    await page.keyboard.press('Delete');
    await master.waitFor({ state: 'detached' });
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
  });
});

describe('a new edition', () => {
  it('is made of a page that the desk keeps as a template, shown with the stories at hand before', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, page, view, menus, dialogs } = await openDesk({ edition });
    const frames = (await view.frames()).length;
    await menus.choose('save-page-template');
    await page.locator('[data-testid="toast"][data-key="toast.template-saved"]').waitFor();
    await menus.choose('new-edition');
    await page.locator('[data-testid^="own-template-"]').click();
    await page.locator('[data-testid="new-preview"] [data-ready="true"] canvas').waitFor();
    await page.getByTestId('new-paper').fill('试刊');
    const before = await page.getByTestId('page-stage').elementHandles();
    await page.getByTestId('new-create').click();
    for (const stage of before) await stage.waitForElementState('hidden');
    await view.ready();
    const made = await view.frames();
    expect(made.length).toBe(frames);
    // Its places are empty.
    expect(made.filter(({ name }) => name === '水岸更新')).toEqual([]);
    const place = join(await temporaryFolder(), 'own.forme');
    await forme.answerDialogs([{ kind: 'save', path: place }]);
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
  });
});
