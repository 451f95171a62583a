import { Redo2, Undo2 } from 'lucide-react';
import { Tabs } from 'radix-ui';
import type { KeyboardEvent } from 'react';
import { useSyncExternalStore } from 'react';
import { keysLabel, labelOf } from '../command-menus';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { Dialog } from '../ui/dialog';
import { IconButton } from '../ui/icon-button';
import { useMessage } from '../use-message';
import { ColoursTab } from './colours-tab';
import { ConditionsTab } from './conditions-tab';
import { PresetsTab } from './presets-tab';
import { showPress, usePressView } from './press-view';
import type { PressTab } from './press-view';
import './press.css';

const TABS = ['presets', 'conditions', 'colours'] as const satisfies readonly PressTab[];

/** What the house style says about press: how editions leave as PDF, what they are printed on, and the inks of its colours. Each entry counts at once and can be undone. */
export function PressSettingsDialog() {
  const message = useMessage();
  const tab = usePressView((view) => view.tab);
  const { store } = openFile();
  const { undoLabel, redoLabel } = useSyncExternalStore(store.subscribe, store.getState);
  const close = () => {
    const { fromExport } = usePressView.getState();
    showPress({ fromExport: false });
    useSession.getState().openDialog(fromExport ? 'export' : null);
  };
  return (
    <Dialog
      title={message('press.title')}
      onClose={close}
      width={940}
      testId="press-settings"
      footer={(
        <>
          <IconButton icon={Undo2} label={labelOf('undo')} keys={keysLabel('undo')} disabled={undoLabel === null} onClick={() => store.undo()} testId="press-undo" />
          <IconButton icon={Redo2} label={labelOf('redo')} keys={keysLabel('redo')} disabled={redoLabel === null} onClick={() => store.redo()} testId="press-redo" />
          <span className="muted stretch ellipsis">{message('press.undo-note')}</span>
          <button type="button" className="button primary" onClick={close} data-testid="press-done">{message('dialog.done')}</button>
        </>
      )}
    >
      <Tabs.Root className="press-settings" value={tab} onValueChange={(next) => showPress({ tab: next as PressTab })} onKeyDown={undoKeys}>
        <Tabs.List className="press-tabs" aria-label={message('press.title')}>
          {TABS.map((name) => <Tabs.Trigger key={name} className="tab" value={name} data-testid={`press-tab-${name}`}>{message(`press.${name}`)}</Tabs.Trigger>)}
        </Tabs.List>
        <Tabs.Content className="press-pane" value="presets"><PresetsTab /></Tabs.Content>
        <Tabs.Content className="press-pane" value="conditions"><ConditionsTab /></Tabs.Content>
        <Tabs.Content className="press-pane" value="colours"><ColoursTab /></Tabs.Content>
      </Tabs.Root>
    </Dialog>
  );
}

/** The window's keys rest while a dialog is open. In a field they mean what is being typed. */
function undoKeys(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target instanceof HTMLInputElement) return;
  const key = event.key.toLowerCase();
  const { store } = openFile();
  if (key === 'z' && !event.shiftKey) store.undo();
  else if (key === 'y' || key === 'z') store.redo();
  else return;
  event.preventDefault();
}
