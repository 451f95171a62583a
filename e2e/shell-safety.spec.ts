import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample } from './drivers/bundle';
import { openDesk } from './drivers/desk';
import { Intruder } from './drivers/intruder';

describe('the shell', () => {
  it('keeps a hostile script in the window from everything but the contract', async () => {
    const folder = await temporaryFolder();
    const edition = await copyOfSample(folder);
    const { forme, view, page } = await openDesk({ edition });
    const intruder = new Intruder(page, forme.app);
    const address = page.url();

    expect(await intruder.nodeGlobals()).toEqual([]);
    expect(await intruder.bridge()).toEqual(['call', 'on']);

    // No code from text, no script of another origin, no word to the outside.
    expect(await intruder.evaluates()).toBe('refused');
    expect(await intruder.makesFunctions()).toBe('refused');
    expect(await intruder.runsInlineScript()).toBe('refused');
    for (const url of ['https://example.org/', 'file:///etc/hosts', 'forme://elsewhere/index.html']) expect(await intruder.fetches(url), url).toBe('refused');
    // Nothing outside the window's own files: above them, and nobody's assets but the open document's.
    for (const path of ['forme://app/../main/index.js', 'forme://app/%2e%2e/main/index.js', 'forme://app/..%2fmain%2findex.js', 'forme://app//etc/hosts', 'forme://font/../../package.json', `forme://asset/x/${'0'.repeat(64)}`]) {
      expect(await intruder.fetches(path), path).not.toMatch(/^(2|3)\d\d/);
    }

    // No further window, no way off the page, no permission of the system.
    expect(await intruder.opensWindow('https://example.org/')).toBe('refused');
    expect(await intruder.opensWindow('forme://app/index.html')).toBe('refused');
    await intruder.navigates('https://example.org/');
    await intruder.navigates('data:text/html,<p>no</p>');
    await intruder.embeds('https://example.org/');
    expect(page.url()).toBe(address);
    expect(forme.app.windows()).toHaveLength(1);
    for (const permission of ['camera', 'microphone', 'geolocation', 'notifications'] as const) expect(await intruder.permission(permission), permission).toBe('refused');
    expect(await view.framesOf('text', '简讯·夜校')).toHaveLength(1);

    // The contract checks every argument, and has no other channels.
    const wrong: readonly (readonly [string, unknown])[] = [
      ['document.append', { document: 'x', sequence: 1 }],
      ['document.append', { document: 7, sequence: 1, operations: [] }],
      ['document.append', { document: 'x', sequence: 1, operations: [{ type: 'launch' }] }],
      ['document.open', { recent: 'C:\\secret.forme' }],
      ['document.open', { recent: null, path: '/etc' }],
      ['document.new', { template: '../../etc', paper: 'x', date: 'today', language: 'zh-Hans' }],
      ['intake.import', { document: 'x', files: ['/etc/hosts'] }],
      ['export.start', { document: 'x', format: 'exe', page: null }],
      ['app.settings', { language: 'zh-CN', theme: 'dark', showGrid: 'yes' }],
      ['fs.readFile', '/etc/hosts'],
      ['__proto__', null],
    ];
    for (const [name, args] of wrong) expect(await intruder.calls(name, args), `${name} ${JSON.stringify(args)}`).toMatch(/^refused/);
    // Documents that are not open cannot be guessed at.
    expect(await intruder.calls('document.save', { document: 'x', as: false })).toMatch(/^failed/);
    expect(await intruder.calls('export.reveal', { job: '../../x' })).toMatch(/^(failed|refused)/);

    // Of folders the window is told only in which ones the recent editions lie, which the person chose.
    const told = await intruder.whatItIsTold();
    expect(told).toContain(basename(folder));
    for (const secret of [edition, forme.userData, process.cwd()]) expect(told.includes(secret), secret).toBe(false);
  });

  it('runs the window in a sandbox', async () => {
    const { forme } = await openDesk();
    expect(await new Intruder(forme.page, forme.app).preferences()).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
  });
});
