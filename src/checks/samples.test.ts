import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem as files } from '../storage/node-file-system';
import { readEdition } from '../storage/read-edition';
import { checkEdition } from './check-edition';

/** Copy that was read by people: whatever the checks say of it is listed here, and each was looked at. */
describe('the checks on the samples', () => {
  it.each(['sample.forme', 'sample-edition.forme', 'sample-western.forme'])('%s', async (name) => {
    const read = await readEdition(files, resolve(import.meta.dirname, '../../resources', name));
    if (!read.ok) throw new Error(read.key);
    const { edition } = read.value;
    const findings = checkEdition(edition).map(({ rule, key, found, story, part, from }) => `${rule} ${key} “${found}” ${edition.stories[story]!.slug} ${part}:${from} ${edition.stories[story]!.text[part]!.children.map(({ text }) => text).join('').slice(Math.max(0, from - 20), from + 25)}`);
    expect(findings).toEqual([]);
  });
});
