import { mmToPt, ptToMm } from '../../geometry/units';
import type { ExportPreset, PdfStandard, Press, PressMarks } from '../../model/press';
import { PDF_STANDARDS, SPREAD_SHEETS } from '../../model/press';
import { Check } from '../ui/check';
import { NumberField } from '../ui/number-field';
import { Row } from '../ui/section';
import { Segments } from '../ui/segments';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { useMessage } from '../use-message';
import { changePreset, putInForce } from './change-press';
import { useNameOf, ownName } from './names';
import { NamingField } from './naming-field';

const RGB = '-';
/** What PDF/X files usually carry outside the trim, points. */
const USUAL_BLEED = mmToPt(3);
const MOST_BLEED_MM = 50;
/** JPEG below this may ring at hard edges by more ink than the limit leaves room for. */
const SAFE_QUALITY = 90;
const MARKS = ['crop', 'register', 'colourBar', 'slug'] as const satisfies readonly (keyof PressMarks)[];

/** Every setting of an export preset. */
export function PresetForm({ preset, press }: { readonly preset: ExportPreset; readonly press: Press }) {
  const message = useMessage();
  const nameOf = useNameOf();
  const set = (values: Partial<ExportPreset>) => changePreset(preset.id, values);
  const forPress = preset.standard === 'x-4' || preset.standard === 'x-1a';
  const setStandard = (standard: PdfStandard) => {
    // PDF/X is for print: it needs a condition and carries no marks of review.
    const press_ = standard.startsWith('x') ? { condition: preset.condition ?? press.condition, review: false } : {};
    set({ standard, ...press_ });
  };
  const conditions = Object.values(press.conditions).map(({ id, name }) => ({ value: id, label: nameOf(name) }));
  const { ppiWarn } = press.profiles[press.profile]!.limits;
  return (
    <>
      <TextField label={message('press.name')} value={nameOf(preset.name)} onCommit={(name) => set({ name: ownName(name) })} testId="preset-name" />
      <Row label={message('press.default')}>
        <Check label={message('press.default.note')} checked={preset.id === press.preset} disabled={preset.id === press.preset} onChange={() => putInForce({ preset: preset.id })} testId="preset-default" />
      </Row>

      <h3>{message('press.section.file')}</h3>
      <Row label={message('press.standard')}>
        <Select label={message('press.standard')} value={preset.standard} choices={PDF_STANDARDS.map((value) => ({ value, label: message(`press.standard.${value}`) }))} onChange={setStandard} testId="preset-standard" />
      </Row>
      <Row label={message('press.condition')}>
        <Select
          label={message('press.condition')}
          value={preset.condition ?? RGB}
          choices={forPress ? conditions : [{ value: RGB, label: message('press.condition.none') }, ...conditions]}
          onChange={(id) => set({ condition: id === RGB ? null : id })}
          testId="preset-condition"
        />
      </Row>
      <Row label={message('press.files')}>
        <Segments
          wide
          label={message('press.files')}
          value={preset.files}
          segments={[{ value: 'page', label: message('press.files.page') }, { value: 'edition', label: message('press.files.edition') }]}
          onChange={(files) => set({ files })}
          testId="preset-files"
        />
      </Row>
      {preset.standard === 'ua' ? null : (
        <Row label={message('press.spreads')}>
          <Segments
            wide
            label={message('press.spreads')}
            value={preset.spreads}
            segments={SPREAD_SHEETS.map((value) => ({ value, label: message(`press.spreads.${value}`) }))}
            onChange={(spreads) => set({ spreads })}
            testId="preset-spreads"
          />
        </Row>
      )}
      <NamingField value={preset.naming} files={preset.files} onCommit={(naming) => set({ naming })} />

      <h3>{message('press.section.pictures')}</h3>
      <Row label={message('press.ppi')}>
        <div className="short"><NumberField label={message('press.ppi')} value={preset.ppi} unit="ppi" min={36} max={2400} step={10} onCommit={(ppi) => set({ ppi })} testId="preset-ppi" /></div>
        <span className={preset.condition !== null && preset.ppi < ppiWarn ? 'field-note warn' : 'field-note'}>
          {preset.condition !== null && preset.ppi < ppiWarn ? message('press.ppi.low', { ppi: ppiWarn }) : message('press.ppi.note')}
        </span>
      </Row>
      <Row label={message('press.quality')}>
        <div className="short"><NumberField label={message('press.quality')} value={preset.quality} min={1} max={100} onCommit={(quality) => set({ quality })} testId="preset-quality" /></div>
        <span className={preset.condition !== null && preset.quality < SAFE_QUALITY ? 'field-note warn' : 'field-note'}>
          {message(preset.condition !== null && preset.quality < SAFE_QUALITY ? 'press.quality.low' : 'press.quality.note')}
        </span>
      </Row>
      <Row label={message('press.spots')}>
        <Segments
          wide
          label={message('press.spots')}
          value={preset.spots}
          segments={[{ value: 'convert', label: message('press.spots.convert') }, { value: 'keep', label: message('press.spots.keep') }]}
          onChange={(spots) => set({ spots })}
          testId="preset-spots"
        />
      </Row>

      <h3>{message('press.section.sheet')}</h3>
      <Row label={message('press.bleed')}>
        <Segments
          wide
          label={message('press.bleed')}
          value={preset.bleed === null ? 'page' : 'most'}
          segments={[{ value: 'page', label: message('press.bleed.page') }, { value: 'most', label: message('press.bleed.most') }]}
          onChange={(kind) => set({ bleed: kind === 'page' ? null : USUAL_BLEED })}
          testId="preset-bleed"
        />
        {preset.bleed === null ? null : (
          <div className="short fixed">
            <NumberField label={message('press.bleed')} value={ptToMm(preset.bleed)} unit="mm" decimals={1} step={0.5} min={0} max={MOST_BLEED_MM} onCommit={(mm) => set({ bleed: mmToPt(mm) })} testId="preset-bleed-mm" />
          </div>
        )}
      </Row>
      <Row label={message('press.marks')}>
        <div className="press-checks">
          {MARKS.map((mark) => (
            <Check key={mark} label={message(`press.marks.${mark}`)} checked={preset.marks[mark]} onChange={(on) => set({ marks: { ...preset.marks, [mark]: on } })} testId={`preset-mark-${mark}`} />
          ))}
        </div>
      </Row>
      {forPress ? null : (
        <Row label={message('press.review')}>
          <Check label={message('press.review.note')} checked={preset.review} onChange={(review) => set({ review })} testId="preset-review" />
          {preset.review && preset.standard === 'none' ? (
            <div className="press-checks">
              <Check label={message('press.line-numbers')} checked={preset.lineNumbers} onChange={(lineNumbers) => set({ lineNumbers })} testId="preset-line-numbers" />
              <Check label={message('press.marks-margin')} checked={preset.marksMargin} onChange={(marksMargin) => set({ marksMargin })} testId="preset-marks-margin" />
            </div>
          ) : null}
        </Row>
      )}
    </>
  );
}
