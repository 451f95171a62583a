import { setFrame } from '../../../commands/set-frame';
import type { FrameValues } from '../../../commands/set-frame';
import { mmToPt, ptToMm } from '../../../geometry/units';
import { CORNERS, PATTERNS, RULE_KINDS } from '../../../model/frame';
import type { BoxFrame, RuleFrame } from '../../../model/frame';
import { run } from '../../actions/frame-actions';
import { NumberField } from '../../ui/number-field';
import { Row, Section } from '../../ui/section';
import { Select } from '../../ui/select';
import { useMessage } from '../../use-message';
import { shared } from './common';
import { SwatchSelect } from './swatch-select';

const ids = (frames: readonly { readonly id: string }[]): readonly string[] => frames.map((frame) => frame.id);
const NONE = 'none';

/** Kind and colour of rules. */
export function RuleSection({ frames }: { readonly frames: readonly RuleFrame[] }) {
  const message = useMessage();
  const set = (values: FrameValues) => run(setFrame, { frames: ids(frames), values });
  return (
    <Section title={message('inspector.rule')}>
      <Row label={message('inspector.rule-kind')}>
        <Select
          label={message('inspector.rule-kind')}
          value={shared(frames, (frame) => frame.rule)}
          choices={RULE_KINDS.map((value) => ({ value, label: message(`rule.${value}`) }))}
          onChange={(rule) => set({ rule })}
        />
      </Row>
      <Row label={message('inspector.colour')}>
        <SwatchSelect label={message('inspector.colour')} value={shared(frames, (frame) => frame.swatch) ?? undefined} onChange={(swatch) => swatch && set({ swatch })} />
      </Row>
    </Section>
  );
}

/** 3 mm. */
const FIRST_RADIUS = mmToPt(3);

/** Stroke, tint, pattern and corners of boxes. */
export function BoxSection({ frames }: { readonly frames: readonly BoxFrame[] }) {
  const message = useMessage();
  const set = (values: FrameValues) => run(setFrame, { frames: ids(frames), values });
  const corner = shared(frames, (frame) => frame.corner);
  const radius = shared(frames, (frame) => frame.radius);
  return (
    <Section title={message('inspector.box')}>
      <Row label={message('inspector.rule-kind')}>
        <Select
          label={message('inspector.rule-kind')}
          value={shared(frames, (frame) => frame.rule ?? NONE)}
          choices={[{ value: NONE, label: message('inspector.none') }, ...RULE_KINDS.map((value) => ({ value, label: message(`rule.${value}`) }))]}
          onChange={(rule) => set({ rule: rule === NONE ? null : rule })}
        />
      </Row>
      <Row label={message('inspector.colour')}>
        <SwatchSelect label={message('inspector.colour')} value={shared(frames, (frame) => frame.swatch) ?? undefined} onChange={(swatch) => swatch && set({ swatch })} />
      </Row>
      <Row label={message('inspector.fill')}>
        <SwatchSelect
          optional
          label={message('inspector.fill')}
          value={frames.every((frame) => frame.fill === frames[0]?.fill) ? frames[0]?.fill : undefined}
          onChange={(fill) => set({ fill })}
        />
      </Row>
      <Row label={message('inspector.pattern')}>
        <Select
          label={message('inspector.pattern')}
          value={shared(frames, (frame) => frame.pattern)}
          choices={PATTERNS.map((value) => ({ value, label: message(`inspector.pattern.${value}`) }))}
          onChange={(pattern) => set({ pattern })}
          testId="box-pattern"
        />
      </Row>
      <Row label={message('inspector.corner')}>
        <Select
          label={message('inspector.corner')}
          value={corner}
          choices={CORNERS.map((value) => ({ value, label: message(`inspector.corner.${value}`) }))}
          // A corner that is no longer square shows at once.
          onChange={(next) => set({ corner: next, ...(next !== 'square' && radius === 0 ? { radius: FIRST_RADIUS } : {}) })}
          testId="box-corner"
        />
        <div className="fixed" style={{ width: 76 }}>
          <NumberField
            label={message('inspector.radius')}
            unit="mm"
            decimals={2}
            step={0.5}
            min={0}
            disabled={corner === 'square'}
            value={radius === null ? null : ptToMm(radius)}
            onCommit={(value) => set({ radius: mmToPt(value) })}
          />
        </div>
      </Row>
    </Section>
  );
}
