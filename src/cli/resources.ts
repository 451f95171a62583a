import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The product's folder: this file is two levels below it, as source (src/cli) and as built (out/cli). */
const home = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What the program needs besides its code. */
export const RESOURCES = {
  fonts: join(home, 'resources', 'fonts.json'),
  profile: join(home, 'resources', 'icc', 'newsprint-tr002-tac240.icc'),
  /** Built, not source. */
  reader: join(home, 'out', 'reader'),
  templates: join(home, 'templates'),
} as const;
