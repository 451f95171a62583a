import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../src/model/frame';
import type { Story } from '../src/model/story';
import { temporaryFolder } from './app';
import { copyOfSample, allFilesOf } from './drivers/bundle';
import { openDesk } from './drivers/desk';

const SLUG = '短评';

/** Changes the stories of a bundle on disk. */
async function editStories(edition: string, change: (story: Story) => Story): Promise<void> {
  const folder = join(edition, 'stories');
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const story = JSON.parse(await readFile(path, 'utf8')) as Story;
    const changed = change(story);
    if (changed !== story) await writeFile(path, JSON.stringify(changed));
  }
}

/** The first caption loses its credit. */
function withoutCredit(): (story: Story) => Story {
  let done = false;
  return (story) => {
    if (done || !story.text.some(({ type }) => type === 'credit')) return story;
    done = true;
    return { ...story, text: story.text.filter(({ type }) => type !== 'credit') };
  };
}

/** Crops the pictures of the first page closer. */
async function cropTo(edition: string, scale: number): Promise<void> {
  const folder = join(edition, 'pages');
  const path = join(folder, (await readdir(folder))[0]!);
  const { frames, ...rest } = JSON.parse(await readFile(path, 'utf8')) as { frames: readonly Frame[] };
  const cropped = frames.map((frame) => (frame.type === 'picture' ? { ...frame, crop: { ...frame.crop, scale } } : frame));
  await writeFile(path, JSON.stringify({ ...rest, frames: cropped }));
}

