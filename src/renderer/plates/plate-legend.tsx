import { LocateFixed } from 'lucide-react';
import type { Rect } from '../../geometry/rect';
import { ptToMm } from '../../geometry/units';
import { HEAT_RAMP, OVER_LIMIT } from '../../paint/plates/shade-plates';
import { useSession } from '../session-store';
import { useMessage } from '../use-message';
import type { PlateCondition, PlateSummary } from './protocol';

const css = (rgb: readonly number[]): string => `rgb(${rgb.join(' ')})`;
const RAMP = `linear-gradient(to right, ${HEAT_RAMP.map(css).join(', ')})`;
const STRIPES = `repeating-linear-gradient(135deg, ${css(OVER_LIMIT[0])} 0 3px, ${css(OVER_LIMIT[1])} 3px 6px)`;
/** Points of the page round the spot with the most ink that are brought into view. */
const ROUND = 24;

/** What the colours mean, and where the page is heaviest: a click goes there. */
export function PlateLegend({ condition, summary }: { readonly condition: PlateCondition; readonly summary: PlateSummary | null }) {
  const message = useMessage();
  const { inkLimit, window } = condition;
  const side = Math.round(ptToMm(window));
  const go = (rect: Rect): void => {
    const { page, lookAt } = useSession.getState();
    if (page) lookAt(page, rect);
  };
  return (
    <div className="plate-legend" data-testid="plate-legend">
      <div className="plate-ramp">
        <span>0</span>
        <i style={{ background: RAMP }} />
        <span>{message('plates.limit', { percent: inkLimit })}</span>
        <i className="over" style={{ background: STRIPES }} />
        <span>{message('plates.over')}</span>
      </div>
      {summary ? (
        <>
          <Place over={summary.window.mean > inkLimit + 0.5} testId="plate-heaviest" onClick={() => go(summary.window.rect)}>
            {message('plates.heaviest', { percent: Math.round(summary.window.mean), side })}
          </Place>
          <Place over={summary.peak.sum > inkLimit + 1} testId="plate-peak" onClick={() => go({ x: summary.peak.at.x - ROUND, y: summary.peak.at.y - ROUND, width: 2 * ROUND, height: 2 * ROUND })}>
            {message('plates.peak', { percent: Math.round(summary.peak.sum) })}
          </Place>
          {summary.missing > 0 ? <p className="plate-missing">{message('plates.missing', { count: summary.missing })}</p> : null}
        </>
      ) : <p className="plate-measuring">{message('plates.measuring')}</p>}
    </div>
  );
}

function Place({ over, testId, onClick, children }: { readonly over: boolean; readonly testId: string; readonly onClick: () => void; readonly children: string }) {
  const message = useMessage();
  return (
    <button type="button" className="plate-place" data-over={over} data-testid={testId} title={message('plates.goTo')} onClick={onClick}>
      <LocateFixed size={12} aria-hidden />{children}
    </button>
  );
}
