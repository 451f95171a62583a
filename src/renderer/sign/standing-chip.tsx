import { BadgeCheck, TriangleAlert } from 'lucide-react';
import type { Standing } from '../../model/signing/standing';
import { useNameOf } from '../press/names';
import { useMessage } from '../use-message';
import './sign.css';

/** Where a page stands in its workflow, in a word: the step that is next, released, or changed since it was signed. */
export function StandingChip({ stands }: { readonly stands: Standing }) {
  const message = useMessage();
  const nameOf = useNameOf();
  const { broken, released, next } = stands;
  const word = broken ? message('sign.chip.broken') : released ? message('sign.chip.released') : message('sign.chip', { step: next ? nameOf(next.name) : '' });
  return (
    <span className="standing-chip" data-standing={broken ? 'broken' : released ? 'released' : 'open'} title={word} data-testid="standing-chip">
      {broken ? <TriangleAlert size={10} aria-hidden /> : released ? <BadgeCheck size={10} aria-hidden /> : <i style={{ background: next?.colour }} aria-hidden />}
      <span className="ellipsis">{word}</span>
    </span>
  );
}
