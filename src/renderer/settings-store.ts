import { create } from 'zustand';
import type { Language, Settings } from '../ipc/contract';

interface SettingsState extends Settings {
  /** Changes some settings; whoever subscribed writes them to disk. */
  change(settings: Partial<Settings>): void;
}

/** The settings of this installation, as main keeps them between starts. */
export const useSettings = create<SettingsState>()((set) => ({
  language: 'zh-CN',
  theme: 'system',
  showGrid: true,
  showBaselines: false,
  showFrameEdges: true,
  exportPreset: '',
  keys: {},
  recentCommands: [],
  snap: true,
  showRulers: true,
  toured: true,
  autoPush: true,
  spelling: true,
  person: '',
  checkMarks: true,
  readAloud: { punctuation: true, figures: 'numbers', capitals: false, speed: 1, goOn: false, voices: {} },
  change: (settings) => set(settings),
}));

/** The language of the window. */
export const useLanguage = (): Language => useSettings((settings) => settings.language);

/** The settings alone, as they go to main. */
export function settingsOf({ change: _change, ...settings }: SettingsState): Settings {
  return settings;
}
