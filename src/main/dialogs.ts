/** Every question that the main process asks a person. Who shows it is the driver's business: Electron, or a test's script. */
import { basename, dirname, extname } from 'node:path';
import { RETURN_ENDING } from '../model/proof-return';
import type { Language } from '../ipc/contract';
import { formatMessage } from '../strings/format-message';
import type { MessageKey, MessageValues } from '../strings/format-message';

export interface FileFilter {
  readonly name: string;
  readonly extensions: readonly string[];
}

export interface DialogDriver {
  /** `suggestion` is the folder it opens in. */
  open(options: { readonly title: string; readonly what: 'edition' | 'files' | 'folder'; readonly filters: readonly FileFilter[]; readonly suggestion?: string }): Promise<readonly string[]>;
  save(options: { readonly title: string; readonly suggestion: string; readonly filters: readonly FileFilter[] }): Promise<string | null>;
  /** The index of the button chosen; `cancel` when it was closed. */
  message(options: { readonly message: string; readonly detail: string; readonly buttons: readonly string[]; readonly cancel: number }): Promise<number>;
}

export interface Dialogs {
  openEdition(): Promise<string | null>;
  /** The bundle to save as; `replace` is asked when one is there already. */
  saveEdition(suggestion: string): Promise<string | null>;
  confirmReplace(place: string): Promise<boolean>;
  importFiles(): Promise<readonly string[]>;
  /** At most one. */
  importProfile(): Promise<readonly string[]>;
  importProof(): Promise<readonly string[]>;
  exportCopy(suggestion: string): Promise<string | null>;
  exportFile(suggestion: string, format: 'pdf' | 'png' | 'html'): Promise<string | null>;
  /** The folder that gets `count` files. */
  exportFolder(suggestion: string, count: number): Promise<string | null>;
  /** Asked when the folder holds some of the files already. */
  confirmReplaceFiles(names: readonly string[]): Promise<boolean>;
  confirmClose(name: string): Promise<'save' | 'discard' | 'stay'>;
  /** True: wait on. */
  unresponsive(): Promise<boolean>;
}

const COPY = ['txt', 'docx', 'json'];
/** Proofs that came back from a reviewer. */
const PROOFS = ['pdf', RETURN_ENDING];
const PICTURES = ['jpg', 'jpeg', 'png', 'tif', 'tiff', 'webp'];

export function createDialogs(driver: DialogDriver, language: () => Language): Dialogs {
  const t = (key: MessageKey, values?: MessageValues): string => formatMessage(language(), key, values);
  const editions: readonly FileFilter[] = [{ name: 'Forme', extensions: ['forme'] }];
  return {
    async openEdition() {
      const [path] = await driver.open({ title: t('dialog.openEdition'), what: 'edition', filters: editions });
      return path ?? null;
    },
    async saveEdition(suggestion) {
      const path = await driver.save({ title: t('dialog.saveEdition'), suggestion, filters: editions });
      // Where bundles are plain folders, choosing an existing one leads into it.
      return path !== null && extname(dirname(path)).toLowerCase() === '.forme' ? dirname(path) : path;
    },
    async confirmReplace(place) {
      const options = { message: t('dialog.replace', { name: basename(place) }), detail: t('dialog.replaceDetail') };
      return (await driver.message({ ...options, buttons: [t('dialog.replaceYes'), t('dialog.cancel')], cancel: 1 })) === 0;
    },
    importFiles() {
      const filters = [
        { name: t('dialog.copyAndPictures'), extensions: [...COPY, ...PICTURES, ...PROOFS] }, { name: t('dialog.copy'), extensions: COPY }, { name: t('dialog.pictures'), extensions: PICTURES },
      ];
      return driver.open({ title: t('dialog.import'), what: 'files', filters });
    },
    async importProfile() {
      const chosen = await driver.open({ title: t('dialog.importProfile'), what: 'files', filters: [{ name: t('dialog.profiles'), extensions: ['icc', 'icm'] }] });
      return chosen.slice(0, 1);
    },
    importProof() {
      return driver.open({ title: t('dialog.importProof'), what: 'files', filters: [{ name: t('dialog.proofs'), extensions: PROOFS }] });
    },
    exportCopy(suggestion) {
      return driver.save({ title: t('dialog.exportCopy'), suggestion, filters: [{ name: t('dialog.copy'), extensions: ['txt'] }] });
    },
    exportFile(suggestion, format) {
      return driver.save({ title: t('dialog.export'), suggestion, filters: [{ name: format.toUpperCase(), extensions: [format] }] });
    },
    async exportFolder(suggestion, count) {
      const [path] = await driver.open({ title: t('dialog.exportFolder', { count }), what: 'folder', filters: [], suggestion });
      return path ?? null;
    },
    async confirmReplaceFiles(names) {
      const options = { message: t('dialog.replaceFiles', { count: names.length, name: names[0] ?? '' }), detail: t('dialog.replaceFilesDetail') };
      return (await driver.message({ ...options, buttons: [t('dialog.replaceYes'), t('dialog.cancel')], cancel: 1 })) === 0;
    },
    async confirmClose(name) {
      const buttons = [t('dialog.save'), t('dialog.discard'), t('dialog.cancel')];
      const chosen = await driver.message({ message: t('dialog.unsaved', { name }), detail: t('dialog.unsavedDetail'), buttons, cancel: 2 });
      return chosen === 0 ? 'save' : chosen === 1 ? 'discard' : 'stay';
    },
    async unresponsive() {
      const buttons = [t('dialog.wait'), t('dialog.reload')];
      return (await driver.message({ message: t('dialog.unresponsive'), detail: t('dialog.unresponsiveDetail'), buttons, cancel: 0 })) === 0;
    },
  };
}
