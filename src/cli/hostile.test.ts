import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Edition } from '../model/edition';
import { nodeFileSystem as files } from '../storage/node-file-system';
import { readEdition } from '../storage/read-edition';
import { writeEdition } from '../storage/write-edition';
import { hostileTexts } from '../testing/hostile-texts';
import { run } from './run';

const SAMPLE = resolve(import.meta.dirname, '../../resources/sample.forme');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forme-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The sample edition with one story's body in other words. */
async function sampleWith(texts: readonly string[]): Promise<{ edition: Edition; slug: string }> {
  const read = await readEdition(files, SAMPLE);
  if (!read.ok) throw new Error(read.key);
  const { edition } = read.value;
  const story = Object.values(edition.stories).find(({ kind }) => kind === 'lead')!;
  const text = [story.text[0]!, ...texts.map((words) => ({ type: 'body' as const, children: [{ text: words }] }))];
  return { edition: { ...edition, stories: { ...edition.stories, [story.id]: { ...story, text } } }, slug: story.slug };
}

it('composes and exports hostile text in the real fonts, in bounded time, and tells what is wrong with it', { timeout: 120_000 }, async () => {
  const { edition, slug } = await sampleWith(hostileTexts.map(([, text]) => text.slice(0, 6000)));
  const path = join(folder, 'hostile.forme');
  const written = await writeEdition(files, path, { edition, expected: null, assetFolders: [SAMPLE] });
  expect(written.ok).toBe(true);
  const printed = { out: '', err: '' };
  const terminal = { out: (text: string) => (printed.out += text), err: (text: string) => (printed.err += text), language: 'en' as const, cwd: folder };
  expect(await run(terminal, ['compose', path, '--json']), printed.err).toBe(0);
  const { milliseconds, stories, findings } = JSON.parse(printed.out) as { milliseconds: number; stories: { slug: string; lines: number }[]; findings: { rule: string }[] };
  expect(milliseconds).toBeLessThan(60_000);
  expect(stories.find((story) => story.slug === slug)!.lines).toBeGreaterThan(1000);
  const rules = new Set(findings.map(({ rule }) => rule));
  for (const rule of ['overset', 'forced-break', 'missing-glyph']) expect(rules).toContain(rule);
  expect(findings.length).toBeLessThan(500);
  expect(await run(terminal, ['export', path, '--output', join(folder, 'hostile.pdf'), '--override', 'a test']), printed.err).toBe(0);
});
