import os from 'node:os';
import path from 'node:path';

/** Forme's folder for what can be fetched or built again, where this system keeps such things. */
export function cacheFolder() {
  const base =
    process.env.XDG_CACHE_HOME ||
    (process.platform === 'darwin' && path.join(os.homedir(), 'Library', 'Caches')) ||
    (process.platform === 'win32' && process.env.LOCALAPPDATA) ||
    path.join(os.homedir(), '.cache');
  return path.join(base, 'forme');
}
