import { ptToMm } from '../../geometry/units';
import type { ExportPreset, Press } from '../../model/press';
import { useMessage } from '../use-message';
import { useNameOf } from './names';

const PNG_PPI = 150;

/** What an export by a preset (null: PNG) is like, in the words of the people who print it. */
export function PresetSummary({ preset, press }: { readonly preset: ExportPreset | null; readonly press: Press }) {
  const message = useMessage();
  const nameOf = useNameOf();
  const facts = preset ? pdfFacts() : [[message('press.standard'), message('export.png.note', { ppi: PNG_PPI })]];
  return (
    <dl className="preset-summary" data-testid="preset-summary">
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );

  function pdfFacts(): readonly (readonly [string, string])[] {
    const { standard, condition: id, ppi, quality, marks, bleed, spots, spreads, review, lineNumbers, marksMargin } = preset!;
    const condition = id === null ? null : press.conditions[id] ?? null;
    const outside = (['crop', 'register', 'colourBar', 'slug'] as const).filter((mark) => marks[mark]).map((mark) => message(`export.marks.${mark}`));
    return [
      [message('press.standard'), message(`press.standard.${standard}`)],
      [message('press.condition'), condition ? nameOf(condition.name) : message('export.rgb')],
      ...(condition ? [[message('press.ink-limit'), `${condition.inkLimit} %`] as const] : []),
      [message('export.pictures'), message('export.pictures.value', { ppi, quality })],
      ...(condition ? [[message('press.spots'), message(`press.spots.${spots}`)] as const] : []),
      ...(spreads === 'sheet' && standard !== 'ua' ? [[message('press.spreads'), message('press.spreads.sheet')] as const] : []),
      [message('press.bleed'), bleed === null ? message('press.bleed.page') : bleed === 0 ? message('export.bleed.none') : message('export.bleed.value', { mm: Math.round(ptToMm(bleed) * 10) / 10 })],
      [message('press.marks'), outside.length > 0 ? outside.join(message('press.list')) : message('export.marks.none')],
      ...(review ? [[message('press.review'), [message('export.review'), ...(lineNumbers && standard === 'none' ? [message('press.line-numbers')] : []), ...(marksMargin && standard === 'none' ? [message('press.marks-margin')] : [])].join(message('press.list'))] as const] : []),
    ];
  }
}
