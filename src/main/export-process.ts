import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { FromExporter } from './export-messages';
import type { Exporter } from './exports';

/** Starts `export-worker` in a utility process of Electron, with the folder of pictures converted before. */
export function startExportProcess(pictureCache: string): Exporter {
  const child = utilityProcess.fork(join(__dirname, 'export-worker.js'), [pictureCache], { serviceName: 'Forme export' });
  // Known only once it runs, and forgotten when it ended.
  let pid: number | undefined;
  child.once('spawn', () => {
    pid = child.pid;
  });
  return {
    get pid() {
      return pid;
    },
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', (message: FromExporter) => listener(message)),
    onExit: (listener) => child.once('exit', listener),
    kill: () => {
      child.kill();
    },
  };
}
