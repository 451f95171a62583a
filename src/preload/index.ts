/** Gives the window the contract's channels as `window.forme`, and nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import { CALL_NAMES, EVENT_NAMES, callChannel, eventChannel } from '../ipc/channels';
import type { Bridge } from '../ipc/contract';

const bridge: Bridge = {
  call: (name, args) => (CALL_NAMES.includes(name) ? ipcRenderer.invoke(callChannel(name), args) : Promise.reject(new Error('no such channel'))),
  on(name, listener) {
    if (!EVENT_NAMES.includes(name)) return () => undefined;
    // The event itself stays here: it holds the sender.
    const relay = (_event: unknown, payload: unknown): void => listener(payload as Parameters<typeof listener>[0]);
    ipcRenderer.on(eventChannel(name), relay);
    return () => void ipcRenderer.off(eventChannel(name), relay);
  },
};

contextBridge.exposeInMainWorld('forme', bridge);
