import { changeStyle } from '../../commands/change-style';
import type { CharacterStyle, StyleSheet } from '../../model/style';
import { run } from '../actions/frame-actions';
import { SwatchSelect } from '../panels/inspector/swatch-select';
import { Check } from '../ui/check';
import { Row, Section } from '../ui/section';
import { useMessage } from '../use-message';
import { FontFields } from './font-fields';
import { LiveNumber } from './live-number';

/** How words differ from their paragraph. */
export function CharacterForm({ style, sheet }: { readonly style: CharacterStyle; readonly sheet: StyleSheet }) {
  const message = useMessage();
  const change = (values: Partial<CharacterStyle>): void => void run(changeStyle, { table: 'character', style: style.id, values });
  const body = sheet.paragraph[sheet.assign.news?.body ?? ''] ?? Object.values(sheet.paragraph)[0]!;
  return (
    <Section title={message('styles.section.type')}>
      <Check label={message('styles.own-font')} checked={style.font !== null} onChange={(on) => change({ font: on ? body.emphasisFont : null })} testId="character-own-font" />
      {style.font ? <FontFields name={message('styles.font')} font={style.font} onChange={(font) => change({ font })} /> : null}
      <LiveNumber row label={message('styles.set.size')} prefix={message('styles.multiple')} unit="%" min={10} max={1000} decimals={1} value={style.size * 100} onCommit={(value) => change({ size: value / 100 })} testId="character-size" />
      <LiveNumber row label={message('styles.set.tracking')} prefix={message('styles.set.tracking')} unit="‰" step={5} min={-500} max={2000} value={style.tracking} onCommit={(tracking) => change({ tracking })} testId="character-tracking" />
      <Row label={message('styles.set.swatch')}><SwatchSelect optional label={message('styles.set.swatch')} value={style.swatch} onChange={(swatch) => change({ swatch })} /></Row>
      <Check label={message('styles.underline')} checked={style.underline} onChange={(underline) => change({ underline })} testId="character-underline" />
      <Check label={message('styles.outline')} checked={style.outline} onChange={(outline) => change({ outline })} testId="character-outline" />
    </Section>
  );
}
