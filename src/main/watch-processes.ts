import { app } from 'electron';
import type { TroubleLog } from './trouble-log';

/** Notes every process that dies and every error that nobody takes; the program itself goes on as it would. */
export function watchProcesses(trouble: TroubleLog): void {
  // The graphics process too: Chromium closes the whole program when it cannot be brought back.
  app.on('child-process-gone', (_event, { type, reason, exitCode, name, serviceName }) => {
    if (reason !== 'clean-exit') trouble.note('a process ended', { type, reason, exitCode, name, serviceName });
  });
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit') trouble.note('the window’s process ended', { reason, exitCode, page: contents.getURL() });
  });
  process.on('uncaughtExceptionMonitor', (error) => trouble.note('an error that nobody took', error));
  // Work that failed with nobody waiting for it is no reason to close.
  process.on('unhandledRejection', (reason) => trouble.note('work failed that nobody waited for', reason));
}
