/** The two who answer dialogs: the system's own, and a script for tests of the whole program. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { DialogDriver } from './dialogs';

/** A test's script answers when the program was started with --forme-test, else the system. */
export function dialogDriver(over: () => BrowserWindow | null, test: boolean): DialogDriver {
  const { FORME_TEST_DIALOGS: script } = process.env;
  return test && script ? scriptedDialogs(script) : systemDialogs(over);
}

/** `over` is the window that a dialog belongs to; without one it stands alone. */
function systemDialogs(over: () => BrowserWindow | null): DialogDriver {
  return {
    async open({ title, what, filters, suggestion }) {
      // A bundle is a folder, except on a Mac, where one of a known type is picked like a file.
      const edition = process.platform === 'darwin' ? (['openFile', 'openDirectory'] as const) : (['openDirectory'] as const);
      const properties = what === 'edition' ? [...edition] : what === 'folder' ? (['openDirectory', 'createDirectory'] as const).slice() : (['openFile', 'multiSelections'] as const).slice();
      const options = { title, properties, filters: what === 'edition' && process.platform !== 'darwin' ? [] : mutable(filters), ...(suggestion ? { defaultPath: suggestion } : {}) };
      const window = over();
      const { canceled, filePaths } = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
      return canceled ? [] : filePaths;
    },
    async save({ title, suggestion, filters }) {
      const options = { title, defaultPath: suggestion, filters: mutable(filters) };
      const window = over();
      const { canceled, filePath } = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
      return canceled || !filePath ? null : filePath;
    },
    async message({ message, detail, buttons, cancel }) {
      const options = { type: 'question' as const, message, detail, buttons: [...buttons], defaultId: 0, cancelId: cancel, noLink: true };
      const window = over();
      const { response } = window ? await dialog.showMessageBox(window, options) : await dialog.showMessageBox(options);
      return response;
    },
  };
}

const mutable = (filters: readonly { readonly name: string; readonly extensions: readonly string[] }[]): Electron.FileFilter[] =>
  filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));

type Answer =
  | { readonly kind: 'open'; readonly paths: readonly string[] }
  | { readonly kind: 'save'; readonly path: string }
  | { readonly kind: 'message'; readonly button: number };

/**
 * Answers dialogs from a JSON file: a list of answers, used up in order and taken out of the file, so that a test can
 * give further ones while the program runs. No answer, or one of another kind, counts as cancelled.
 */
function scriptedDialogs(file: string): DialogDriver {
  const next = (kind: Answer['kind']): Answer | null => {
    const [answer, ...rest] = JSON.parse(readFileSync(file, 'utf8')) as Answer[];
    if (answer?.kind !== kind) return null;
    writeFileSync(file, JSON.stringify(rest));
    return answer;
  };
  return {
    open: async () => {
      const answer = next('open');
      return answer?.kind === 'open' ? answer.paths : [];
    },
    save: async () => {
      const answer = next('save');
      return answer?.kind === 'save' ? answer.path : null;
    },
    message: async ({ cancel }) => {
      const answer = next('message');
      return answer?.kind === 'message' ? answer.button : cancel;
    },
  };
}
