import { plan, refuse } from './command';
import type { Command } from './command';

export interface RenameShapeArgs {
  readonly shape: string;
  readonly name: string;
}

/** Gives a shape of the house style another name; no two have the same. */
export const renameShape: Command<RenameShapeArgs> = {
  name: 'rename-shape',
  plan({ styles: { shapes } }, { shape: id, name }) {
    const shape = shapes.find((each) => each.id === id);
    const next = name.trim();
    if (!shape) return refuse('refusal.shape-gone');
    if (next === '') return refuse('refusal.shape-unnamed');
    if (shapes.some((each) => each.id !== id && each.name === next)) return refuse('refusal.shape-name-taken', { name: next });
    if (shape.name === next) return plan();
    return plan({ type: 'set-styles', before: { shapes }, after: { shapes: shapes.map((each) => (each === shape ? { ...shape, name: next } : each)) } });
  },
};
