import { useMessage } from '../use-message';
import { usePlateView } from './plate-view';

/** The inks under the pointer; over the heat of ink also the mean of the square round it. */
export function PlateReadout({ window }: { /** Side of the square, mm; null: not told. */ readonly window: number | null }) {
  const message = useMessage();
  const values = usePlateView((view) => view.values);
  if (!values) return <p className="plate-readout empty">{message('plates.point')}</p>;
  return (
    <div className="plate-readout" role="group" aria-label={message('plates.values')} data-testid="plate-values">
      {values.inks.map(({ name, percent }) => (
        <span key={name} className="plate-value"><i data-ink={name.length === 1 ? name : 'spot'} />{name} <b>{Math.round(percent)}</b></span>
      ))}
      <span className="plate-value sum">{message('plates.sum', { percent: Math.round(values.sum) })}</span>
      {window !== null && values.window !== null ? (
        <span className="plate-value sum">{message('plates.window', { side: Math.round(window), percent: Math.round(values.window) })}</span>
      ) : null}
    </div>
  );
}
