import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { setSwatch } from '../../commands/set-swatch';
import { toRgb } from '../../display/screen-colour';
import type { Swatch } from '../../model/style';
import { run } from '../actions/frame-actions';
import { NumberField } from '../ui/number-field';
import { useMessage } from '../use-message';
import { useNameOf } from './names';
import { useEdition } from './use-edition';

const INKS = ['C', 'M', 'Y', 'K'] as const;
const LONGEST = 120;

/** The colours of the house style: their inks, how much that is, and which of them are printed with a spot ink. */
export function ColoursTab() {
  const message = useMessage();
  const nameOf = useNameOf();
  const { styles: { press, swatches } } = useEdition();
  const condition = press.conditions[press.condition]!;
  return (
    <div className="press-colours">
      <p className="form-note">{message('press.colours.note', { condition: nameOf(condition.name), limit: condition.inkLimit })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{message('press.colour')}</th>
            {INKS.map((ink) => <th key={ink} scope="col" className="ink">{ink}</th>)}
            <th scope="col" className="number">{message('press.ink-sum')}</th>
            <th scope="col">{message('press.spot')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.values(swatches).map((swatch) => <SwatchRow key={swatch.id} swatch={swatch} limit={condition.inkLimit} />)}
        </tbody>
      </table>
    </div>
  );
}

function SwatchRow({ swatch, limit }: { readonly swatch: Swatch; readonly limit: number }) {
  const message = useMessage();
  const nameOf = useNameOf();
  const { id, cmyk } = swatch;
  const sum = Math.round(cmyk.reduce((total, share) => total + share, 0) * 10) / 10;
  const over = sum > limit;
  const name = nameOf(swatch.name);
  return (
    <tr data-testid={`swatch-${id}`}>
      <th scope="row">
        <span className="swatch" style={{ background: `rgb(${toRgb(cmyk).join(' ')})` }} />
        {name}
      </th>
      {INKS.map((ink, index) => (
        <td key={ink}>
          <NumberField
            label={message('press.ink-of', { name, ink })}
            value={cmyk[index]!}
            unit="%"
            min={0}
            max={100}
            decimals={1}
            onCommit={(share) => run(setSwatch, { swatch: id, values: { cmyk: cmyk.map((old, at) => (at === index ? share : old)) as [number, number, number, number] } })}
            testId={`swatch-${id}-${ink}`}
          />
        </td>
      ))}
      <td className={over ? 'number over' : 'number'} title={over ? message('press.ink-sum.over', { limit }) : undefined} data-testid={`swatch-${id}-sum`}>
        {over ? <TriangleAlert size={13} aria-label={message('press.ink-sum.over', { limit })} /> : null}
        {`${sum} %`}
      </td>
      <td><SpotName value={swatch.spot} label={message('press.spot-of', { name })} onCommit={(spot) => run(setSwatch, { swatch: id, values: { spot } })} testId={`swatch-${id}-spot`} /></td>
    </tr>
  );
}

interface SpotNameProps {
  readonly value: string | null;
  readonly label: string;
  /** False: it was refused, and the old name stands. */
  readonly onCommit: (spot: string | null) => boolean;
  readonly testId: string;
}

function SpotName({ value, label, onCommit, testId }: SpotNameProps) {
  const message = useMessage();
  const [draft, setDraft] = useState(value ?? '');
  useEffect(() => setDraft(value ?? ''), [value]);
  const commit = () => {
    const spot = draft.trim() || null;
    if (spot === value || !onCommit(spot)) setDraft(value ?? '');
  };
  return (
    <div className="field">
      <input
        aria-label={label}
        value={draft}
        maxLength={LONGEST}
        placeholder={message('press.spot.none')}
        spellCheck={false}
        data-testid={testId}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') commit();
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setDraft(value ?? '');
        }}
      />
    </div>
  );
}
