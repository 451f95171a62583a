import { ArrowDown, ArrowDownToLine, ArrowUp, ArrowUpToLine } from 'lucide-react';
import { setFrame } from '../../../commands/set-frame';
import { mmToPt, ptToMm } from '../../../geometry/units';
import type { Frame } from '../../../model/frame';
import { run } from '../../actions/frame-actions';
import { CommandButton } from '../../shell/command-button';
import { Check } from '../../ui/check';
import { NumberField } from '../../ui/number-field';
import { Row, Section } from '../../ui/section';
import { useMessage } from '../../use-message';
import { shared } from './common';

/** What every object has: whether text runs around it, and what lies over what. */
export function ObjectSection({ frames }: { readonly frames: readonly Frame[] }) {
  const message = useMessage();
  const ids = frames.map((frame) => frame.id);
  const gap = shared(frames, (frame) => frame.wrapGap);
  const wrap = shared(frames, (frame) => frame.wrap);
  return (
    <Section title={message('inspector.object')}>
      <Row label={message('inspector.wrap')}>
        <Check label={message('inspector.wrap.on')} checked={wrap} onChange={(next) => run(setFrame, { frames: ids, values: { wrap: next } })} />
        <div className="fixed" style={{ width: 76 }}>
          <NumberField
            label={message('inspector.wrap-gap')}
            unit="mm"
            decimals={2}
            step={0.5}
            min={0}
            disabled={wrap === false}
            value={gap === null ? null : ptToMm(gap)}
            onCommit={(value) => run(setFrame, { frames: ids, values: { wrapGap: mmToPt(value) } })}
          />
        </div>
      </Row>
      <Row label={message('inspector.layer')}>
        <div className="tool-group">
          <CommandButton command="bring-to-front" icon={ArrowUpToLine} size="small" />
          <CommandButton command="bring-forward" icon={ArrowUp} size="small" />
          <CommandButton command="send-backward" icon={ArrowDown} size="small" />
          <CommandButton command="send-to-back" icon={ArrowDownToLine} size="small" />
        </div>
      </Row>
    </Section>
  );
}
