import { PenLine } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { StoryId } from '../../model/ids';
import { markColour } from '../../proof/mark-colour';
import { keysLabel } from '../command-menus';
import { runCommand } from '../commands-run';
import { useReview } from '../review/review-store';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { useDocument } from '../use-document';
import { useLanguage, useMessage } from '../use-message';
import { roundOf } from './follow-tracking';
import './tracking.css';

/** Whose marks writing makes now: the name, the round, and the ink of both. */
function useWriter(story: StoryId | null) {
  const message = useMessage();
  const language = useLanguage();
  const person = useSettings((settings) => settings.person);
  const proof = useDocument((state) => state.edition.styles.proof);
  const round = useDocument((state) => roundOf(state.edition, story));
  const author = person || message('review.nobody');
  const step = proof.workflows.flatMap(({ steps }) => steps).find(({ id }) => id === round);
  return { name: [author, step && (language === 'en' ? step.name.en : step.name.zh)].filter(Boolean).join(' · '), colour: markColour(proof, { round, author }) };
}

/** In the status bar while changes are tracked, whatever is open: nobody writes so without knowing it. A click ends it. */
export function TrackSign() {
  const on = useDocument((state) => state.edition.info.tracked === true);
  const reading = useReview((review) => review.open);
  return on && !reading ? <Sign /> : null;
}

function Sign() {
  const message = useMessage();
  const story = useDocument((state) => state.tracked);
  const writing = useSession((session) => session.editing?.view === 'page') && story !== null;
  const { name, colour } = useWriter(story);
  return (
    <>
      <button type="button" className="status-button group track-sign" style={{ '--ink': colour } as CSSProperties} title={message('track.sign-note', { keys: keysLabel('track-changes') ?? '' })} data-testid="track-sign" onClick={() => runCommand('track-changes')}>
        <PenLine size={13} aria-hidden />
        <span>{message('track.on')}</span>
        <span className="track-who">{name}</span>
        {writing ? <span className="track-says">{message('track.shown')}</span> : null}
      </button>
      <span className="bar-line" />
    </>
  );
}

/** Above the galley: what is typed here is suggested. */
export function TrackNote({ story }: { readonly story: StoryId }) {
  const tracked = useDocument((state) => state.tracked === story);
  return tracked ? <Note story={story} /> : null;
}

function Note({ story }: { readonly story: StoryId }) {
  const message = useMessage();
  const { name, colour } = useWriter(story);
  return (
    <div className="track-note" style={{ '--ink': colour } as CSSProperties} role="status" data-testid="track-note">
      <PenLine size={13} aria-hidden />
      <strong>{message('track.on')}</strong>
      <span className="track-who">{name}</span>
      <span className="track-says">{message('track.note')}</span>
    </div>
  );
}
