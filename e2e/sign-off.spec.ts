import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Signature } from '../src/model/workflow';
import { temporaryFolder } from './app';
import { copyOfSample, pagesOf, storyNamed } from './drivers/bundle';
import { forme as cli } from './drivers/cli';
import { openDesk } from './drivers/desk';
import { Signing } from './drivers/signing';

const signaturesOf = async (edition: string): Promise<readonly Signature[]> => Object.values(JSON.parse(await readFile(join(edition, 'signatures.json'), 'utf8')) as Record<string, Signature>);

/** By the places in the list: three readings and approvals, and the copy desk; how many steps of each a page has. */
describe.each([[1, 'three-readings', 4], [2, 'copy-desk', 2]] as const)('the workflow %i', (choice, workflow, steps) => {
  it('goes from the galley to a signed plate, and what is changed after that is caught', async () => {
    const folder = await temporaryFolder();
    const edition = await copyOfSample(folder);
    const [page] = await pagesOf(edition);
    const { forme, page: window, view, galley, menus, dialogs, exporting } = await openDesk({ edition });
    const signing = new Signing(window);
    await signing.open();
    await signing.choose(choice);
    await signing.person('李校对');
    // Stories first: the page says so.
    await signing.sign();
    await dialogs.message('refusal.sign.stories');
    await signing.signStories();
    for (let step = 0; step < steps; step++) await signing.sign();
    await expect.poll(() => signing.steps()).toEqual(Array.from({ length: steps }, () => 'yes'));
    await signing.close();

    // Released: it goes to press, and the signature keeps which PDF was made.
    const file = join(folder, 'plate.pdf');
    await forme.answerDialogs([{ kind: 'save', path: file }]);
    await menus.choose('export-pdf');
    await exporting.preset('press-x4');
    await expect.poll(() => exporting.start.isEnabled()).toBe(true);
    await exporting.confirm();
    await exporting.done();
    const [plate] = await exporting.written();
    await exporting.dismiss();
    await dialogs.save();
    const release = (await signaturesOf(edition)).filter(({ pdf }) => pdf !== null);
    expect(release).toMatchObject([{ act: 'sign', target: { page: page!.id }, workflow, step: 'release', person: '李校对', pdf: plate!.sha256 }]);

    // A letter changed in a file, behind the program's back: the command line lets no plate of it out.
    const tampered = join(folder, 'tampered.forme');
    await cp(edition, tampered, { recursive: true, filter: (path) => !basename(path).startsWith('.') });
    const { id } = await storyNamed(tampered, '短评');
    const words = join(tampered, 'stories', `${id}.json`);
    await writeFile(words, (await readFile(words, 'utf8')).replace('。', '！'));
    const refused = await cli(folder, 'export', 'tampered.forme', '--preset', 'press-x4', '-o', 'tampered.pdf', '--no-record');
    expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('李校对') });
    expect(existsSync(join(folder, 'tampered.pdf'))).toBe(false);

    // One letter more: the signature stands no longer, and the export asks for a reason.
    await view.doubleClick(await view.frame('text', '短评'), { x: 0.25, y: 0.75 });
    await galley.ready();
    await galley.press('Control+End');
    await galley.type('！');
    await galley.close();
    await signing.open();
    await expect.poll(async () => (await signing.steps()).at(-1)).toBe('changed');
    await signing.close();
    await menus.choose('export-pdf');
    await exporting.preset('press-x4');
    await expect.poll(() => exporting.start.isEnabled()).toBe(false);
    await expect.poll(async () => (await exporting.findings.allInnerTexts()).join(' ')).toContain('李校对');
    await exporting.reason('值班总编电话同意');
    await expect.poll(() => exporting.start.isEnabled()).toBe(true);
    await window.keyboard.press('Escape');

    // Taken back, it stands again; sent back with a reason, it does not.
    await menus.choose('undo');
    await signing.open();
    await expect.poll(async () => (await signing.steps()).at(-1)).toBe('yes');
    await signing.sendBack(0);
    await dialogs.message('refusal.sign.why');
    await signing.note('主题漏字');
    await signing.sendBack(0);
    await expect.poll(async () => (await signing.steps()).at(-1)).toBe('next');
    await signing.close();
    await dialogs.save();

    // The same in the window, as soon as it is opened.
    await forme.answerDialogs([{ kind: 'open', paths: [tampered] }]);
    await menus.choose('open-edition');
    await expect.poll(() => dialogs.title.innerText()).toContain('tampered');
    await signing.open();
    await expect.poll(async () => (await signing.steps()).at(-1)).toBe('changed');
    await signing.close();
    expect(forme.problems).toEqual([]);
    await forme.close();
  });
});
