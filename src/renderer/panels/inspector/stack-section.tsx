import { ArrowDown, ArrowUp, GripVertical, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { DragEvent } from 'react';
import { setDesk } from '../../../commands/set-desk';
import type { Edition } from '../../../model/edition';
import { RULE_KINDS } from '../../../model/frame';
import type { RuleKind, TextFrame } from '../../../model/frame';
import { storiesIn } from '../../../model/threads';
import { beyondFit, dropFrom, moveBriefTo, takeBriefOut } from '../../actions/brief-actions';
import { run } from '../../actions/frame-actions';
import { useSession } from '../../session-store';
import { NumberField } from '../../ui/number-field';
import { Row, Section } from '../../ui/section';
import { Select } from '../../ui/select';
import { usePanelDocument } from '../../use-document';
import { useMessage } from '../../use-message';
import '../../styles/briefs.css';

const NONE = 'none';

/** The stories of a stack from top to bottom: drag or arrows change their order, one goes back to the basket, the last ones until it fits. */
export function StackSection({ frame, edition }: { readonly frame: TextFrame; readonly edition: Edition }) {
  const message = useMessage();
  const { composition } = usePanelDocument();
  const brief = useSession((session) => session.brief);
  const [dragged, setDragged] = useState<string | null>(null);
  const [drop, setDrop] = useState<{ readonly id: string; readonly side: 'above' | 'below' } | null>(null);
  const stack = storiesIn(edition, frame);
  const over = beyondFit(composition, stack);
  const { desk } = edition.styles;
  const sideOf = (event: DragEvent<HTMLElement>): 'above' | 'below' => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return event.clientY < top + height / 2 ? 'above' : 'below';
  };
  const move = (id: string, to: number) => {
    moveBriefTo(id, to);
    useSession.getState().selectBrief(frame.id, id);
  };
  const drops = (event: DragEvent<HTMLElement>, id: string) => {
    event.preventDefault();
    setDrop(null);
    if (dragged === null || dragged === id) return;
    const rest = stack.filter((other) => other !== dragged);
    move(dragged, rest.indexOf(id) + (sideOf(event) === 'below' ? 1 : 0));
  };
  return (
    <Section title={message('stack.title', { count: stack.length })}>
      <ol className="stack-list" data-testid="stack-list" aria-label={message('stack.title', { count: stack.length })}>
        {stack.map((id, i) => {
          const story = edition.stories[id];
          const lines = composition.stories.get(id)?.lines.length ?? 0;
          const wanting = Math.max(0, composition.stories.get(id)?.copyfit.lines ?? 0);
          return (
            <li
              key={id}
              className="stack-item"
              data-testid="stack-item"
              aria-current={brief === id || undefined}
              data-over={wanting > 0 || undefined}
              data-drop={drop?.id === id ? drop.side : undefined}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', story?.slug ?? '');
                setDragged(id);
              }}
              onDragEnd={() => { setDragged(null); setDrop(null); }}
              onDragOver={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                const side = sideOf(event);
                setDrop((now) => (now?.id === id && now.side === side ? now : { id, side }));
              }}
              onDrop={(event) => drops(event, id)}
            >
              <GripVertical size={13} aria-hidden />
              <button type="button" className="slug ellipsis" title={story?.slug} onClick={() => useSession.getState().selectBrief(frame.id, id)}>{story?.slug || message('basket.unnamed')}</button>
              <span className="lines">{wanting > 0 ? message('stack.over', { lines: wanting }) : message('stack.lines', { lines })}</span>
              <button type="button" className="icon-button small" disabled={i === 0} title={message('command.brief-up')} aria-label={message('command.brief-up')} onClick={() => move(id, i - 1)}><ArrowUp size={13} aria-hidden /></button>
              <button type="button" className="icon-button small" disabled={i === stack.length - 1} title={message('command.brief-down')} aria-label={message('command.brief-down')} onClick={() => move(id, i + 1)}><ArrowDown size={13} aria-hidden /></button>
              <button type="button" className="icon-button small" title={message('stack.take-out')} aria-label={message('stack.take-out')} onClick={() => takeBriefOut(id)}><Undo2 size={13} aria-hidden /></button>
            </li>
          );
        })}
      </ol>
      <div className="stack-buttons">
        <button type="button" className="button" disabled={over.length === 0} onClick={() => dropFrom(frame.id)} data-testid="drop-to-fit">
          {over.length === 0 ? message('stack.fits') : message('stack.drop', { count: over.length })}
        </button>
      </div>
      <Row label={message('stack.apart')}>
        <NumberField label={message('stack.apart')} unit={message('stack.rows')} value={desk.stackRows} min={0} max={20} onCommit={(stackRows) => run(setDesk, { values: { stackRows } })} testId="stack-rows" />
        <Select
          label={message('stack.rule')}
          value={desk.stackRule ?? NONE}
          choices={[NONE, ...RULE_KINDS].map((value) => ({ value, label: value === NONE ? message('stack.rule.none') : message(`rule.${value as RuleKind}`) }))}
          onChange={(value) => run(setDesk, { values: { stackRule: value === NONE ? null : (value as RuleKind) } })}
          testId="stack-rule"
        />
      </Row>
    </Section>
  );
}
