import { setStyle } from '../../commands/set-style';
import type { ParagraphStyle, StyleSheet } from '../../model/style';
import { run } from '../actions/frame-actions';
import { SwatchSelect } from '../panels/inspector/swatch-select';
import { Row, Section } from '../ui/section';
import { useMessage } from '../use-message';
import { AssignFields } from './assign-fields';
import { FieldRow } from './field-row';
import { FitFields } from './fit-fields';
import { FontFields } from './font-fields';
import { FIELD_SECTIONS, STYLE_FIELDS, TYPE_FIELDS } from './style-fields';

/** Every setting of a paragraph style, in the order of the work. Each counts at once. */
export function ParagraphForm({ style, sheet }: { readonly style: ParagraphStyle; readonly sheet: StyleSheet }) {
  const message = useMessage();
  const change = (values: Partial<ParagraphStyle>): void => void run(setStyle, { style: style.id, values });
  return (
    <>
      <Section title={message('styles.section.type')}>
        <FontFields name={message('styles.font')} font={style.font} onChange={(font) => change({ font })} />
        {TYPE_FIELDS.map((field) => <FieldRow key={field.key} field={field} style={style} onChange={change} />)}
        <Row label={message('styles.set.swatch')}><SwatchSelect label={message('styles.set.swatch')} value={style.swatch} onChange={(swatch) => swatch !== null && change({ swatch })} /></Row>
      </Section>
      {FIELD_SECTIONS.map((section) => (
        <Section key={section} title={message(`styles.section.${section}`)}>
          {STYLE_FIELDS[section].map((field) => <FieldRow key={field.key} field={field} style={style} onChange={change} />)}
        </Section>
      ))}
      <Section title={message('styles.section.fit')}><FitFields fit={style.fit} onChange={(fit) => change({ fit })} /></Section>
      <Section title={message('styles.section.strong')}><FontFields name={message('styles.section.strong')} font={style.strongFont} onChange={(strongFont) => change({ strongFont })} /></Section>
      <Section title={message('styles.section.emphasis')}><FontFields name={message('styles.section.emphasis')} font={style.emphasisFont} onChange={(emphasisFont) => change({ emphasisFont })} /></Section>
      <Section title={message('styles.section.assigned')}><AssignFields sheet={sheet} style={style.id} /></Section>
    </>
  );
}
