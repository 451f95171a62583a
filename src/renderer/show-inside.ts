import { dump } from '../display/dump';
import type { DisplayList } from '../display/display-list';
import { PAPER, paintPage } from '../paint/canvas/paint-page';
import { wholeArea } from '../paint/canvas/raster';
import { createSurface } from '../paint/canvas/surface';
import { appState } from './app-store';
import { paintResourcesOf, type PaintResources } from './canvas/use-paint-resources';

/** What a test that drives the window may ask of it. */
export interface Inside {
  /** The open edition's pages as text, as `forme dump` prints them; empty while there is none. */
  dump(): string;
  /** The n-th page, from 0, as the canvas paints it at a resolution, with its pictures as sharp as that: a PNG as a data URL. */
  picture(page: number, ppi: number): Promise<string>;
}

/** Lets the test that started the program look inside; a person's window has no such thing. */
export function showInside(): void {
  const inside: Inside = {
    dump: () => pages().map((list) => dump(list)).join('\n'),
    picture: async (page, ppi) => {
      const { open } = appState();
      const list = pages()[page];
      if (!open || !list) throw new Error(`There is no page ${page}.`);
      const resources = paintResourcesOf(open);
      await picturesAt(list, ppi / 72, resources);
      return painted(list, ppi / 72, resources);
    },
  };
  Object.assign(globalThis, { formeInside: inside });
}

const pages = (): DisplayList[] => [...(appState().open?.store.getState().composition.pages.values() ?? [])].map(({ list }) => list);

/** Waits for the previews that this scale asks for. */
async function picturesAt(list: DisplayList, scale: number, { images }: PaintResources): Promise<void> {
  const items = list.groups.flatMap((group) => group.items.flatMap((item) => (item.kind === 'image' ? [item] : [])));
  await new Promise<void>((done, fail) => {
    const timer = setTimeout(() => fail(new Error('The pictures did not arrive.')), 20_000);
    const look = (): void => {
      // Asking is what fetches.
      const sharp = items.map((item) => {
        const needed = (item.rect.width * scale) / item.crop.width;
        return (images.get(item.asset, needed)?.scale ?? 0) >= Math.min(1, needed) * 0.999;
      }).every(Boolean);
      if (!sharp) return;
      clearTimeout(timer);
      stop();
      done();
    };
    const stop = images.subscribe(look);
    look();
  });
}

function painted(list: DisplayList, scale: number, { atlas, images }: PaintResources): string {
  const canvas = document.createElement('canvas');
  const surface = createSurface(canvas);
  surface.resize(Math.round(list.width * scale), Math.round(list.height * scale));
  paintPage(surface, list, { scale, x: 0, y: 0 }, wholeArea(surface.raster), { atlas, images, pasteboard: PAPER, edge: PAPER, barsBelow: 0, printedOnly: true });
  return canvas.toDataURL('image/png');
}
