/** The window: sandboxed, closed in on our own origin, remembered where it stood. */
import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen, session } from 'electron';
import type { Settings } from '../ipc/contract';
import { APP_ORIGIN, APP_PAGE } from './resources';
import type { UserFile } from './user-file';
import { usableBounds } from './window-place';
import type { WindowPlace } from './window-place';

const MIN_WIDTH = 1100;
const MIN_HEIGHT = 700;
const FIRST_SIZE = { width: 1440, height: 900 };
/** The window's own backgrounds (tokens.css), shown until it has painted. */
const BACKGROUND = { light: '#eceef1', dark: '#1b1d21' };

export interface WindowOptions {
  readonly place: UserFile<WindowPlace>;
  readonly theme: Settings['theme'];
  /** The person wants to close; answer by `window.destroy()`. */
  readonly onClosing: () => void;
  readonly onClosed: () => void;
  /** The window's process died. */
  readonly onGone: () => void;
  /** True: wait on; false: load anew. */
  readonly onUnresponsive: () => Promise<boolean>;
}

export function createWindow(options: WindowOptions): BrowserWindow {
  nativeTheme.themeSource = options.theme;
  const { bounds, maximized } = options.place.get();
  const window = new BrowserWindow({
    ...FIRST_SIZE,
    ...usableBounds(bounds, screen.getAllDisplays().map((display) => display.workArea)),
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    title: 'Forme',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: join(__dirname, '../preload/index.js'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      // The page is a canvas with a zoom of its own.
      zoomFactor: 1,
      disableBlinkFeatures: 'Auxclick',
    },
  });
  if (maximized) window.maximize();
  lock(window);
  watch(window, options);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(APP_PAGE);
  return window;
}

/** Nothing leads out of our origin: no navigation, no further windows, no permissions, no embedded pages. */
function lock({ webContents }: BrowserWindow): void {
  const stay = (event: { preventDefault(): void }, url: string): void => {
    if (!url.startsWith(`${APP_ORIGIN}/`)) event.preventDefault();
  };
  webContents.on('will-navigate', (event, url) => stay(event, url));
  webContents.on('will-redirect', (event, url) => stay(event, url));
  webContents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  void webContents.setVisualZoomLevelLimits(1, 1).catch(() => undefined);
}

/** The menu's Copy and Paste, and the full screen, are all that the window may ask of the system; only our own page runs in it. */
const ALLOWED = new Set(['clipboard-read', 'clipboard-sanitized-write', 'fullscreen']);

/** Once for the program: every permission is refused but those, and no download starts by itself. */
export function lockSession(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(ALLOWED.has(permission)));
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => ALLOWED.has(permission));
  // A house style or its list of words alone, made by the window at a person's click; the system asks where it goes.
  session.defaultSession.on('will-download', (event, item) => {
    if (!item.getURL().startsWith('blob:') || !/\.forme-style\.json$|^house-terms.*\.csv$/.test(item.getFilename())) event.preventDefault();
  });
}

function watch(window: BrowserWindow, options: WindowOptions): void {
  const { webContents } = window;
  window.on('close', (event) => {
    event.preventDefault();
    options.onClosing();
  });
  window.on('closed', options.onClosed);
  const remember = (): void => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    void options.place.set({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }).catch(() => undefined);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(remember, 400);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('closed', () => clearTimeout(timer));
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') options.onGone();
  });
  let asking = false;
  webContents.on('unresponsive', () => {
    if (asking) return;
    asking = true;
    void options.onUnresponsive().then((wait) => {
      asking = false;
      if (!wait && !window.isDestroyed()) webContents.forcefullyCrashRenderer();
    });
  });
}
