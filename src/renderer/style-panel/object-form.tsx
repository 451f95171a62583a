import { changeStyle } from '../../commands/change-style';
import { mmToPt, ptToMm } from '../../geometry/units';
import { CORNERS, PATTERNS, RULE_KINDS } from '../../model/frame';
import { STROKE_SIDES } from '../../model/style';
import type { ObjectStyle } from '../../model/style';
import { run } from '../actions/frame-actions';
import { SwatchSelect } from '../panels/inspector/swatch-select';
import { Check } from '../ui/check';
import { Row, Section } from '../ui/section';
import { Select } from '../ui/select';
import { useMessage } from '../use-message';
import { LiveNumber } from './live-number';

const NONE = '-';

/** What is under, around and of the text of a frame. */
export function ObjectForm({ style }: { readonly style: ObjectStyle }) {
  const message = useMessage();
  const change = (values: Partial<ObjectStyle>): void => void run(changeStyle, { table: 'object', style: style.id, values });
  return (
    <>
      <Section title={message('styles.section.fill')}>
        <Row label={message('styles.object.fill')}><SwatchSelect optional label={message('styles.object.fill')} value={style.fill} onChange={(fill) => change({ fill })} /></Row>
        <LiveNumber row label={message('styles.object.tint')} prefix={message('styles.object.tint')} unit="%" min={0} max={100} value={style.tint * 100} onCommit={(value) => change({ tint: value / 100 })} testId="object-tint" />
        <Row label={message('styles.object.pattern')}>
          <Select label={message('styles.object.pattern')} value={style.pattern} choices={PATTERNS.map((value) => ({ value, label: message(`inspector.pattern.${value}`) }))} onChange={(pattern) => change({ pattern })} testId="object-pattern" />
        </Row>
      </Section>
      <Section title={message('styles.section.stroke')}>
        <Row label={message('styles.object.stroke')}>
          <Select label={message('styles.object.stroke')} value={style.stroke ?? NONE} choices={[{ value: NONE, label: message('inspector.none') }, ...RULE_KINDS.map((value) => ({ value, label: message(`rule.${value}`) }))]} onChange={(value) => change({ stroke: value === NONE ? null : (value as ObjectStyle['stroke']) })} testId="object-stroke" />
        </Row>
        <Row label={message('styles.object.sides')}>
          <Select label={message('styles.object.sides')} value={style.sides} choices={STROKE_SIDES.map((value) => ({ value, label: message(`styles.object.sides.${value}`) }))} onChange={(sides) => change({ sides })} testId="object-sides" />
        </Row>
        <Row label={message('styles.object.strokeSwatch')}><SwatchSelect label={message('styles.object.strokeSwatch')} value={style.strokeSwatch} onChange={(strokeSwatch) => strokeSwatch !== null && change({ strokeSwatch })} /></Row>
        <Row label={message('styles.object.corner')}>
          <Select label={message('styles.object.corner')} value={style.corner} choices={CORNERS.map((value) => ({ value, label: message(`inspector.corner.${value}`) }))} onChange={(corner) => change({ corner })} testId="object-corner" />
        </Row>
        <LiveNumber row label={message('styles.object.radius')} prefix={message('styles.object.radius')} unit="mm" step={0.5} decimals={2} min={0} max={100} value={ptToMm(style.radius)} onCommit={(value) => change({ radius: mmToPt(value) })} />
        <LiveNumber row label={message('styles.object.inset')} prefix={message('styles.object.inset')} unit="mm" step={0.5} decimals={2} min={0} max={50} value={ptToMm(style.inset)} onCommit={(value) => change({ inset: mmToPt(value) })} />
      </Section>
      <Section title={message('styles.section.text')}>
        <Row label={message('styles.object.text')}><SwatchSelect optional label={message('styles.object.text')} value={style.text} onChange={(text) => change({ text })} /></Row>
        <Check label={message('styles.outline')} checked={style.outline} onChange={(outline) => change({ outline })} />
      </Section>
    </>
  );
}
