import { join } from 'node:path';
import type { Language, Settings } from '../ipc/contract';
import { READ_ALOUD, settingsSchema } from '../ipc/validate';
import type { FileSystem } from '../storage/file-system';
import { readUserFile } from './user-file';
import type { UserFile } from './user-file';

/** The person's settings; on the first start in the system's language if Forme speaks it, else in English. */
export function readSettings(files: FileSystem, home: string, systemLocale: string): Promise<UserFile<Settings>> {
  const language: Language = /^zh\b/i.test(systemLocale) ? 'zh-CN' : 'en';
  const fallback: Settings = { language, theme: 'system', showGrid: true, showBaselines: false, showFrameEdges: true, exportPreset: '', keys: {}, recentCommands: [], snap: true, showRulers: true, toured: false, autoPush: true, spelling: true, checkMarks: true, person: '', readAloud: READ_ALOUD };
  return readUserFile(files, join(home, 'settings.json'), settingsSchema, fallback);
}
