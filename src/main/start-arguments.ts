import { resolve } from 'node:path';

export interface StartArguments {
  /** The edition to open, as an absolute path. */
  readonly edition: string | null;
  /** Dialogs may be answered by a script (FORME_TEST_DIALOGS). */
  readonly test: boolean;
}

/**
 * What a start of Forme was asked for. Under a plain Electron (`defaultApp`) the first path is the app's own.
 * Chromium's and Playwright's switches stand anywhere between.
 */
export function startArguments(argv: readonly string[], folder: string, defaultApp: boolean): StartArguments {
  const paths = argv.slice(1).filter((argument) => !argument.startsWith('-'));
  const edition = paths[defaultApp ? 1 : 0];
  return { edition: edition ? resolve(folder, edition) : null, test: argv.includes('--forme-test') };
}
