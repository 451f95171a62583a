import type { Bridge } from '../ipc/contract';

declare global {
  interface Window {
    /** Put there by preload; the only way out of the window. */
    readonly forme: Bridge;
  }
}

/** The main process, as far as the window may see it. */
export const bridge = (): Bridge => window.forme;
