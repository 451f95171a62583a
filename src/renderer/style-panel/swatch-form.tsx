import { setSwatch } from '../../commands/set-swatch';
import type { Swatch } from '../../model/style';
import { run } from '../actions/frame-actions';
import { Section } from '../ui/section';
import { TextField } from '../ui/text-field';
import { useMessage } from '../use-message';
import { LiveNumber } from './live-number';

const INKS = ['C', 'M', 'Y', 'K'] as const;

/** A colour's inks, and the spot ink that it is printed with. */
export function SwatchForm({ swatch }: { readonly swatch: Swatch }) {
  const message = useMessage();
  const { id, cmyk } = swatch;
  return (
    <Section title={message('styles.section.inks')}>
      {INKS.map((ink, index) => (
        <LiveNumber key={ink} row label={ink} prefix={ink} unit="%" min={0} max={100} decimals={1} value={cmyk[index]!} onCommit={(share) => run(setSwatch, { swatch: id, values: { cmyk: cmyk.map((old, at) => (at === index ? share : old)) as unknown as Swatch['cmyk'] } })} testId={`swatch-ink-${ink}`} />
      ))}
      <p className="form-note">{message('styles.ink-sum', { sum: Math.round(cmyk.reduce((sum, share) => sum + share, 0)) })}</p>
      <TextField label={message('press.spot')} value={swatch.spot ?? ''} placeholder={message('press.spot.none')} onCommit={(spot) => run(setSwatch, { swatch: id, values: { spot: spot.trim() || null } })} testId="swatch-spot" />
    </Section>
  );
}
