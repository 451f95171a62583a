import { equal } from '../model/equal';
import type { PageId, StoryId } from '../model/ids';
import type { NewId } from '../model/new-id';
import { plan, refuse } from './command';
import type { Command } from './command';
import { readShape } from './read-shape';

export interface SaveShapeArgs {
  readonly story: StoryId;
  readonly page: PageId;
  readonly name: string;
  readonly newId: NewId;
}

/** Keeps the shape of a placed story in the house style, under a name. A name that is taken is given the new shape. */
export const saveShape: Command<SaveShapeArgs> = {
  name: 'save-shape',
  plan(edition, { story, page, name, newId }) {
    const { shapes } = edition.styles;
    const read = readShape(edition, story, page);
    if (!read) return refuse('refusal.not-placed');
    const known = name.trim();
    if (known === '') return refuse('refusal.shape-unnamed');
    const before = shapes.find((shape) => shape.name === known);
    const next = { id: before?.id ?? newId(), name: known, ...read.shape };
    const after = before ? shapes.map((shape) => (shape === before ? next : shape)) : [...shapes, next];
    return equal(shapes, after) ? plan() : plan({ type: 'set-styles', before: { shapes }, after: { shapes: after } });
  },
};
