import { homedir } from 'node:os';
import { join } from 'node:path';
import { openPictureCache, userCacheFolder, type PressCache } from '../export/facts/picture-cache';

/** Converted pictures and facts of files from earlier runs, in the user's cache folder. */
export const pressCache = (): PressCache => openPictureCache(join(userCacheFolder(process.env, process.platform, homedir()), 'pictures'));
