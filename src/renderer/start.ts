import { isCommandName } from '../commands/registry';
import { onExportDone, onExportFailed, onExportProgress } from './actions/export-actions';
import { closeWindow, openEdition, showFailure, takeOpened } from './actions/file-actions';
import { showDocument } from './actions/open-document';
import { takeSettings } from './actions/view-actions';
import { appState, setApp, useApp } from './app-store';
import { bridge } from './bridge';
import { isEnabled } from './command-context';
import { REGISTRY } from '../commands/registry';
import { runCommand } from './commands-run';
import { firstBoot } from './first-boot';
import { registerFonts } from './register-fonts';
import { useSession } from './session-store';
import { showInside } from './show-inside';
import { settingsOf, useSettings } from './settings-store';

/** Asks main for what this window starts with, listens to it from then on, and keeps it told. */
export async function start(): Promise<void> {
  const boot = await firstBoot;
  takeSettings(boot.settings);
  registerFonts(boot.fonts);
  setApp({ boot, recent: boot.recent });
  if (boot.test) showInside();
  listen();
  tellSettings();
  tellState();
  if (boot.document?.ok) await showDocument(boot.document.value);
  else if (boot.document) showFailure(boot.document);
}

const isField = (element: Element | null): boolean => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

function listen(): void {
  const { on } = bridge();
  on('command', ({ name, recent }) => {
    if (recent !== undefined) void openEdition(recent);
    // The native menu's undo means the field that is being typed in, when there is one.
    else if ((name === 'undo' || name === 'redo') && isField(document.activeElement)) document.execCommand(name);
    else if (isCommandName(name)) runCommand(name);
  });
  on('closing', () => void closeWindow());
  on('opened', (outcome) => void takeOpened(outcome));
  on('export.progress', onExportProgress);
  on('export.done', onExportDone);
  on('export.failed', onExportFailed);
}

/** Settings go to disk when they change. */
function tellSettings(): void {
  useSettings.subscribe((now, before) => {
    if (JSON.stringify(settingsOf(now)) !== JSON.stringify(settingsOf(before))) void bridge().call('app.settings', settingsOf(now));
  });
}

/** The title bar, its unsaved mark and the native menu follow what happens here, at most once a moment. */
function tellState(): void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tell = () => {
    timer = null;
    const { open } = appState();
    const state = open?.store.getState();
    const disabled = REGISTRY.filter((entry) => !isEnabled(entry.name)).map((entry) => entry.name);
    const args = { title: open ? open.name : 'Forme', unsaved: state?.unsaved ?? false, disabled };
    const now = JSON.stringify(args);
    if (now === told) return;
    told = now;
    void bridge().call('window.state', args);
  };
  const later = () => {
    timer ??= setTimeout(tell, 100);
  };
  let stop: (() => void) | null = null;
  useApp.subscribe((now, before) => {
    if (now.open?.store !== before.open?.store) {
      stop?.();
      stop = now.open?.store.subscribe(later) ?? null;
    }
    later();
  });
  useSession.subscribe(later);
  later();
}
