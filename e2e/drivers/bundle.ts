import { createHash } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import type { Frame } from '../../src/model/frame';
import type { Page } from '../../src/model/page';
import type { Story } from '../../src/model/story';

const root = resolve(import.meta.dirname, '..', '..');

/** The sample edition as it comes with the program. */
export const SAMPLE = join(root, 'resources', 'sample.forme');

/** The Western one. */
export const WESTERN_SAMPLE = join(root, 'resources', 'sample-western.forme');

/** A copy of a sample edition to work on. */
export async function copyOfSample(folder: string, name = 'sample', source = SAMPLE): Promise<string> {
  const edition = join(folder, `${name}.forme`);
  // Without the lock and journal that a program which has it open would have there.
  await cp(source, edition, { recursive: true, filter: (path) => path === source || basename(path) === '.gitignore' || !basename(path).startsWith('.') });
  return edition;
}

/** Hashes of all files of a bundle by their path, versions included: equal only when nothing at all was written, added or taken away. */
export async function allFilesOf(edition: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(edition, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
  const hashed = await Promise.all(files.map(async (file) => [file.slice(edition.length + 1), createHash('sha256').update(await readFile(file)).digest('hex')] as const));
  return Object.fromEntries(hashed);
}

/** The same but for the versions that work and saves leave: equal when the edition is the same again. */
export async function filesOf(edition: string): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(Object.entries(await allFilesOf(edition)).filter(([path]) => !path.startsWith(`versions${sep}`)));
}

/** The stories of a bundle as they are on disk. */
export async function storiesOf(edition: string): Promise<readonly Story[]> {
  const names = await readdir(join(edition, 'stories'));
  return Promise.all(names.sort().map(async (name) => JSON.parse(await readFile(join(edition, 'stories', name), 'utf8')) as Story));
}

/** The pages of a bundle in their order. */
export async function pagesOf(edition: string): Promise<readonly Page[]> {
  const names = await readdir(join(edition, 'pages'));
  const pages = await Promise.all(names.map(async (name) => (JSON.parse(await readFile(join(edition, 'pages', name), 'utf8')) as { page: Page }).page));
  return pages.sort((a, b) => a.order - b.order);
}

/** Adds pages with the pictures of the first one, so that an export takes its time. */
export async function addPages(edition: string, count: number): Promise<void> {
  const manifest = JSON.parse(await readFile(join(edition, 'manifest.json'), 'utf8')) as { pages: string[] };
  const first = JSON.parse(await readFile(join(edition, 'pages', `${manifest.pages[0]!}.json`), 'utf8')) as { page: Page; frames: readonly Frame[] };
  for (let i = 1; i <= count; i += 1) {
    const page = { ...first.page, id: `${first.page.id}${i}`, order: first.page.order + i };
    const frames = first.frames.filter(({ type }) => type === 'picture').map((frame) => ({ ...frame, id: `${frame.id}${i}`, page: page.id }));
    await writeFile(join(edition, 'pages', `${page.id}.json`), JSON.stringify({ page, frames }));
    manifest.pages.push(page.id);
  }
  await writeFile(join(edition, 'manifest.json'), JSON.stringify(manifest));
}

/** Lets the longest story of the first page go on at a second one: its text keeps half of its rows. Returns the story. */
export async function continueOverleaf(edition: string): Promise<Story> {
  const manifest = JSON.parse(await readFile(join(edition, 'manifest.json'), 'utf8')) as { pages: string[] };
  const place = join(edition, 'pages', `${manifest.pages[0]!}.json`);
  const first = JSON.parse(await readFile(place, 'utf8')) as { page: Page; frames: readonly Frame[] };
  const story = [...await storiesOf(edition)].sort((a, b) => partsOf(b).join('').length - partsOf(a).join('').length)[0]!;
  const text = first.frames.filter((frame) => frame.type === 'text' && frame.story === story.id).at(-1)!;
  const page = { ...first.page, id: `${first.page.id}2`, order: first.page.order + 1 };
  const shorter = { ...text, rect: { ...text.rect, height: text.rect.height / 2 } };
  await writeFile(place, JSON.stringify({ ...first, frames: first.frames.map((frame) => (frame === text ? shorter : frame)) }));
  await writeFile(join(edition, 'pages', `${page.id}.json`), JSON.stringify({ page, frames: [{ ...text, id: `${text.id}2`, page: page.id, turn: 'turn' in text ? text.turn + 1 : 2 }] }));
  await writeFile(join(edition, 'manifest.json'), JSON.stringify({ ...manifest, pages: [...manifest.pages, page.id] }));
  return story;
}

/** A story of a bundle by its 稿名. */
export async function storyNamed(edition: string, slug: string): Promise<Story> {
  const found = (await storiesOf(edition)).find((story) => story.slug === slug);
  if (!found) throw new Error(`There is no story named ${slug} in ${edition}`);
  return found;
}

/** Writes a story's last paragraph over and over, so that it no longer fits its frame. */
export async function overfill(edition: string, slug: string): Promise<void> {
  const story = await storyNamed(edition, slug);
  const last = story.text.at(-1)!;
  await writeFile(join(edition, 'stories', `${story.id}.json`), JSON.stringify({ ...story, text: [...story.text, ...Array.from({ length: 30 }, () => last)] }));
}

/** The words of a story's parts in reading order. */
export const partsOf = (story: Pick<Story, 'text'>): readonly string[] => story.text.map((part) => part.children.map(({ text }) => text).join(''));
