/** Entry of the main process: wiring only. */
import { app } from 'electron';
import { nodeFileSystem } from '../storage/node-file-system';
import { Program } from './program';
import { handleProtocol, registerScheme } from './protocol';
import { assemble } from './services';
import { startArguments } from './start-arguments';
import { lockSession } from './window';
import { readWindowPlace } from './window-place';

const { FORME_USER_DATA } = process.env;
if (FORME_USER_DATA) app.setPath('userData', FORME_USER_DATA);
const defaultApp = process.defaultApp === true;
const { edition, test } = startArguments(process.argv, process.cwd(), defaultApp);
/** A Mac may ask for an edition before anything is ready. */
let asked = edition;
let program: Program | null = null;

registerScheme();
app.on('open-file', (event, path) => {
  event.preventDefault();
  asked = path;
  void program?.openEdition(path);
});

if (app.requestSingleInstanceLock({ edition })) {
  app.on('second-instance', (_event, _argv, _folder, data) => void program?.openEdition((data as { edition?: string | null }).edition ?? null));
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
  });
} else {
  app.quit();
}
