import { useEffect, useRef, useState } from 'react';
import { paintThumbnail } from '../../paint/canvas/paint-thumbnail';
import { openFile } from '../app-store';
import { paintResourcesOf } from '../canvas/use-paint-resources';
import { TemplateSketch } from '../screens/template-preview';
import { useMessage } from '../use-message';
import type { PageScheme } from './page-scheme';
import { trialPage } from './trial-page';
import type { TrialPage } from './trial-page';

/** Left to the hand between two changes before a page is tried out, ms. */
const REST = 120;

/** A template filled with the desk's own stories, as it would print; the sketch of its places until then and where nothing fits. */
export function LivePreview({ scheme, width, height }: { readonly scheme: PageScheme | null; readonly width: number; readonly height: number }) {
  const message = useMessage();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [trial, setTrial] = useState<{ readonly of: PageScheme; readonly page: TrialPage | null } | null>(null);

  useEffect(() => {
    if (!scheme) return;
    const timer = setTimeout(() => {
      const { store, world } = openFile();
      setTrial({ of: scheme, page: trialPage(store.getState().edition, scheme, world) });
    }, REST);
    return () => clearTimeout(timer);
  }, [scheme]);

  const done = trial && trial.of === scheme ? trial : null;
  const list = done?.page?.list ?? null;
  useEffect(() => {
    if (!list || !canvas.current) return;
    const open = openFile();
    const { atlas, images } = paintResourcesOf(open);
    const paint = (): void => {
      if (canvas.current) paintThumbnail({ list, canvas: canvas.current, atlas, images, width: Math.round(fit(list, width, height).width * devicePixelRatio) });
    };
    paint();
    return images.subscribe(paint);
  }, [list, width, height]);

  const size = fit(scheme?.page ?? { width: 1, height: 1.4 }, width, height);
  return (
    <div className="live-preview" data-testid="live-preview" data-ready={done !== null} aria-busy={done === null}>
      <div className="live-sheet" style={{ width, height }}>
        {list ? <canvas ref={canvas} style={size} aria-hidden /> : scheme ? <TemplateSketch page={scheme.page} frames={scheme.frames} width={size.width} /> : null}
      </div>
      <p className="muted" role="status">
        {!done ? message('gallery.composing') : done.page ? message('gallery.filled', { placed: done.page.placed, overset: done.page.overset }) : message('gallery.empty')}
      </p>
    </div>
  );
}

const fit = (page: { readonly width: number; readonly height: number }, width: number, height: number): { width: number; height: number } => {
  const scale = Math.min(width / page.width, height / page.height);
  return { width: Math.round(page.width * scale), height: Math.round(page.height * scale) };
};
