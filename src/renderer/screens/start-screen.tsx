import { FolderOpen } from 'lucide-react';
import { openEdition } from '../actions/file-actions';
import { useApp } from '../app-store';
import { keysLabel } from '../command-menus';
import { useMessage } from '../use-message';
import { Mark } from './mark';
import { NewEditionForm } from './new-edition-form';

/** No edition is open: begin one, open one, go on with one. */
export function StartScreen() {
  const message = useMessage();
  const recent = useApp((app) => app.recent);
  const version = useApp((app) => app.boot?.version);
  return (
    <main className="start" data-testid="start-screen">
      <div className="start-side">
        <div className="start-name">
          <Mark size={40} />
          <div>
            <h1>Forme</h1>
            <p>{message('start.tagline')}</p>
          </div>
        </div>
        <button type="button" className="button large" onClick={() => void openEdition(null)} data-testid="start-open">
          <FolderOpen size={15} aria-hidden />
          {message('start.open')}
          <kbd>{keysLabel('open-edition')}</kbd>
        </button>
        <h2>{message('menu.recent')}</h2>
        {recent.length === 0 ? <p className="muted">{message('start.no-recent')}</p> : null}
        {recent.map((entry) => (
          <button key={entry.index} type="button" className="recent" onClick={() => void openEdition(entry.index)} data-testid="recent">
            <b className="ellipsis">{entry.name}</b>
            <span className="muted ellipsis">{entry.place}</span>
          </button>
        ))}
        <span style={{ flex: 1 }} />
        <span className="muted">{message('about.version', { version: version ?? '' })}</span>
      </div>
      <div className="start-main">
        <h2>{message('start.new')}</h2>
        <p>{message('start.new.note')}</p>
        <NewEditionForm previewHeight={150} />
      </div>
    </main>
  );
}
