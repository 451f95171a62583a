import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../storage/hash';
import { commitTogether, createOutputFile, endWith, type OutputFile } from './output-file';

let folder: string;
const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
async function ready(name: string, text: string): Promise<OutputFile> {
  const output = await createOutputFile(at(name));
  await endWith(output, text);
  return output;
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forme-output-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('files that appear together', () => {
  it('take their places with what was written, and leave nothing beside', async () => {
    writeFileSync(at('a'), 'old a');
    const outputs = [await ready('a', 'new a'), await ready('b', 'new b')];
    expect(read('a')).toBe('old a');
    expect(await commitTogether(outputs)).toEqual([
      { path: at('a'), bytes: 5, sha256: sha256('new a') }, { path: at('b'), bytes: 5, sha256: sha256('new b') },
    ]);
    expect([read('a'), read('b')]).toEqual(['new a', 'new b']);
    expect(readdirSync(folder)).toEqual(['a', 'b']);
  });

  it('put back what was there when one of them cannot take its place', async () => {
    writeFileSync(at('a'), 'old a');
    const before = statSync(at('a')).mtimeMs;
    const outputs = [await ready('a', 'new a'), await ready('b', 'new b'), await ready('c', 'new c')];
    mkdirSync(at('c'));
    await expect(commitTogether(outputs)).rejects.toMatchObject({ key: 'failure.export.targetIsFolder', path: at('c') });
    for (const output of outputs) await output.discard();
    expect(read('a')).toBe('old a');
    expect(statSync(at('a')).mtimeMs).toBe(before);
    expect(readdirSync(folder)).toEqual(['a', 'c']);
  });

  it.each([
    ['rewritten', () => writeFileSync(at('a'), 'other')],
    ['rewritten in the same second with as many bytes', () => {
      writeFileSync(at('a'), 'ald a');
      utimesSync(at('a'), 1, 2);
    }],
    ['removed', () => rmSync(at('a'))],
  ])('leave a target alone that was %s meanwhile', async (_, change) => {
    writeFileSync(at('a'), 'old a');
    const output = await ready('a', 'new a');
    change();
    await expect(commitTogether([output])).rejects.toMatchObject({ key: 'failure.export.targetChanged', path: at('a') });
    await output.discard();
    expect(readdirSync(folder).every((name) => name === 'a' && read(name) !== 'new a')).toBe(true);
  });

  it('takes a target whose name is as long as names can be', async () => {
    const name = 'n'.repeat(255);
    await commitTogether([await ready(name, 'text')]);
    expect(read(name)).toBe('text');
  });

  it('leaves nothing on a disk that is full', async ({ skip }) => {
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
    if (!mounted) skip('only root can make a small disk for this');
    try {
      writeFileSync(at('a'), 'old a');
      const output = await createOutputFile(at('a'));
      await expect(endWith(output, new Uint8Array(1_000_000))).rejects.toMatchObject({ code: 'ENOSPC' });
      await expect(commitTogether([output])).rejects.toMatchObject({ code: 'ENOSPC' });
      await output.discard();
      expect(readdirSync(folder)).toEqual(['a']);
      expect(read('a')).toBe('old a');
    } finally {
      spawnSync('umount', [folder]);
    }
  });
});
