/** The running program: one window over the documents, from the first call to the last. */
import { nativeTheme, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import type { RecentDocument } from '../ipc/contract';
import { createCalls, openPath } from './calls';
import type { Services, Shell } from './main-services';
import { handleCalls, sendEvent } from './ipc';
import { setMenu } from './menu';
import type { UserFile } from './user-file';
import { createWindow } from './window';
import type { WindowPlace } from './window-place';

/** A disk that does not answer must not keep the window open. */
const CLOSE_PATIENCE_MS = 3000;

export class Program {
  #window: BrowserWindow | null = null;
  /** True once the window has asked what to start with. */
  #booted = false;
  /** True once it hears events: from then on it is told of editions, and asked before it closes. */
  #listens = false;
  /** An edition asked for between the two. */
  #waiting: string | null = null;
  #edition: string | null;
  #recent: readonly RecentDocument[] = [];
  #disabled: readonly string[] = [];
  #services: Services | null = null;

  constructor(edition: string | null, private readonly place: UserFile<WindowPlace>) {
    this.#edition = edition;
  }

  get window(): BrowserWindow | null {
    return this.#window;
  }

  readonly send = <N extends Parameters<typeof sendEvent>[1]>(name: N, payload: Parameters<typeof sendEvent<N>>[2]): void => {
    sendEvent(this.#window?.webContents ?? null, name, payload);
  };

  /** Opens the window; calls are answered from then on. */
  start(services: Omit<Services, 'shell'>): void {
    const all: Services = { ...services, shell: this.#shell() };
    this.#services = all;
    handleCalls(createCalls(all), () => this.#window?.webContents ?? null);
    // The window's process takes longer to start than an edition to be read.
    if (this.#edition !== null) void services.documents.readAhead(this.#edition);
    this.#showMenu();
    this.openWindow();
  }

  openWindow(): void {
    if (this.#window || !this.#services) return;
    const { settings, dialogs } = this.#services;
    this.#booted = this.#listens = false;
    this.#window = createWindow({
      place: this.place,
      theme: settings.get().theme,
      onClosing: () => {
        if (this.#listens) this.send('closing', null);
        else void this.#close();
      },
      onClosed: () => {
        this.#window = null;
      },
      onGone: () => {
        // What it did is in the journal; loaded anew, it gets its document back with that work on offer.
        this.#booted = this.#listens = false;
        this.#window?.webContents.reload();
      },
      onUnresponsive: () => dialogs.unresponsive(),
    });
  }

  /** Another start of Forme, or the system, asks for this edition (or only for the window). */
  async openEdition(path: string | null): Promise<void> {
    if (!this.#window || !this.#booted) {
      this.#edition = path ?? this.#edition;
      this.openWindow();
      return;
    }
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
    if (!this.#listens) this.#waiting = path ?? this.#waiting;
    else if (path !== null && this.#services) this.send('opened', await openPath(this.#services, path));
  }

  /** False: the window is asked first; the program ends with it. */
  mayQuit(): boolean {
    if (!this.#window || !this.#listens) return true;
    this.send('closing', null);
    return false;
  }

  /** Documents that the window left open let go of their folders first; their unsaved work stays on offer. */
  async #close(): Promise<void> {
    const window = this.#window;
    const documents = this.#services?.documents;
    const released = Promise.all((documents?.all() ?? []).map(({ id }) => documents?.close(id, false)));
    await Promise.race([released, new Promise((resolve) => setTimeout(resolve, CLOSE_PATIENCE_MS))]);
    this.#window = null;
    window?.destroy();
  }

  #showMenu(): void {
    const { language, keys } = this.#services!.settings.get();
    setMenu({ language, keys, recent: this.#recent, disabled: this.#disabled }, (name, recent) => this.send('command', { name, ...(recent === undefined ? {} : { recent }) }));
  }

  #shell(): Shell {
    return {
      takeEdition: () => {
        this.#booted = true;
        const edition = this.#edition;
        this.#edition = null;
        return edition;
      },
      settingsChanged: ({ theme }) => {
        nativeTheme.themeSource = theme;
        // The settings are set in the same turn; the menu is in their language then.
        queueMicrotask(() => this.#showMenu());
      },
      recentChanged: (recent) => {
        this.#recent = recent;
        this.#showMenu();
      },
      windowState: ({ title, unsaved, disabled }) => {
        this.#listens = true;
        const waiting = this.#waiting;
        this.#waiting = null;
        if (waiting !== null) void this.openEdition(waiting);
        this.#window?.setTitle(unsaved && process.platform !== 'darwin' ? `• ${title}` : title);
        this.#window?.setDocumentEdited(unsaved);
        this.#disabled = disabled;
        if (process.platform === 'darwin') this.#showMenu();
      },
      closeWindow: () => void this.#close(),
      showInFolder: (path) => shell.showItemInFolder(path),
    };
  }
}
