import { Check, Copy, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../../model/new-id';
import { equal } from '../../../model/equal';
import { PLAIN_PRESS } from '../../../model/plain-press';
import type { PreflightProfile, Press } from '../../../model/press';
import { setPress } from '../../../commands/set-press';
import { run } from '../../actions/frame-actions';
import { openFile } from '../../app-store';
import { Dialog } from '../../ui/dialog';
import { useStorePart } from '../../use-store-part';
import { useLanguage, useMessage } from '../../use-message';
import { closeDialog } from '../close-dialog';
import { ProfileForm } from './profile-form';
import './profiles.css';

/** The preflight profiles of the house style: which rules hold, how strictly, and with which limits. Every change is an undo step. */
export function ProfilesDialog() {
  const message = useMessage();
  const short = useLanguage() === 'en' ? 'en' : 'zh';
  const press = useStorePart(openFile().store, (state) => state.edition.styles.press);
  const [chosen, setChosen] = useState(press.profile);
  // The one that was chosen may have been deleted.
  const profile = press.profiles[chosen] ?? press.profiles[press.profile]!;
  const inForce = profile.id === press.profile;
  const original = PLAIN_PRESS.profiles[profile.id];

  const set = (values: Partial<Press>, subject: string) => run(setPress, { values, subject });
  const change = (next: PreflightProfile, what: string) => set({ profiles: { ...press.profiles, [next.id]: next } }, `profile ${next.id} ${what}`);
  const duplicate = () => {
    const id = newId();
    const name = { zh: message('profiles.copy', { name: profile.name.zh }), en: message('profiles.copy', { name: profile.name.en }) };
    if (set({ profiles: { ...press.profiles, [id]: { ...profile, id, name } } }, `new profile ${id}`)) setChosen(id);
  };
  const remove = () => {
    const { [profile.id]: _, ...rest } = press.profiles;
    if (set({ profiles: rest }, `no profile ${profile.id}`)) setChosen(press.profile);
  };

  return (
    <Dialog
      title={message('profiles.title')}
      onClose={closeDialog}
      width={760}
      testId="profiles"
      footer={(
        <>
          <button type="button" className="button" onClick={duplicate} data-testid="profile-duplicate"><Copy size={14} aria-hidden />{message('profiles.duplicate')}</button>
          <button type="button" className="button" onClick={remove} disabled={inForce} data-testid="profile-delete"><Trash2 size={14} aria-hidden />{message('profiles.delete')}</button>
          {original ? (
            <button type="button" className="button" onClick={() => change(original, 'reset')} disabled={equal(original, profile)} data-testid="profile-reset">
              <RotateCcw size={14} aria-hidden />
              {message('profiles.reset')}
            </button>
          ) : null}
          <span className="stretch" />
          <button type="button" className="button primary" onClick={closeDialog}>{message('dialog.done')}</button>
        </>
      )}
    >
      <div className="profiles">
        <div className="profile-list" role="radiogroup" aria-label={message('profiles.title')}>
          {Object.values(press.profiles).map((each) => (
            <button
              key={each.id}
              type="button"
              role="radio"
              aria-checked={each.id === profile.id}
              tabIndex={each.id === profile.id ? 0 : -1}
              className="profile-item"
              data-testid="profile"
              onClick={() => setChosen(each.id)}
            >
              <span className="ellipsis">{each.name[short]}</span>
              {each.id === press.profile ? <Check size={13} role="img" aria-label={message('profiles.in-force')} /> : null}
            </button>
          ))}
          <button type="button" className="button" disabled={inForce} onClick={() => set({ profile: profile.id }, 'profile in force')} data-testid="profile-use">{message('profiles.use')}</button>
        </div>
        <ProfileForm key={profile.id} profile={profile} onChange={change} />
      </div>
    </Dialog>
  );
}
