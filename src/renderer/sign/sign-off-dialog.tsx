import { BadgeCheck, CircleDashed, TriangleAlert, Undo2 } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import type { Edition } from '../../model/edition';
import type { Page } from '../../model/page';
import { pageNumber } from '../../model/page-order';
import { openMarks } from '../../model/signing/open-marks';
import { actsOn, standing } from '../../model/signing/standing';
import type { SigningTarget, Standing, SteppedOn } from '../../model/signing/standing';
import type { Story } from '../../model/story';
import type { WorkflowStep } from '../../model/workflow';
import { save } from '../actions/file-actions';
import { openFile, useApp } from '../app-store';
import { closeDialog } from '../dialogs/close-dialog';
import { useNameOf } from '../press/names';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { Dialog } from '../ui/dialog';
import { Select } from '../ui/select';
import { useLanguage, useMessage } from '../use-message';
import { sendBackNow, signNow, waitingStories } from './sign-actions';
import type { Checked } from './sign-actions';
import { Corrections } from './corrections';
import { openIn } from './page-check';
import { usePageCheck } from './use-page-check';
import { WorkflowChoice } from './workflow-choice';
import './sign.css';

/** Where the page stands in the workflow, and signing its next step or sending it back. */
export function SignOffDialog() {
  const message = useMessage();
  const { store } = openFile();
  const edition = useSyncExternalStore(store.subscribe, () => store.getState().edition);
  const page = edition.pages[useSession((session) => session.page) ?? ''];
  const stands = page && standing(edition, { page: page.id });
  return (
    <Dialog
      title={page ? `${message('sign.title')} · ${message('sign.page', { number: pageNumber(edition, page.id), name: page.name })}` : message('sign.title')}
      onClose={closeDialog}
      width={560}
      testId="sign-off"
      footer={<button type="button" className="button" onClick={closeDialog}>{message('dialog.close')}</button>}
    >
      {page && stands ? <Signing edition={edition} page={page} stands={stands} /> : <><p className="muted">{message('sign.none')}</p><WorkflowChoice edition={edition} /></>}
    </Dialog>
  );
}

function Signing({ edition, page, stands }: { readonly edition: Edition; readonly page: Page; readonly stands: Standing }) {
  const message = useMessage();
  const nameOf = useNameOf();
  const time = useTime();
  const { steps, next, broken, released, returned } = stands;
  const [note, setNote] = useState('');
  const [unchecked, setUnchecked] = useState('');
  const [busy, setBusy] = useState(false);
  const check = usePageCheck(openFile(), edition, page.id);
  const saved = useApp(({ open }) => open?.saved ?? false);
  const corrections = 'rounds' in check ? { unsettled: openIn(check), unread: check.unread.length } : null;
  const mayNot = !next || busy || !saved || corrections === null || corrections.unsettled > 0 || (corrections.unread > 0 && unchecked.trim() === '');
  const marks = openMarks(edition, { page: page.id }).length;
  const said = (done: boolean): void => {
    if (!done) return;
    setNote('');
    setUnchecked('');
  };
  const sign = async (targets: readonly SigningTarget[], step: WorkflowStep, checked: Checked | null): Promise<void> => {
    setBusy(true);
    try {
      said(await signNow(targets, step, note, checked));
    } finally {
      setBusy(false);
    }
  };
  const signed = steps.filter(({ signature }) => signature !== null);
  return (
    <div className="sign">
      <ol className="sign-steps" aria-label={message('sign.steps')}>
        {steps.map((stepped) => <Step key={stepped.step.id} stepped={stepped} isNext={stepped.step === next} />)}
      </ol>
      {broken ? <p className="sign-word over"><TriangleAlert size={14} aria-hidden />{message('sign.broken')}</p> : null}
      {released ? <p className="sign-word good"><BadgeCheck size={14} aria-hidden />{message('sign.released')}</p> : null}
      {returned ? <p className="sign-word"><Undo2 size={14} aria-hidden />{message('sign.returned', { person: returned.person, time: time(returned.time), note: returned.note })}</p> : null}
      {marks > 0 ? <p className="sign-word over">{message('sign.marks', { count: marks })}</p> : null}
      <Corrections check={check} page={page.id} unchecked={unchecked} onUnchecked={setUnchecked} />
      <Stories edition={edition} page={page} isWaiting={busy || !saved} onSign={(stories, step) => void sign(stories.map(({ id }) => ({ story: id })), step, null)} />
      {saved ? null : (
        <p className="sign-word sign-corrections" data-testid="sign-unsaved">
          <span>{message('refusal.sign.unsaved')}</span>
          <button type="button" className="button" onClick={() => void save(false)}>{message('command.save')}</button>
        </p>
      )}
      <div className="sign-act">
        <PersonField edition={edition} />
        <div className="form-row">
          <label htmlFor="sign-note">{message('sign.note')}</label>
          <div className="field"><input id="sign-note" value={note} placeholder={message('sign.note-hint')} onChange={(event) => setNote(event.target.value)} data-testid="sign-note" /></div>
        </div>
        <div className="sign-buttons">
          {signed.length > 0 ? (
            <Select
              label={message('sign.back')}
              placeholder={message('sign.back')}
              value={null}
              choices={[...signed].reverse().map(({ step }) => ({ value: step.id, label: nameOf(step.name) }))}
              onChange={(id) => {
                const { step } = signed.find((each) => each.step.id === id)!;
                said(sendBackNow({ page: page.id }, step, note));
              }}
              testId="sign-back"
            />
          ) : null}
          {next ? <button type="button" className="button primary" disabled={mayNot} onClick={() => corrections && void sign([{ page: page.id }], next, { corrections, unchecked })} data-testid="sign-do">{message('sign.do', { step: nameOf(next.name) })}</button> : null}
        </div>
      </div>
      <History edition={edition} page={page} stands={stands} />
    </div>
  );
}

