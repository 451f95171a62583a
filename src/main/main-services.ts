/** What the use cases of the main process work with; services.ts puts it together, tests give their own. */
import type { Boot, Calls, FontFile, RecentDocument, Settings } from '../ipc/contract';
import type { Template } from '../model/template';
import type { FileSystem } from '../storage/file-system';
import type { Dialogs } from './dialogs';
import type { Documents } from './documents';
import type { Exports } from './exports';
import type { HouseShelf } from './house-shelf';
import type { PressFacts } from './press-facts';
import type { Recent } from './recent';
import type { UserFile } from './user-file';

export interface Services {
  readonly files: FileSystem;
  readonly documents: Documents;
  readonly dialogs: Dialogs;
  readonly exports: Exports;
  readonly facts: PressFacts;
  readonly shelf: HouseShelf;
  readonly recent: Recent;
  readonly settings: UserFile<Settings>;
  readonly templates: readonly Template[];
  readonly fonts: readonly FontFile[];
  /** Paths of the font manifest and of the output profile. */
  readonly fontManifest: string;
  readonly profile: string;
  /** Folder of the HTML proof's reader, as built. */
  readonly reader: string;
  /** Who is at work, for the record of exports. */
  readonly user: string;
  readonly version: string;
  readonly test: boolean;
  readonly platform: Boot['platform'];
  /** Where files are suggested to be saved. */
  readonly documentsFolder: string;
  readonly shell: Shell;
}

/** What only Electron can do. */
export interface Shell {
  /** The edition that this start was asked to open; asked once. */
  takeEdition(): string | null;
  settingsChanged(settings: Settings): void;
  recentChanged(recent: readonly RecentDocument[]): void;
  windowState(state: Calls['window.state']['args']): void;
  closeWindow(): void;
  showInFolder(path: string): void;
}
