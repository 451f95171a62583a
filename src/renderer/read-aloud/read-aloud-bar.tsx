import { ChevronFirst, ChevronLast, Minus, Pause, Play, Plus, SlidersHorizontal, SkipForward, X } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { CommandName } from '../../commands/registry';
import { isHanLanguage } from '../../model/language';
import { useApp } from '../app-store';
import { keysLabel } from '../command-menus';
import { useReview } from '../review/review-store';
import { useSettings } from '../settings-store';
import { CommandButton } from '../shell/command-button';
import { Check } from '../ui/check';
import { IconButton } from '../ui/icon-button';
import { Segments } from '../ui/segments';
import { Select } from '../ui/select';
import { useDocument } from '../use-document';
import { useMessage } from '../use-message';
import { changeReading, changeSpeed, focusText, SPEEDS, stopReading } from './reading-actions';
import { useReading, type ReadingProblem } from './reading-store';
import './read-aloud-bar.css';

/** Over the foot of the page while a story is read: which, how fast, by whom; everything in it has a key, and it never keeps the keyboard. */
export function ReadAloudBar() {
  const isOff = useReading((now) => now.status === 'off');
  return isOff ? null : <Bar />;
}

function Bar() {
  const message = useMessage();
  const { status, story, share, problem, voices, voice, language, options } = useReading();
  const settings = useSettings((all) => all.readAloud);
  const slug = useDocument((state) => (story === null ? '' : state.edition.stories[story]?.slug ?? ''));
  // A mark's field may stand where the bar is.
  const isAside = useReview(({ pending }) => pending !== null);
  const isOn = status === 'speaking' || status === 'waiting';
  const speed = message('aloud.times', { speed: settings.speed });
  return (
    // Pressing leaves the keyboard where it is: with the text.
    <div className="aloud-bar" role="toolbar" aria-label={message('aloud.title')} data-testid="aloud-bar" data-status={status} data-aside={isAside || undefined} onMouseDown={keepFocus}>
      <div className="aloud-row">
        <CommandButton command="previous-sentence" icon={ChevronFirst} disabled={problem !== null} />
        <CommandButton command="pause-reading" icon={isOn ? Pause : Play} pressed={isOn} />
        <CommandButton command="next-sentence" icon={ChevronLast} disabled={problem !== null} />
        <span className="aloud-story" title={slug}>
          <b className="ellipsis">{slug}</b>
          <span className="aloud-status" data-testid="aloud-status">{message(`aloud.status.${status === 'off' ? 'paused' : status}`)}</span>
        </span>
        <span className="aloud-speed" role="group" aria-label={message('aloud.speed')}>
          <SpeedButton command="slower-reading" icon={Minus} by={-1} disabled={settings.speed <= SPEEDS[0]!} />
          <span className="number" data-testid="aloud-speed">{speed}</span>
          <SpeedButton command="faster-reading" icon={Plus} by={1} disabled={settings.speed >= SPEEDS.at(-1)!} />
        </span>
        {voices.length > 0 && language !== null ? (
          <Select
            quiet label={message('aloud.voice')} value={voice} choices={voices.map(({ id, name }) => ({ value: id, label: shortName(name) }))} testId="aloud-voice" onClosed={focusText}
            onChange={(id) => changeReading({ voices: { ...settings.voices, [language]: id } })}
          />
        ) : null}
        <CommandButton command="read-next-story" icon={SkipForward} />
        <IconButton icon={SlidersHorizontal} label={message('aloud.options')} pressed={options} aria-expanded={options} testId="aloud-options" onClick={() => useReading.setState({ options: !options })} />
        <IconButton icon={X} label={message('command.stop-reading')} keys={keysLabel('stop-reading')} testId="aloud-stop" onClick={stopReading} />
      </div>
      {options ? (
        <div className="aloud-row options" role="group" aria-label={message('aloud.options')}>
          <Check label={message('aloud.punctuation')} checked={settings.punctuation} onChange={(punctuation) => changeReading({ punctuation })} testId="aloud-punctuation" />
          {language !== null && isHanLanguage(language) ? null : <Check label={message('aloud.capitals')} checked={settings.capitals} onChange={(capitals) => changeReading({ capitals })} testId="aloud-capitals" />}
          <span className="aloud-figures">
            {message('aloud.figures')}
            <Segments label={message('aloud.figures')} value={settings.figures} segments={(['numbers', 'digits'] as const).map((value) => ({ value, label: message(`aloud.figures.${value}`) }))} onChange={(figures) => changeReading({ figures })} testId="aloud-figures" />
          </span>
          <Check label={message('aloud.goOn')} checked={settings.goOn} onChange={(goOn) => changeReading({ goOn })} testId="aloud-go-on" />
        </div>
      ) : null}
      {problem ? <Problem problem={problem} /> : null}
      <span className="aloud-share" aria-hidden style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}

function SpeedButton({ command, icon, by, disabled }: { readonly command: CommandName; readonly icon: typeof Minus; readonly by: 1 | -1; readonly disabled: boolean }) {
  const message = useMessage();
  return <IconButton icon={icon} size="small" label={message(`command.${command}`)} keys={keysLabel(command)} disabled={disabled} testId={`command-${command}`} onClick={() => changeSpeed(by)} />;
}

/** Why nothing is heard, and what to install: this system's way first. */
function Problem({ problem }: { readonly problem: ReadingProblem }) {
  const message = useMessage();
  const language = useReading((now) => now.language);
  const platform = useApp((app) => app.boot?.platform ?? 'linux');
  const systems = [...(['win32', 'darwin', 'linux'] as const)].sort((a, b) => Number(b === platform) - Number(a === platform));
  return (
    <div className="aloud-problem" role="alert" data-testid="aloud-problem" data-problem={problem}>
      <p>{message(`aloud.problem.${problem}`, { language: language === null ? '' : message(`language.${language}`) })}</p>
      {problem === 'failed' ? null : <ul>{systems.map((system) => <li key={system} data-own={system === platform || undefined}>{message(`aloud.install.${system}`)}</li>)}</ul>}
    </div>
  );
}

const keepFocus = (event: MouseEvent): void => event.preventDefault();

/** Without the maker's name and the country, which the list repeats for each of them. */
const shortName = (name: string): string => name.replace(/^(?:Microsoft|Google|com\.apple\.\S+) /, '').replace(/ - .*$/, '') || name;