function Step({ stepped: { step, signature, changed }, isNext }: { readonly stepped: SteppedOn; readonly isNext: boolean }) {
  const message = useMessage();
  const nameOf = useNameOf();
  const time = useTime();
  return (
    <li className="sign-step" data-next={isNext || undefined} aria-current={isNext ? 'step' : undefined} data-testid="sign-step" data-step={step.id} data-signed={signature ? (changed ? 'changed' : 'yes') : undefined}>
      {signature ? <BadgeCheck size={15} aria-hidden /> : <CircleDashed size={15} aria-hidden />}
      <i style={{ background: step.colour }} aria-hidden />
      <b>{nameOf(step.name)}</b>
      <span className="muted">
        {signature ? message('sign.signed', { person: signature.person, time: time(signature.time) }) : message(isNext ? 'sign.open' : 'sign.waiting')}
        {signature && changed ? <em> · {message('sign.changed')}</em> : null}
      </span>
    </li>
  );
}

/** Stories that wait for a signature, signed together by step. */
interface StoriesProps {
  readonly edition: Edition;
  readonly page: Page;
  readonly isWaiting: boolean;
  readonly onSign: (stories: readonly Story[], step: WorkflowStep) => void;
}

function Stories({ edition, page, isWaiting, onSign }: StoriesProps) {
  const message = useMessage();
  const nameOf = useNameOf();
  if (!stands(edition)) return null;
  const waiting = waitingStories(edition, page.id);
  if (waiting.length === 0) return <p className="muted">{message('sign.stories-done')}</p>;
  return (
    <section className="sign-stories">
      <h3>{message('sign.stories')}</h3>
      {waiting.map(({ step, stories }) => (
        <div key={step.id} className="sign-waiting">
          <ul>{stories.map(({ id, slug }) => <li key={id} className="ellipsis">{slug}</li>)}</ul>
          <button
            type="button"
            className="button"
            disabled={isWaiting}
            onClick={() => onSign(stories, step)}
            data-testid="sign-stories"
          >
            {message('sign.stories-sign', { step: nameOf(step.name), count: stories.length })}
          </button>
        </div>
      ))}
    </section>
  );
}

/** Whether stories are signed at all in the edition's workflow. */
const stands = ({ info, styles }: Edition): boolean => styles.proof.workflows.find(({ id }) => id === info.workflow)?.steps.some(({ of }) => of === 'story') ?? false;

/** Who signs: one of the people of the house, or a name. */
function PersonField({ edition }: { readonly edition: Edition }) {
  const message = useMessage();
  const person = useSettings((settings) => settings.person);
  const { people } = edition.styles.proof;
  return (
    <div className="form-row">
      <label htmlFor="sign-person">{message('sign.person')}</label>
      <div className="field">
        <input id="sign-person" value={person} list="people" placeholder={message('sign.person-hint')} onChange={(event) => useSettings.getState().change({ person: event.target.value })} data-testid="sign-person" />
      </div>
      <datalist id="people">{people.map(({ name }) => <option key={name} value={name} />)}</datalist>
    </div>
  );
}

function History({ edition, page, stands: { workflow } }: { readonly edition: Edition; readonly page: Page; readonly stands: Standing }) {
  const message = useMessage();
  const nameOf = useNameOf();
  const time = useTime();
  const acts = actsOn(edition, { page: page.id }, workflow);
  if (acts.length === 0) return null;
  return (
    <details className="sign-history">
      <summary>{message('sign.history')}</summary>
      <ol>
        {[...acts].reverse().map(({ id, act, person, step, time: at, note, unchecked, pdf }) => (
          <li key={id}>
            <time dateTime={at}>{time(at)}</time>
            <span>
              {message(`sign.act.${act}`, { person, step: nameOf(workflow.steps.find((each) => each.id === step)?.name ?? { zh: step, en: step }) })}
              {note === '' ? null : <> · {note}</>}
              {unchecked === undefined ? null : <em> · {message('sign.act.unchecked', { why: unchecked })}</em>}
              {pdf === null ? null : <> · <code title={pdf}>{message('sign.pdf', { hash: pdf.slice(0, 12) })}</code></>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function useTime(): (iso: string) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language, { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' });
  return (iso) => format.format(new Date(iso));
}
