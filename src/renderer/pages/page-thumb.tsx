import { useEffect, useRef } from 'react';
import type { DisplayList } from '../../display/display-list';
import { paintThumbnail } from '../../paint/canvas/paint-thumbnail';
import { usePaintResources } from '../canvas/use-paint-resources';
import { paintLater, paintNever } from './thumb-queue';

interface PageThumbProps {
  readonly list: DisplayList;
  /** CSS pixels. */
  readonly width: number;
}

/** Changes come in bursts; a thumbnail may be this late, ms. */
const CALM = 180;

/** The page as composed, small. Repainted a moment after it changed, when nothing more urgent is to be done. */
export function PageThumb({ list, width }: PageThumbProps) {
  const { atlas, images } = usePaintResources();
  const canvas = useRef<HTMLCanvasElement>(null);
  const painted = useRef(false);
  const height = Math.round((width * list.height) / list.width);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let inSight = false;
    let stale = true;
    const paint = () => {
      if (!canvas.current) return;
      painted.current = true;
      stale = false;
      paintThumbnail({ list, canvas: canvas.current, atlas, images, width: Math.round(width * devicePixelRatio) });
    };
    const later = () => {
      stale = true;
      clearTimeout(timer);
      if (inSight) timer = setTimeout(() => paintLater(paint), painted.current ? CALM : 0);
    };
    const observer = new IntersectionObserver((entries) => {
      inSight = entries.some(({ isIntersecting }) => isIntersecting);
      if (inSight && stale) later();
    }, { rootMargin: '200px' });
    observer.observe(canvas.current!);
    const assets = new Set(list.groups.flatMap((group) => group.items.flatMap((item) => (item.kind === 'image' ? [item.asset] : []))));
    const stop = images.subscribe((asset) => {
      if (assets.has(asset)) later();
    });
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      paintNever(paint);
      stop();
    };
  }, [list, atlas, images, width]);

  return <canvas ref={canvas} style={{ width, height }} aria-hidden />;
}
