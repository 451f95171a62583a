import { useEffect, useMemo } from 'react';
import type { DisplayList } from '../../display/display-list';
import type { Difference } from '../../proof/difference';
import { pixel } from '../../paint/canvas/raster';
import { createAssetImages } from '../canvas/asset-images';
import { tokenPixel } from '../canvas/overlay/overlay-colours';
import { loadPreview, paintResourcesOf } from '../canvas/use-paint-resources';
import { useSettings } from '../settings-store';
import { useOpenDocument } from '../use-document';
import type { CompareStage, ShownSide } from './compare-stage';
import { differenceRects } from './difference-rects';
import type { Side } from './version-sides';
import type { SideName } from './versions-view';

interface ShownSides {
  readonly before: ShownSide;
  readonly after: ShownSide;
}

interface Asked {
  readonly before: Side;
  readonly after: Side;
  readonly page: string | null;
  readonly listed: readonly Difference[];
  readonly looked: Difference | null;
  readonly stage: CompareStage | null;
}

/** What the panes show of a page: both compositions, painted with the same masks and pictures, and where they differ. */
export function useShownSides({ before, after, page, listed, looked, stage }: Asked): ShownSides {
  const open = useOpenDocument();
  const theme = useSettings((settings) => settings.theme);
  // Pictures that only the earlier version has are in no table of the open edition.
  const images = useMemo(() => createAssetImages({
    sizeOf: (asset) => after.edition.assets[asset] ?? before.edition.assets[asset] ?? null, load: (asset, size) => loadPreview(open.id, asset, size),
  }), [before, after, open.id]);
  const shown = useMemo(() => {
    const make = (side: Side, name: SideName): ShownSide => {
      const on = page ?? '';
      const rects = (each: Difference) => differenceRects(side, each[name]).flatMap(({ page: place, rect }) => (place === page ? [rect] : []));
      const { atlas } = paintResourcesOf({ ...open, world: side.world });
      const pasteboard = tokenPixel(document.documentElement, '--pasteboard', pixel(207, 209, 212));
      return {
        list: side.edition.pages[on] ? side.composed(page).pages.get(on)?.list ?? null : null,
        paint: { atlas, images, pasteboard, edge: tokenPixel(document.documentElement, '--line-strong', pixel(170, 173, 178)), barsBelow: 2, printedOnly: true },
        marks: listed.filter(({ before: was, after: is }) => (was?.page ?? page) === page || (is?.page ?? page) === page).filter(({ what }) => !what.startsWith('page-')).flatMap(rects),
        looked: looked ? rects(looked) : [],
      };
    };
    return { before: make(before, 'before'), after: make(after, 'after') };
    // The pasteboard follows the theme.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [before, after, page, listed, looked, images, open, theme]);

  useEffect(() => images.subscribe((asset) => {
    for (const name of ['before', 'after'] as const) stage?.invalidate(name, rectsOfAsset(shown[name].list, asset));
  }), [images, shown, stage]);
  return shown;
}

const rectsOfAsset = (list: DisplayList | null, asset: string) =>
  list?.groups.flatMap((group) => group.items.flatMap((item) => (item.kind === 'image' && item.asset === asset ? [item.rect] : []))) ?? [];
