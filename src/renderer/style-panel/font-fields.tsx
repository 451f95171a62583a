import { useApp } from '../app-store';
import type { CompositeFont, Face } from '../../model/style';
import { Check } from '../ui/check';
import { Row } from '../ui/section';
import { Select } from '../ui/select';
import { useMessage } from '../use-message';
import { LiveNumber } from './live-number';

interface FontFieldsProps {
  readonly name: string;
  readonly font: CompositeFont;
  readonly onChange: (font: CompositeFont) => void;
}

/** A composite font: the faces that set Chinese, Latin letters and digits, and how the others sit beside the Chinese. */
export function FontFields({ name, font, onChange }: FontFieldsProps) {
  const message = useMessage();
  const set = (values: Partial<CompositeFont>) => onChange({ ...font, ...values });
  return (
    <div className="font-fields" role="group" aria-label={name}>
      <FaceField label={message('styles.face.han')} face={font.han} onChange={(han) => set({ han })} />
      <FaceField label={message('styles.face.latin')} face={font.latin} onChange={(latin) => set({ latin })} />
      <div className="form-pair">
        <LiveNumber label={message('styles.latin-scale')} prefix={message('styles.scale.short')} unit="%" min={20} max={300} decimals={1} value={font.latinScale * 100} onCommit={(value) => set({ latinScale: value / 100 })} />
        <LiveNumber label={message('styles.latin-shift')} prefix={message('styles.shift.short')} unit="em" step={0.01} min={-1} max={1} decimals={3} value={font.latinShift} onCommit={(latinShift) => set({ latinShift })} />
      </div>
      <Check label={message('styles.own-digits')} checked={font.digits !== null} onChange={(on) => set({ digits: on ? font.latin : null })} />
      {font.digits ? (
        <>
          <FaceField label={message('styles.face.digits')} face={font.digits} onChange={(digits) => set({ digits })} />
          <div className="form-pair">
            <LiveNumber label={message('styles.digits-scale')} prefix={message('styles.scale.short')} unit="%" min={20} max={300} decimals={1} value={font.digitsScale * 100} onCommit={(value) => set({ digitsScale: value / 100 })} />
            <LiveNumber label={message('styles.digits-shift')} prefix={message('styles.shift.short')} unit="em" step={0.01} min={-1} max={1} decimals={3} value={font.digitsShift} onCommit={(digitsShift) => set({ digitsShift })} />
          </div>
        </>
      ) : null}
    </div>
  );
}

const keyOf = ({ family, weight, italic }: Face): string => `${family} ${weight}${italic ? ' i' : ''}`;

function FaceField({ label, face, onChange }: { readonly label: string; readonly face: Face; readonly onChange: (face: Face) => void }) {
  const message = useMessage();
  const fonts = useApp((app) => app.boot?.fonts ?? []);
  const faces = [...new Map([...fonts, face].map(({ family, weight, italic }) => [keyOf({ family, weight, italic }), { family, weight, italic }])).values()]
    .sort((a, b) => (a.family < b.family ? -1 : a.family > b.family ? 1 : a.weight - b.weight || Number(a.italic) - Number(b.italic)));
  return (
    <Row label={label}>
      <Select
        label={label}
        value={keyOf(face)}
        choices={faces.map((each) => ({ value: keyOf(each), label: `${each.family} ${each.weight}${each.italic ? ` ${message('styles.italic')}` : ''}` }))}
        onChange={(key) => onChange(faces.find((each) => keyOf(each) === key) ?? face)}
      />
    </Row>
  );
}
