import { useApp } from '../app-store';
import { Mark } from '../screens/mark';
import { Dialog } from '../ui/dialog';
import { useMessage } from '../use-message';
import { closeDialog } from './close-dialog';

export function AboutDialog() {
  const message = useMessage();
  const version = useApp((app) => app.boot?.version ?? '');
  return (
    <Dialog title={message('command.about')} onClose={closeDialog} width={420} testId="about">
      <div className="start-name" style={{ margin: '8px 0 12px' }}>
        <Mark size={40} />
        <div>
          <strong>Forme</strong>
          <p>{message('about.version', { version })}</p>
        </div>
      </div>
      <p>{message('about.text')}</p>
      <p className="form-note">{message('about.licence')}</p>
    </Dialog>
  );
}
