import { plan, refuse } from './command';
import type { Command } from './command';

export interface DeleteShapeArgs {
  readonly shape: string;
}

/** Takes a shape out of the house style. Stories that stand in it stay as they are. */
export const deleteShape: Command<DeleteShapeArgs> = {
  name: 'delete-shape',
  plan({ styles: { shapes } }, { shape: id }) {
    if (!shapes.some((shape) => shape.id === id)) return refuse('refusal.shape-gone');
    return plan({ type: 'set-styles', before: { shapes }, after: { shapes: shapes.filter((shape) => shape.id !== id) } });
  },
};
