import { Film, LoaderCircle } from 'lucide-react';
import { ptToMm } from '../../geometry/units';
import type { CommandName } from '../../commands/registry';
import { keysLabel } from '../command-menus';
import { runCommand } from '../commands-run';
import { useLanguage } from '../settings-store';
import { Tooltip } from '../ui/tooltip';
import { useDocument, useOpenDocument } from '../use-document';
import { useMessage } from '../use-message';
import { conditionName, plateCondition } from './plate-condition';
import { PlateLegend } from './plate-legend';
import { PlateReadout } from './plate-readout';
import { inkNames, usePlateView } from './plate-view';
import './plates.css';

const PROCESS = { C: 'view-plate-c', M: 'view-plate-m', Y: 'view-plate-y', K: 'view-plate-k' } as const satisfies Record<string, CommandName>;
const isProcess = (name: string): name is keyof typeof PROCESS => name in PROCESS;

/** In the corner of the page view: which plates are shown, what they carry under the pointer, and where the ink is heaviest. */
export function PlateBar() {
  const message = useMessage();
  const { id } = useOpenDocument();
  const { kind, hidden, film, updating, summary, togglePlate, setFilm } = usePlateView();
  // The styles alone: the edition is another with every key.
  const styles = useDocument((state) => state.edition.styles);
  const language = useLanguage();
  const condition = plateCondition(id, { styles });
  return (
    <aside className="plate-bar" aria-label={message('plates.title')} data-testid="plate-bar" data-kind={kind} data-updating={updating && kind !== 'composite'}>
      {kind === 'heat' ? <PlateLegend condition={condition} summary={summary} /> : null}
      {kind !== 'composite' ? <PlateReadout window={kind === 'heat' ? ptToMm(condition.window) : null} /> : null}
      {kind === 'proof' ? <p className="plate-readout empty">{message('plates.proofHint', { name: conditionName({ styles }, language) })}</p> : null}
      <div className="plate-buttons" role="toolbar" aria-label={message('plates.title')}>
        {kind !== 'composite' && updating ? (
          <span className="plate-updating" role="status"><LoaderCircle size={12} aria-hidden />{message('plates.updating')}</span>
        ) : null}
        {kind === 'inks' ? (
          <Tooltip label={message('plates.filmHint')}>
            <button type="button" className="plate-button" aria-pressed={film} data-testid="plates-film" onClick={() => setFilm(!film)}>
              <Film size={12} aria-hidden />{message('plates.film')}
            </button>
          </Tooltip>
        ) : null}
        <PlateButton command="view-composite" pressed={kind === 'composite'}>{message('plates.composite')}</PlateButton>
        {inkNames(summary).map((name) => {
          const pressed = kind === 'inks' && !hidden.includes(name);
          return isProcess(name)
            ? <PlateButton key={name} command={PROCESS[name]} pressed={pressed} ink={name}>{name}</PlateButton>
            : <SpotButton key={name} name={name} pressed={pressed} onClick={() => togglePlate(name)} />;
        })}
        <PlateButton command="view-ink" pressed={kind === 'heat'}>{message('plates.ink')}</PlateButton>
        <PlateButton command="view-soft-proof" pressed={kind === 'proof'}>{message('plates.proof')}</PlateButton>
      </div>
    </aside>
  );
}

interface PlateButtonProps {
  readonly command: CommandName;
  readonly pressed: boolean;
  readonly ink?: string;
  readonly children: string;
}

function PlateButton({ command, pressed, ink, children }: PlateButtonProps) {
  const message = useMessage();
  return (
    <Tooltip label={message(`command.${command}`)} keys={keysLabel(command)}>
      <button
        type="button"
        className="plate-button"
        aria-pressed={pressed}
        aria-label={message(`command.${command}`)}
        data-ink={ink}
        data-testid={`command-${command}`}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => runCommand(command)}
      >
        {children}
      </button>
    </Tooltip>
  );
}

function SpotButton({ name, pressed, onClick }: { readonly name: string; readonly pressed: boolean; readonly onClick: () => void }) {
  const message = useMessage();
  return (
    <Tooltip label={message('plates.spot', { name })}>
      <button type="button" className="plate-button spot" aria-pressed={pressed} aria-label={message('plates.spot', { name })} onMouseDown={(event) => event.preventDefault()} onClick={onClick}>
        {name}
      </button>
    </Tooltip>
  );
}
