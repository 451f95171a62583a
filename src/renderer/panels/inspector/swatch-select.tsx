import { toRgb } from '../../../display/screen-colour';
import type { SwatchId } from '../../../model/ids';
import { Select } from '../../ui/select';
import { useDocument } from '../../use-document';
import { useLanguage, useMessage } from '../../use-message';

interface SwatchSelectProps {
  readonly label: string;
  readonly value: SwatchId | null | undefined;
  /** Offers “none”, whose value is null. */
  readonly optional?: boolean;
  readonly onChange: (swatch: SwatchId | null) => void;
}

const NONE = '-';

/** A colour of the house style. */
export function SwatchSelect({ label, value, optional, onChange }: SwatchSelectProps) {
  const message = useMessage();
  const language = useLanguage();
  const swatches = useDocument((state) => state.edition.styles.swatches);
  const choices = Object.values(swatches).map((swatch) => ({
    value: swatch.id,
    label: language === 'en' ? swatch.name.en : swatch.name.zh,
    sign: <span className="swatch" style={{ background: `rgb(${toRgb(swatch.cmyk).join(' ')})` }} />,
  }));
  const none = { value: NONE, label: message('inspector.none'), sign: <span className="swatch none" /> };
  return (
    <Select
      label={label}
      value={value === undefined ? null : value ?? NONE}
      choices={optional ? [none, ...choices] : choices}
      onChange={(next) => onChange(next === NONE ? null : next)}
    />
  );
}
