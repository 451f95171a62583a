import {
  AlignVerticalJustifyCenter, AlignVerticalJustifyEnd, AlignVerticalJustifyStart, AlignVerticalSpaceBetween, MoveHorizontal, MoveVertical,
} from 'lucide-react';
import { setFrame } from '../../../commands/set-frame';
import type { FrameValues } from '../../../commands/set-frame';
import { mmToPt, ptToMm } from '../../../geometry/units';
import { FRAME_TAKES } from '../../../model/frame';
import type { TextFrame } from '../../../model/frame';
import { run } from '../../actions/frame-actions';
import { Check } from '../../ui/check';
import { NumberField } from '../../ui/number-field';
import { Row, Section } from '../../ui/section';
import { Segments } from '../../ui/segments';
import { Select } from '../../ui/select';
import { useMessage } from '../../use-message';
import { shared } from './common';

const ALIGN_ICONS = {
  top: AlignVerticalJustifyStart, middle: AlignVerticalJustifyCenter, bottom: AlignVerticalJustifyEnd, spread: AlignVerticalSpaceBetween,
} as const;
const ALIGNS = ['top', 'middle', 'bottom', 'spread'] as const;

/** Columns, gutter, what the frame takes of its story, how text stands in it. */
export function TextSection({ frames }: { readonly frames: readonly TextFrame[] }) {
  const message = useMessage();
  const set = (values: FrameValues) => run(setFrame, { frames: frames.map((frame) => frame.id), values });
  const of = <V,>(value: (frame: TextFrame) => V) => shared(frames, value);
  const columns = of((frame) => frame.columns);
  return (
    <Section title={message('inspector.text')}>
      <div className="form-pair">
        <NumberField label={message('inspector.columns')} prefix={message('inspector.columns.short')} value={columns} min={1} max={16} onCommit={(value) => set({ columns: value })} testId="text-columns" />
        <NumberField
          label={message('inspector.gutter')}
          prefix={message('inspector.gutter.short')}
          unit="mm"
          decimals={2}
          step={0.5}
          min={0}
          value={inMm(of((frame) => frame.gutter))}
          onCommit={(value) => set({ gutter: mmToPt(value) })}
        />
        <NumberField
          label={message('inspector.inset')}
          prefix={message('inspector.inset.short')}
          unit="mm"
          decimals={2}
          step={0.5}
          min={0}
          value={inMm(of((frame) => frame.inset))}
          onCommit={(value) => set({ inset: mmToPt(value) })}
        />
        <NumberField
          label={message('inspector.head-span')}
          prefix={message('inspector.head-span.short')}
          value={of((frame) => frame.headSpan)}
          min={0}
          max={columns ?? 16}
          onCommit={(value) => set({ headSpan: value })}
        />
      </div>
      <Row label={message('inspector.takes')}>
        <Select
          label={message('inspector.takes')}
          value={of((frame) => frame.takes)}
          choices={FRAME_TAKES.map((value) => ({ value, label: message(`inspector.takes.${value}`) }))}
          onChange={(takes) => set({ takes })}
          testId="text-takes"
        />
      </Row>
      <Row label={message('inspector.align')}>
        <Segments
          wide
          label={message('inspector.align')}
          value={of((frame) => frame.align)}
          segments={ALIGNS.map((value) => ({ value, label: message(`inspector.align.${value}`), icon: ALIGN_ICONS[value] }))}
          onChange={(align) => set({ align })}
        />
      </Row>
      <Row label={message('inspector.writing')}>
        <Segments
          wide
          label={message('inspector.writing')}
          value={of((frame) => frame.writing)}
          segments={[
            { value: 'horizontal', label: message('inspector.writing.horizontal'), icon: MoveHorizontal },
            { value: 'vertical', label: message('inspector.writing.vertical'), icon: MoveVertical },
          ]}
          onChange={(writing) => set({ writing })}
        />
      </Row>
      <Check label={message('command.balance-columns')} checked={of((frame) => frame.balance)} onChange={(balance) => set({ balance })} />
    </Section>
  );
}

const inMm = (points: number | null): number | null => (points === null ? null : ptToMm(points));
