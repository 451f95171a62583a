import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { charactersPerLine, rowCount } from '../model/grid';
import { pageFromTemplate } from '../model/page-from-template';
import { PART_TYPES } from '../model/story-text';
import { STORY_KINDS } from '../model/story';
import { paragraphStyleOf } from '../model/paragraph-style-of';
import { ptToMm } from '../geometry/units';
import { nodeFileSystem } from './node-file-system';
import { readTemplates } from './read-templates';

const { templates, problems } = await readTemplates(nodeFileSystem, resolve(import.meta.dirname, '../../templates'));
const ids = () => {
  let n = 0;
  return () => `id${n++}`;
};

describe('the templates that Forme ships', () => {
  it('are all sound', () => {
    expect(problems).toEqual([]);
    expect(templates.map((t) => t.id)).toEqual([
      'broadsheet-8', 'front-8', 'broadsheet-7', 'spread-17', 'tabloid-5', 'tabloid-front-5', 'culture-5', 'picture-5', 'western-6', 'western-5', 'western-front-5', 'berliner-5', 'compact-5',
    ]);
  });
  it.each(templates.map((t) => [t.id, t] as const))('%s: grid, folio styles and placeholders fit its page', (_, template) => {
    const { page, frames } = pageFromTemplate(template, 1, ids());
    expect(rowCount(page)).toBe(template.page.grid.rows);
    expect(charactersPerLine(page)).toBe(template.page.grid.characters);
    for (const item of page.folio.items) expect(template.styles.paragraph).toHaveProperty(item.style);
    for (const frame of frames) {
      if (frame.type === 'text' || frame.type === 'picture') expect(frame.placeholder).not.toBeNull();
      expect(frame.rect.x + frame.rect.width).toBeLessThanOrEqual(page.typeArea.x + page.typeArea.width + 0.01);
      expect(frame.rect.y + frame.rect.height).toBeLessThanOrEqual(page.typeArea.y + page.typeArea.height + 0.1);
    }
    for (const kind of STORY_KINDS) for (const type of PART_TYPES) expect(paragraphStyleOf(template.styles, kind, { type })).toBeDefined();
  });
  it('N1, N2: the 对开 page has 8 columns of 13 characters of 9 pt and 120 lines at about 11.6 pt', () => {
    const { page } = pageFromTemplate(templates[0]!, 1, ids());
    expect([ptToMm(page.width), ptToMm(page.height)].map(Math.round)).toEqual([390, 550]);
    expect(page.grid.gutter).toBeCloseTo(8.02, 1);
    expect(page.grid.pitch).toBeCloseTo(11.58, 1);
  });
  it('reports a broken file and still serves the others', async () => {
    const broken = { ...nodeFileSystem, read: async (path: string) => (path.endsWith('tabloid-5.json') ? new TextEncoder().encode('{') : nodeFileSystem.read(path)) };
    const read = await readTemplates(broken, resolve(import.meta.dirname, '../../templates'));
    expect(read.problems.map((p) => p.file)).toEqual(['tabloid-5.json']);
    expect(read.templates).toHaveLength(templates.length - 1);
  });
});
