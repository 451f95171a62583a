import type { World } from '../../compose/world';
import type { GlyphOutlines } from '../../fonts/glyph-outlines';
import { useOpenDocument } from '../use-document';
import type { OpenDocument } from '../use-document';
import { createPaintResources } from './paint-resources';
import type { PaintResources } from './paint-resources';

const known = new WeakMap<World, Map<string, PaintResources>>();

/** The resources that the page, the strip of thumbnails and previews of the open document paint with. New fonts bring new ones. */
export const usePaintResources = (): PaintResources => paintResourcesOf(useOpenDocument());

export function paintResourcesOf({ id, store, world }: OpenDocument): PaintResources {
  let byDocument = known.get(world);
  if (!byDocument) known.set(world, (byDocument = new Map()));
  let resources = byDocument.get(id);
  if (!resources) byDocument.set(id, (resources = createPaintResources(id, world as World & GlyphOutlines, () => store.getState().edition)));
  return resources;
}
