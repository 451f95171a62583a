import type { HeadFit } from '../../model/style';
import { Check } from '../ui/check';
import { useMessage } from '../use-message';
import { LiveNumber } from './live-number';

const FIRST: HeadFit = { sizeMin: 0.85, sizeMax: 1.1, trackingMin: -50, trackingMax: 100, linesMax: 2 };

/** Within which a head may be changed to fill its lines. */
export function FitFields({ fit, onChange }: { readonly fit: HeadFit | null; readonly onChange: (fit: HeadFit | null) => void }) {
  const message = useMessage();
  const set = (values: Partial<HeadFit>) => fit && onChange({ ...fit, ...values });
  return (
    <>
      <Check label={message('styles.fit.on')} checked={fit !== null} onChange={(on) => onChange(on ? FIRST : null)} testId="style-fit" />
      {fit ? (
        <>
          <LiveNumber row label={message('styles.fit.sizeMin')} prefix={message('styles.fit.sizeMin')} unit="%" min={30} max={100} value={fit.sizeMin * 100} onCommit={(value) => set({ sizeMin: value / 100 })} />
          <LiveNumber row label={message('styles.fit.sizeMax')} prefix={message('styles.fit.sizeMax')} unit="%" min={100} max={300} value={fit.sizeMax * 100} onCommit={(value) => set({ sizeMax: value / 100 })} />
          <LiveNumber row label={message('styles.fit.trackingMin')} prefix={message('styles.fit.trackingMin')} unit="‰" step={5} min={-300} max={0} value={fit.trackingMin} onCommit={(trackingMin) => set({ trackingMin })} />
          <LiveNumber row label={message('styles.fit.trackingMax')} prefix={message('styles.fit.trackingMax')} unit="‰" step={5} min={0} max={2000} value={fit.trackingMax} onCommit={(trackingMax) => set({ trackingMax })} />
          <LiveNumber row label={message('styles.fit.linesMax')} prefix={message('styles.fit.linesMax')} min={1} max={3} value={fit.linesMax} onCommit={(linesMax) => set({ linesMax })} />
        </>
      ) : null}
    </>
  );
}
