import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample, allFilesOf } from './drivers/bundle';
import { openDesk } from './drivers/desk';

/** Ways in which a bundle may be spoilt; each returns what the message must name. */
const DAMAGES: Readonly<Record<string, (edition: string) => Promise<string>>> = {
  'a story cut short': async (edition) => {
    const [name] = (await readdir(join(edition, 'stories'))).sort();
    await truncate(join(edition, 'stories', name!), 120);
    return name!;
  },
  'a manifest that is not JSON': async (edition) => {
    await writeFile(join(edition, 'manifest.json'), '<<<<<<< HEAD\n{}');
    return 'manifest.json';
  },
  'a page with a word where a number belongs': async (edition) => {
    const [name] = await readdir(join(edition, 'pages'));
    const file = join(edition, 'pages', name!);
    await writeFile(file, (await readFile(file, 'utf8')).replace(/"width": [\d.]+/, '"width": "wide"'));
    return name!;
  },
  'a story that is missing': async (edition) => {
    const [name] = (await readdir(join(edition, 'stories'))).sort();
    await rm(join(edition, 'stories', name!));
    return name!.replace('.json', '');
  },
  'a version that is not made yet': async (edition) => {
    const file = join(edition, 'manifest.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/"version": \d+/, '"version": 99'));
    return '';
  },
};

describe('a damaged edition', () => {
  it('is refused with the name of what is wrong, and left exactly as it is', async () => {
    const folder = await temporaryFolder();
    const editions = await Promise.all(Object.entries(DAMAGES).map(async ([damage, spoil], index) => {
      const edition = await copyOfSample(folder, `damaged-${index}`);
      const named = await spoil(edition);
      return { damage, edition, named, before: await allFilesOf(edition) };
    }));
    // The first is what the program is started with, the others are opened from its start screen.
    const { forme, dialogs, menus } = await openDesk({ args: [editions[0]!.edition] });
    const said = new Map<string, string>();
    for (const [index, { damage, edition, named, before }] of editions.entries()) {
      if (index > 0) {
        await forme.answerDialogs([{ kind: 'open', paths: [edition] }]);
        await menus.choose('open-edition');
      }
      const text = await dialogs.newMessage([...said.values()]);
      said.set(damage, text);
      expect(text, damage).toContain(named);
      expect(text, damage).not.toMatch(/failure\.|undefined|\{|Error:/);
      await expect(dialogs.startScreen.isVisible()).resolves.toBe(true);
      expect(await allFilesOf(edition), damage).toEqual(before);
    }
    expect(said.get('a version that is not made yet')).toMatch(/later|更新/i);
    expect(forme.problems).toEqual([]);
    await forme.close();
    for (const { damage, edition, before } of editions) expect(await allFilesOf(edition), damage).toEqual(before);
  });

  it('does not take the place of the edition that is open', async () => {
    const folder = await temporaryFolder();
    const good = await copyOfSample(folder, 'good');
    const bad = await copyOfSample(folder, 'bad');
    await writeFile(join(bad, 'styles.json'), '{');
    const { forme, view, dialogs, menus } = await openDesk({ edition: good });
    await forme.answerDialogs([{ kind: 'open', paths: [bad] }]);
    await menus.choose('open-edition');
    expect(await dialogs.newMessage([])).toContain('styles.json');
    expect(await view.framesOf('text', '简讯·夜校')).toHaveLength(1);
    expect(await dialogs.title.innerText()).toContain('good');
  });
});