describe('preflight in the window', () => {
  it('counts what is typed into an error; F8 leads there from anywhere; undo takes it back', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, view, galley, menus, preflight, page } = await openDesk({ edition });
    await preflight.ready();
    const before = await preflight.counts();
    await view.doubleClick(await view.frame('text', SLUG), { x: 0.5, y: 0.6 });
    await galley.ready();
    await galley.press('Control+End');
    await galley.type('街道与院校共同排定课程，结业后发给证书，并可折算社区学分，居民都说好，都愿意再来。'.repeat(3));
    await expect.poll(() => preflight.counts()).toEqual({ ...before, errors: before.errors + 1 });
    await expect.poll(() => preflight.label()).toMatch(new RegExp(`${before.errors + 1} (处错误|errors?)`));

    // Elsewhere on the page, nothing selected, the whole page in view.
    await galley.press('Escape', 'Escape', 'Control+0');
    await view.focus();
    const zoom = async (): Promise<number> => parseInt(await page.getByTestId('zoom').innerText(), 10);
    const far = await zoom();
    await page.keyboard.press('F8');
    await expect.poll(async () => (await view.selected()).map(({ name }) => name)).toEqual([SLUG]);
    await expect.poll(zoom).toBeGreaterThan(far);
    await galley.ready();
    const [shown] = await view.selected();
    const area = await view.area();
    expect(shown!.box.x).toBeGreaterThanOrEqual(area.x - 4);
    expect(shown!.box.y + shown!.box.height).toBeLessThanOrEqual(area.y + area.height + 4);

    await view.focus();
    while (await menus.isEnabled('undo')) await page.keyboard.press('Control+z');
    await expect.poll(() => preflight.counts()).toEqual(before);
    expect(forme.problems).toEqual([]);
  });

  it('lists what is found in groups, goes through it with the keys, and marks the place on the page alone', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    await editStories(edition, withoutCredit());
    await editStories(edition, (story) => (story.slug === SLUG
      ? { ...story, text: story.text.map((part) => (part.type === 'headline' ? { ...part, children: [{ text: '更新的尺度是人。' }] } : part)) }
      : story));
    const before = await allFilesOf(edition);
    const { forme, view, preflight, page } = await openDesk({ edition });
    await preflight.ready();
    await preflight.open();
    const found = await preflight.findings();
    const { errors, warnings } = await preflight.counts();
    expect(found).toHaveLength(errors + warnings);
    expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['missing-credit', 'head-form']));
    expect(found.findIndex(({ severity }) => severity === 'warning')).toBe(errors === 0 ? 0 : errors);

    // By rule, each rule is named once for each gravity.
    await preflight.group('rule');
    const groups = await preflight.groups();
    expect(groups).toEqual(expect.arrayContaining([expect.stringMatching(/^(缺图说或署名|Missing captions and credits)$/)]));
    await expect.poll(() => preflight.findings()).toHaveLength(found.length);
    await preflight.group('page');

    // A click shows the place; the arrows go on from there without leaving the list.
    const plain = await view.look(await view.area());
    await preflight.finding('missing-credit').click();
    await view.changed(await view.area(), plain, 0.01);
    await expect.poll(async () => (await view.selected()).map(({ type }) => type)).toEqual(['picture']);
    await page.getByTestId('finding-list').focus();
    await page.keyboard.press('Home');
    await expect.poll(async () => (await preflight.findings()).findIndex(({ current }) => current)).toBe(0);
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await preflight.findings()).findIndex(({ current }) => current)).toBe(1);
    await page.keyboard.press('Shift+F8');
    await expect.poll(async () => (await preflight.findings()).findIndex(({ current }) => current)).toBe(0);
    await page.keyboard.press('Shift+F8');
    await expect.poll(async () => (await preflight.findings()).findIndex(({ current }) => current)).toBe(found.length - 1);

    // Enter goes on to the text.
    await preflight.finding('head-form').click();
    await page.getByTestId('galley').waitFor();
    expect(forme.problems).toEqual([]);
    await forme.close();
    // Looking changes nothing.
    expect(await allFilesOf(edition)).toEqual(before);
  });

  it('mends a finding by its button, or all of a kind at once, each as one undo step', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    await cropTo(edition, 2);
    const { forme, view, preflight, page } = await openDesk({ edition });
    await preflight.ready();
    const before = await preflight.counts();
    const coarse = async (): Promise<number> => (await preflight.findings()).filter(({ rule, fix }) => rule === 'picture-resolution' && fix !== null).length;
    await preflight.open();
    await preflight.group('rule');
    await expect.poll(() => coarse()).toBe(2);
    await preflight.fix('picture-resolution');
    await expect.poll(coarse).toBe(1);
    await expect.poll(() => page.getByTestId('toast').last().innerText()).toMatch(/已处理|Fixed/);
    await view.press('Control+z');
    await expect.poll(coarse).toBe(2);

    await page.getByTestId('fix-all').click();
    await expect.poll(coarse).toBe(0);
    await view.press('Control+z');
    await expect.poll(coarse).toBe(2);
    await expect.poll(() => preflight.counts()).toEqual(before);
    // From the keyboard: to the finding, and mended.
    await preflight.finding('picture-resolution').first().click();
    await page.getByTestId('finding-list').focus();
    await page.keyboard.press('Control+Enter');
    await expect.poll(coarse).toBe(1);
    expect(forme.problems).toEqual([]);
  });

  it('tells of a frame that was dragged off the type area, and brings it back', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, view, menus, preflight, page } = await openDesk({ edition });
    await preflight.ready();
    await preflight.open();
    const off = async (): Promise<number> => (await preflight.findings()).filter(({ rule }) => rule === 'off-type-area').length;
    await expect.poll(() => off()).toBe(0);
    const brief = await view.frame('text', '简讯·义诊');
    const { x, y, width, height } = brief.box;
    await view.click(brief);
    // Alt: off the grid.
    await page.keyboard.down('Alt');
    await view.drag({ x: x + width / 2, y: y + height / 2 }, { x: x + width / 2 + 16, y: y + height / 2 });
    await page.keyboard.up('Alt');
    await expect.poll(off).toBe(1);
    await preflight.fix('off-type-area');
    await expect.poll(off).toBe(0);
    await view.press('Control+z');
    await expect.poll(off).toBe(1);
    await view.press('Control+z');
    await expect.poll(off).toBe(0);
    await expect.poll(() => menus.isEnabled('undo')).toBe(false);
    expect(forme.problems).toEqual([]);
  });

  it('checks by the profile in force; a profile is copied, renamed and made stricter in steps that undo', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    await editStories(edition, withoutCredit());
    const { forme, view, preflight, dialogs, page } = await openDesk({ edition });
    await preflight.ready();
    const before = await preflight.counts();
    await preflight.open();
    await page.getByTestId('edit-profiles').click();
    const dialog = page.getByTestId('profiles');
    await dialog.getByTestId('profile-duplicate').click();
    await dialog.getByTestId('profile-name-zh').fill('周末版');
    await page.keyboard.press('Enter');
    await dialog.getByTestId('profile-level-missing-credit').click();
    await page.getByRole('option').nth(1).click();
    await dialog.getByTestId('profile-use').click();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => preflight.counts()).toEqual({ errors: before.errors + 1, warnings: before.warnings - 1 });
    await dialogs.save();
    const { press } = JSON.parse(await readFile(join(edition, 'styles.json'), 'utf8')) as { press: { profile: string; profiles: Record<string, { name: { zh: string }; levels: Record<string, string> }> } };
    expect(press.profiles[press.profile]).toMatchObject({ name: { zh: '周末版' }, levels: { 'missing-credit': 'error' } });

    for (let i = 0; i < 4; i++) await view.press('Control+z');
    await expect.poll(() => preflight.counts()).toEqual(before);
    expect(forme.problems).toEqual([]);
  });
});
