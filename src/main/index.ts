/** Entry of the main process: wiring only. */
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { nodeFileSystem } from '../storage/node-file-system';
import { Program } from './program';
import { handleProtocol, registerScheme } from './protocol';
import { assemble } from './services';
import { startArguments } from './start-arguments';
import { openTroubleLog } from './trouble-log';
import { watchProcesses } from './watch-processes';
import { lockSession } from './window';
import { readWindowPlace } from './window-place';

const { FORME_USER_DATA } = process.env;
if (FORME_USER_DATA) app.setPath('userData', FORME_USER_DATA);
const defaultApp = process.defaultApp === true;
const { edition, test } = startArguments(process.argv, process.cwd(), defaultApp);
/** A Mac may ask for an edition before anything is ready. */
let asked = edition;
let program: Program | null = null;
let isEnding = false;

const trouble = openTroubleLog(join(app.getPath('userData'), 'trouble.log'), (line) => void process.stderr.write(`${line}\n`));
watchProcesses(trouble);

// Chromium speaks by way of speech-dispatcher only where it is asked to; without that there are no voices on Linux.
if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher');

registerScheme();
app.on('open-file', (event, path) => {
  event.preventDefault();
  asked = path;
  void program?.openEdition(path);
});

if (app.requestSingleInstanceLock({ edition })) {
  app.on('second-instance', (_event, argv, _folder, data) => {
    // Who starts Forme again while it ends would be left with none: the other has given way to this one already.
    if (isEnding) app.relaunch({ args: argv.slice(1) });
    else void program?.openEdition((data as { edition?: string | null }).edition ?? null);
  });
  app.on('will-quit', () => (isEnding = true));
  app.on('window-all-closed', () => app.quit());
  app.on('activate', () => program?.openWindow());
  app.on('before-quit', (event) => {
    if (program && !program.mayQuit()) event.preventDefault();
  });
  app.on('web-contents-created', (_event, contents) => contents.setWindowOpenHandler(() => ({ action: 'deny' })));
  void app.whenReady().then(async () => {
    const running = new Program(asked, await readWindowPlace(nodeFileSystem, app.getPath('userData')));
    const { services, resources } = await assemble(running, test);
    lockSession();
    handleProtocol(resources);
    running.start(services);
    app.on('will-quit', () => services.exports.stop());
    program = running;
  }).catch((error: unknown) => {
    trouble.note('Forme could not start', error);
    if (!test) dialog.showErrorBox('Forme', String(error));
    app.exit(1);
  });
} else {
  trouble.note('Forme runs already with this folder of settings; the other shows what was asked for', { edition });
  app.quit();
}
