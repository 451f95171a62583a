import type { StyleId } from '../model/ids';
import type { StoryKind } from '../model/story';
import type { PartType } from '../model/story-text';
import { plan, refuse } from './command';
import type { Command } from './command';

export interface AssignStyleArgs {
  readonly kind: StoryKind;
  readonly part: PartType;
  /** Null: as the part of a news story is set. */
  readonly style: StyleId | null;
}

/** Says in which paragraph style the house sets a part of stories of a kind. */
export const assignStyle: Command<AssignStyleArgs> = {
  name: 'assign-style',
  plan({ styles: { assign, paragraph } }, { kind, part, style }) {
    if (style !== null && !paragraph[style]) return refuse('refusal.style-gone');
    // Everything that nothing else is said of is set as this.
    if (style === null && kind === 'news' && part === 'body') return refuse('refusal.body-needs-style');
    const { [part]: before = null, ...others } = assign[kind] ?? {};
    if (before === style) return plan();
    const parts = style === null ? others : { ...others, [part]: style };
    return plan({ type: 'set-styles', before: { assign }, after: { assign: { ...assign, [kind]: parts } } });
  },
};
