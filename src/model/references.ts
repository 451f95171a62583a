/**
 * The references between records, in one place: an edition never holds one that points at nothing. Marks and signatures are not among them: they outlive what they
 * were made on, and that it is gone is something to be told, not to be prevented. An original bears the id of its story and points at nothing.
 */
import type { Edition, TableName, Tables } from './edition';
import type { Frame } from './frame';
import type { Page } from './page';
import type { Picture } from './picture';

/** Names the first reference of the record that points at nothing, or null. */
export function danglingReference(edition: Edition, table: TableName, record: Tables[TableName]): string | null {
  switch (table) {
    case 'frames':
      return danglingFrame(edition, record as Frame);
    case 'pictures':
      return danglingPicture(edition, record as Picture);
    case 'pages':
      return danglingPage(edition, record as Page);
    case 'stories':
    case 'originals':
    case 'assets':
    case 'marks':
    case 'signatures':
      return null;
  }
}

/** Names the first record that refers to the given one, or null. */
export function referrerOf(edition: Edition, table: TableName, id: string): string | null {
  switch (table) {
    case 'pages':
      return nameFrame(edition, (frame) => frame.page === id) ?? namePage(edition, (page) => page.master === id);
    case 'stories':
      return nameFrame(edition, (frame) => frame.type === 'text' && (frame.story === id || frame.stack.includes(id)))
        ?? namePicture(edition, (picture) => picture.caption === id);
    case 'pictures':
      return nameFrame(edition, (frame) => frame.type === 'picture' && frame.picture === id);
    case 'assets':
      return namePicture(edition, (picture) => picture.asset === id) ?? nameCondition(edition, id);
    case 'frames':
    case 'originals':
    case 'marks':
    case 'signatures':
      return null;
  }
}

function danglingFrame(edition: Edition, frame: Frame): string | null {
  if (!Object.hasOwn(edition.pages, frame.page)) return `no page ${frame.page}`;
  if (frame.type === 'text' && frame.story !== null && !Object.hasOwn(edition.stories, frame.story)) return `no story ${frame.story}`;
  if (frame.type === 'text') {
    const lost = frame.stack.find((story) => !Object.hasOwn(edition.stories, story));
    if (lost !== undefined) return `no story ${lost}`;
  }
  if (frame.type === 'picture' && frame.picture !== null && !Object.hasOwn(edition.pictures, frame.picture)) return `no picture ${frame.picture}`;
  return null;
}

function danglingPage(edition: Edition, page: Page): string | null {
  return page.master !== null && edition.pages[page.master]?.role !== 'master' ? `no master page ${page.master}` : null;
}

function danglingPicture(edition: Edition, picture: Picture): string | null {
  if (!Object.hasOwn(edition.assets, picture.asset)) return `no asset ${picture.asset}`;
  if (!Object.hasOwn(edition.stories, picture.caption)) return `no caption story ${picture.caption}`;
  return null;
}

function nameFrame(edition: Edition, test: (frame: Frame) => boolean): string | null {
  const found = Object.values(edition.frames).find(test);
  return found ? `frame ${found.id}` : null;
}

function namePage(edition: Edition, test: (page: Page) => boolean): string | null {
  const found = Object.values(edition.pages).find(test);
  return found ? `page ${found.id}` : null;
}

function namePicture(edition: Edition, test: (picture: Picture) => boolean): string | null {
  const found = Object.values(edition.pictures).find(test);
  return found ? `picture ${found.id}` : null;
}

function nameCondition({ styles }: Edition, profile: string): string | null {
  const found = Object.values(styles.press.conditions).find((condition) => condition.profile === profile);
  return found ? `output condition ${found.id}` : null;
}
