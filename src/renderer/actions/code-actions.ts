/** QR codes made of an address: as large as the house asks for, in the page's next free place. */
import { addQr } from '../../commands/add-qr';
import { modulesAcross, qrModules } from '../../compose/qr-modules';
import { bottom, right } from '../../geometry/rect';
import type { Rect } from '../../geometry/rect';
import { mmToPt, ptToMm, round } from '../../geometry/units';
import { nextFreePlace } from '../../model/free-places';
import { columnsForWidth, spanRect } from '../../model/grid';
import type { Edition } from '../../model/edition';
import { newId } from '../../model/new-id';
import type { Page } from '../../model/page';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { done, insertedBy } from './basket-actions';
import { showFailure } from './file-actions';

/** As long as the file format lets an address be. */
const LONGEST = 2000;
/** A smaller code is overlooked, mm. */
const LEAST_SIDE = 18;

/** The address, when the text is one address of the web and nothing else; one without its https:// gets it. Null for other text. */
export function webAddress(text: string): string | null {
  const word = text.trim();
  if (/\s/u.test(word)) return null;
  if (/^https?:\/\/[^/]+\.[^/]+/iu.test(word)) return word;
  return /^www\.[^/]+\.[a-z]{2,}(?:[/?#].*)?$/iu.test(word) ? `https://${word}` : null;
}

/** True when a code can hold it. */
export const fitsInCode = (address: string): boolean => address.length <= LONGEST && qrModules(address).length > 0;

/** The least side of a module that the profile in force allows, points. */
export function leastModule({ styles: { press } }: Edition): number {
  return press.profiles[press.profile]!.limits.codeModule;
}

/** Side of the smallest code of an address that the house prints, whole millimetres. */
export const codeSide = (edition: Edition, address: string): number => Math.max(LEAST_SIDE, Math.ceil(ptToMm(modulesAcross(address) * leastModule(edition)) - 0.01));

/** Puts a code of the address on the page in view and selects it. True when it stands there. */
export function placeCode(address: string): boolean {
  const { store } = openFile();
  const { edition } = store.getState();
  const { page: id, select, toast } = useSession.getState();
  const page = edition.pages[id ?? ''];
  if (!page) return false;
  const url = address.trim();
  if (url === '' || !fitsInCode(url)) {
    showFailure({ key: url === '' ? 'refusal.code-no-address' : 'refusal.code-too-long' });
    return false;
  }
  const side = codeSide(edition, url);
  const result = store.run(addQr, { page: page.id, rect: freeSquare(edition, page, mmToPt(side)), url, newId });
  if (!done(result)) return false;
  select(insertedBy(result, 'frames'));
  toast({ tone: 'success', key: 'toast.code-placed', values: { side } });
  return true;
}

/** The next free place of the grid; on a full page the type area's lower right corner, where text runs round it. */
function freeSquare(edition: Edition, page: Page, side: number): Rect {
  const columns = columnsForWidth(page, side);
  const rows = Math.ceil(side / page.grid.pitch);
  const place = nextFreePlace(edition, page.id, columns, rows);
  const free = place && place.columns >= columns && place.rows >= rows ? spanRect(page, place) : null;
  const fits = free && free.width >= side;
  const { typeArea } = page;
  return { x: round(fits ? free.x : right(typeArea) - side), y: round(fits ? free.y : bottom(typeArea) - side), width: round(side), height: round(side) };
}
