import { useState } from 'react';
import type { Gain } from '../../compose/copyfit-gains';
import type { Gains } from '../../compose/search-gains';
import { partText } from '../../model/story-text';
import { useSession } from '../session-store';
import { gainSelection } from './gain-selection';
import { Segments } from '../ui/segments';
import { useDocument } from '../use-document';
import { useMessage } from '../use-message';
import './copyfit.css';

const KINDS = ['cut', 'add'] as const;
/** Rows shown at once; more come on asking. */
const FIRST = 5;

/** Where a few characters cut or added change a line, best first; a click selects what to cut. */
export function GainsList({ gains }: { readonly gains: Gains }) {
  const message = useMessage();
  const { lines, oversetFrom, characters, placed } = gains.composition.copyfit;
  const isStale = useDocument((state) => state.composition.stories.get(gains.story.id) !== gains.composition);
  const wanted = placed && oversetFrom === null && lines < 0 ? 'add' : 'cut';
  const [chosen, setChosen] = useState<{ readonly by: typeof wanted; readonly kind: Gain['kind'] } | null>(null);
  const [all, setAll] = useState(false);
  // What a person chose holds until the story wants the other.
  const kind = chosen?.by === wanted ? chosen.kind : wanted;
  const listed = kind === 'cut' ? gains.cuts : gains.additions;
  const planned = new Set(kind === 'cut' ? gains.plan?.map(({ part }) => part) : []);
  const shown = all ? listed : listed.slice(0, FIRST);
  const sum = gains.plan?.reduce((total, gain) => total + gain.characters, 0) ?? 0;
  return (
    <section className={`gains${isStale ? ' stale' : ''}`} aria-label={message('gains.title')} data-testid="gains">
      <header className="gains-head">
        <span className="gains-plan" data-testid="gains-plan" data-lines={kind === 'cut' && gains.plan ? lines : 0}>
          {kind === 'cut' && gains.plan ? message('gains.plan', { characters: sum, lines }) : null}
          {kind === 'cut' && !gains.plan ? message('gains.title') : null}
          {kind === 'add' ? (wanted === 'add' ? message('gains.fill', { characters: -characters, lines: -lines }) : message('gains.title')) : null}
        </span>
        <Segments label={message('gains.title')} value={kind} segments={KINDS.map((value) => ({ value, label: message(`gains.${value}`) }))} onChange={(value) => setChosen({ by: wanted, kind: value })} testId="gains-kind" />
      </header>
      {listed.length === 0 ? <p className="gains-none">{message('gains.none')}</p> : (
        <ol className="gains-rows">
          {shown.map((gain) => <GainRow key={`${gain.kind}${gain.part}`} gains={gains} gain={gain} planned={planned.has(gain.part)} />)}
        </ol>
      )}
      {listed.length > shown.length || all ? (
        <button type="button" className="gains-more" onClick={() => setAll(!all)}>{message(all ? 'gains.fewer' : 'gains.more', { count: listed.length - shown.length })}</button>
      ) : null}
    </section>
  );
}

function GainRow({ gains: { story, composition }, gain, planned }: { readonly gains: Gains; readonly gain: Gain; readonly planned: boolean }) {
  const message = useMessage();
  const edit = useSession((session) => session.edit);
  const text = partText(story.text[gain.part]!);
  const last = composition.lines.filter((line) => line.part === gain.part).at(-1)?.number ?? 0;
  const before = text.slice(Math.max(0, gain.start - 14), gain.start);
  return (
    <li>
      <button
        type="button"
        className={`gain${planned ? ' planned' : ''}`}
        title={message('gains.go')}
        data-testid="gain"
        data-kind={gain.kind}
        data-characters={gain.characters}
        data-lines={gain.lines}
        data-planned={planned}
        onClick={() => edit({ story: story.id, ...gainSelection(gain) })}
      >
        <span className="gain-line">{last > 0 ? last : ''}</span>
        <span className="gain-text">
          <bdi dir="ltr">{before}{gain.kind === 'cut' ? <del>{text.slice(gain.start, gain.end)}</del> : <ins aria-hidden>＋</ins>}{text.slice(gain.end)}</bdi>
        </span>
        <span className="gain-amount">{message(`gains.mark.${gain.kind}`, { characters: gain.characters, lines: gain.lines })}</span>
      </button>
    </li>
  );
}
