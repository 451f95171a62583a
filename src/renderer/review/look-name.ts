import type { Edition } from '../../model/edition';
import type { Mark } from '../../model/mark';
import type { LeafLook } from '../../model/redline';
import type { useMessage } from '../use-message';

/** What readers write for other type: the trade's words of the paper's own language. */
export function lookName(look: LeafLook, edition: Edition, message: ReturnType<typeof useMessage>): string {
  if (edition.info.language === 'en') return look.strong ? 'bold' : look.emphasis ? 'italic' : look.style ?? '';
  return message(look.strong ? 'mark.look.strong' : look.emphasis ? 'mark.look.emphasis' : 'mark.look.style');
}

/** The look that a mark asks for, or null. */
export function lookOf(edition: Edition, mark: Mark): LeafLook | null {
  const story = mark.kind === 'style' && mark.anchor.type === 'text' ? edition.stories[mark.anchor.story] : undefined;
  for (const run of story?.redline ?? []) {
    const found = 'kept' in run ? run.styled?.find((styled) => styled.mark === mark.id) : undefined;
    if (found) return found.look;
  }
  return null;
}
