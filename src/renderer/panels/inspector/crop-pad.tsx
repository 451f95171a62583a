import { useRef } from 'react';
import type { PointerEvent } from 'react';
import { setCrop } from '../../../commands/set-crop';
import type { Asset, Crop } from '../../../model/picture';
import type { PictureFrame } from '../../../model/frame';
import { run } from '../../actions/frame-actions';
import { previewUrl } from '../../preview-url';
import { useDocument, useDocumentStore, useOpenDocument } from '../../use-document';
import { useMessage } from '../../use-message';

interface CropPadProps {
  readonly frame: PictureFrame;
  readonly crop: Crop;
  readonly asset: Asset;
}

/** The whole picture with the part that shows; drag to choose what the crop keeps. */
export function CropPad({ frame, crop, asset }: CropPadProps) {
  const message = useMessage();
  const { id } = useOpenDocument();
  const store = useDocumentStore();
  const pad = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const place = useDocument((state) => state.composition.pages.get(frame.page)?.pictures.get(frame.id));
  if (!place) return null;
  const shown = shownPart(asset, place.rect, crop.scale);
  const left = clamp(crop.focusX - shown.width / 2, 1 - shown.width);
  const top = clamp(crop.focusY - shown.height / 2, 1 - shown.height);

  const focus = (event: PointerEvent) => {
    const box = pad.current!.getBoundingClientRect();
    const focusX = (event.clientX - box.left) / box.width;
    const focusY = (event.clientY - box.top) / box.height;
    run(setCrop, { frame: frame.id, crop: { ...crop, focusX, focusY } });
  };
  const end = () => {
    if (!dragging.current) return;
    dragging.current = false;
    store.commit();
  };
  return (
    <div
      ref={pad}
      className="crop-pad"
      title={message('inspector.crop.hint')}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        dragging.current = true;
        store.mark();
        focus(event);
      }}
      onPointerMove={(event) => {
        if (dragging.current) focus(event);
      }}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <img src={previewUrl(id, asset.id, 512)} alt="" draggable={false} style={{ aspectRatio: `${asset.width} / ${asset.height}` }} />
      <div className="crop-window" style={{ left: percent(left), top: percent(top), width: percent(shown.width), height: percent(shown.height) }} />
    </div>
  );
}

/** The share of the picture that shows, 0…1 each way. */
function shownPart(asset: Asset, rect: { readonly width: number; readonly height: number }, scale: number): { width: number; height: number } {
  const pointsPerPixel = Math.max(rect.width / asset.width, rect.height / asset.height) * Math.max(1, scale);
  return { width: rect.width / pointsPerPixel / asset.width, height: rect.height / pointsPerPixel / asset.height };
}

const clamp = (value: number, max: number): number => Math.max(0, Math.min(max, value));
const percent = (share: number): string => `${share * 100}%`;
