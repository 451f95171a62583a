import type { Copyfit } from '../../compose/composition';
import { fitState, fitValues } from '../fit-state';
import { useMessage } from '../use-message';

/** A story's fit in as few signs as possible: +3, −2, a tick; the whole of it as a tooltip and for screen readers. */
export function FitChip({ copyfit }: { readonly copyfit: Copyfit }) {
  const message = useMessage();
  const state = fitState(copyfit);
  if (state === 'unplaced') return null;
  const label = message(`editor.copyfit.${state}`, fitValues(copyfit));
  return (
    <span className={`fit chip ${state}`} title={label} aria-label={label} data-testid="fit-chip" data-state={state}>
      {message(`fit.chip.${state}`, fitValues(copyfit))}
    </span>
  );
}
