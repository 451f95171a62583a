import { useSettings } from '../settings-store';
import type { PointerInput } from './tools/tool-state';

/** Held, Alt, Ctrl and Cmd mean the opposite of what snapping is switched to. */
export function snapKeys(event: Pick<MouseEvent, 'altKey' | 'ctrlKey' | 'metaKey'>): Pick<PointerInput, 'free' | 'held'> {
  const held = event.altKey || event.ctrlKey || event.metaKey;
  return { held, free: held === useSettings.getState().snap };
}
