import type { PreparedPicture } from '../../paint/pdf/pictures/picture';
import type { PressCache } from './picture-cache';

/** Pictures of one export kept at hand: those of a few broadsheet pages; of one or two where an earlier cache gives them back anyway. */
const ROOM_BYTES = 64 * 1024 * 1024;
const ROOM_OVER_EARLIER = 4 * 1024 * 1024;

/**
 * What one export has converted and found out, in memory, over the cache of earlier exports where there is one: facts and pages want the same pictures,
 * and so do an edition's pages among themselves.
 */
export function jobCache(earlier?: PressCache): PressCache {
  const pictures = new Map<string, PreparedPicture>();
  const facts = new Map<string, unknown>();
  const room = earlier ? ROOM_OVER_EARLIER : ROOM_BYTES;
  let bytes = 0;
  const keep = (key: string, picture: PreparedPicture): void => {
    if (pictures.has(key) || picture.bytes.length > room) return;
    pictures.set(key, picture);
    bytes += picture.bytes.length;
    for (const [oldest, { bytes: { length } }] of pictures) {
      if (bytes <= room) break;
      pictures.delete(oldest);
      bytes -= length;
    }
  };
  return {
    async get(key) {
      const picture = pictures.get(key) ?? (await earlier?.get(key));
      if (picture) keep(key, picture);
      return picture;
    },
    async set(key, picture) {
      keep(key, picture);
      await earlier?.set(key, picture);
    },
    async recall(key) {
      if (!facts.has(key)) facts.set(key, (await earlier?.recall(key)) ?? null);
      return facts.get(key);
    },
    async remember(key, found) {
      facts.set(key, found);
      await earlier?.remember(key, found);
    },
  };
}
