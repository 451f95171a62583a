/** The border to the window: who calls, what is called and with what, checked before anything acts. */
import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { CALL_NAMES, callChannel, eventChannel } from '../ipc/channels';
import type { CallName, EventName, Events } from '../ipc/contract';
import { validateArguments } from '../ipc/validate';
import type { Handlers } from './calls';
import { APP_ORIGIN } from './resources';

/**
 * Routes every channel of the contract to its handler; there are no others, and Electron refuses what is not handled.
 * A call from another frame, origin or window, or with arguments that are not the contract's, is rejected.
 */
export function handleCalls(handlers: Handlers, window: () => WebContents | null): void {
  for (const name of CALL_NAMES) {
    ipcMain.handle(callChannel(name), (event, raw: unknown) => {
      if (!isOurWindow(event, window())) throw new Error(`${name}: refused, not called by the window`);
      return route(handlers, name, raw);
    });
  }
}

function route<N extends CallName>(handlers: Handlers, name: N, raw: unknown): Promise<unknown> {
  const args = validateArguments(name, raw);
  if (!args.ok) throw new Error(`${name}: wrong arguments at “${args.at}”: ${args.problem}`);
  return handlers[name](args.value);
}

function isOurWindow({ sender, senderFrame }: IpcMainInvokeEvent, window: WebContents | null): boolean {
  return sender === window && senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.startsWith(`${APP_ORIGIN}/`);
}

/** Tells the window something; a window that is gone is told nothing. */
export function sendEvent<N extends EventName>(window: WebContents | null, name: N, payload: Events[N]): void {
  if (window && !window.isDestroyed()) window.send(eventChannel(name), payload);
}
