import { RotateCcw, Spline } from 'lucide-react';
import { Slider } from 'radix-ui';
import { setCaption } from '../../../commands/set-caption';
import { setCrop } from '../../../commands/set-crop';
import { setFrame } from '../../../commands/set-frame';
import { setPicture } from '../../../commands/set-picture';
import { CAPTION_SIDES, CREDIT_PLACES } from '../../../model/frame';
import type { Frame, PictureFrame } from '../../../model/frame';
import type { Crop, Picture } from '../../../model/picture';
import { partText } from '../../../model/story-text';
import type { PartType } from '../../../model/story-text';
import { ppiGrade } from '../../canvas/ppi-grade';
import { runAroundRectangle, traceContours } from '../../actions/contour-actions';
import { resetCrop, run } from '../../actions/frame-actions';
import { IconButton } from '../../ui/icon-button';
import { NumberField } from '../../ui/number-field';
import { Row, Section } from '../../ui/section';
import { Segments } from '../../ui/segments';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { useDocument, useDocumentStore } from '../../use-document';
import { useMessage } from '../../use-message';
import { shared } from './common';
import { CropPad } from './crop-pad';


/** Crop, resolution and the caption's side of picture frames. */
export function PictureFrameSection({ frames }: { readonly frames: readonly PictureFrame[] }) {
  const message = useMessage();
  const [frame] = frames;
  if (!frame) return null;
  return (
    <Section
      title={message('inspector.picture')}
      end={<IconButton size="small" icon={RotateCcw} label={message('command.reset-crop')} onClick={resetCrop} />}
    >
      {frames.length === 1 ? <CropFields frame={frame} /> : null}
      <Row label={message('inspector.caption')}>
        <Select
          label={message('inspector.caption')}
          value={shared(frames, (each) => each.caption)}
          choices={CAPTION_SIDES.map((value) => ({ value, label: message(`inspector.caption.${value}`) }))}
          onChange={(caption) => run(setFrame, { frames: frames.map((each) => each.id), values: { caption } })}
          testId="picture-caption"
        />
      </Row>
      <Row label={message('inspector.credit')}>
        <Select
          label={message('inspector.credit')}
          value={shared(frames, (each) => each.credit)}
          choices={CREDIT_PLACES.map((value) => ({ value, label: message(`inspector.credit.${value}`) }))}
          onChange={(credit) => run(setFrame, { frames: frames.map((each) => each.id), values: { credit } })}
          testId="picture-credit"
        />
      </Row>
      <ContourFields frames={frames} />
    </Section>
  );
}

/** Whether text runs around the rectangle or around what the picture shows. */
function ContourFields({ frames }: { readonly frames: readonly PictureFrame[] }) {
  const message = useMessage();
  const shape = shared(frames, (frame) => (frame.contour === null ? 'rectangle' : 'outline'));
  const ids = frames.filter((frame) => frame.picture !== null).map((frame) => frame.id);
  if (ids.length === 0) return null;
  return (
    <>
      <Row label={message('inspector.contour')}>
        <Segments
          label={message('inspector.contour')}
          value={shape}
          segments={[{ value: 'rectangle', label: message('inspector.contour.rectangle') }, { value: 'outline', label: message('inspector.contour.outline') }]}
          onChange={(value) => (value === 'outline' ? void traceContours(ids) : runAroundRectangle(ids))}
          wide
          testId="picture-contour"
        />
      </Row>
      {shape === 'outline' ? (
        <div className="note-row">
          <p className="form-note">{frames.length === 1 ? message('inspector.contour.hint') : ''}</p>
          <IconButton size="small" icon={Spline} label={message('inspector.contour.again')} onClick={() => void traceContours(ids)} />
        </div>
      ) : null}
    </>
  );
}

function CropFields({ frame }: { readonly frame: PictureFrame }) {
  const message = useMessage();
  const store = useDocumentStore();
  const asset = useDocument((state) => state.edition.assets[state.edition.pictures[frame.picture ?? '']?.asset ?? ''] ?? null);
  const ppi = useDocument((state) => state.composition.pages.get(frame.page)?.pictures.get(frame.id)?.ppi ?? null);
  // The inspector lags behind drags on the page, but not behind its own.
  const crop = useDocument((state) => cropOf(state.edition.frames[frame.id]) ?? frame.crop);
  if (!asset || ppi === null) return <p className="form-note">{message('inspector.no-picture')}</p>;
  const scale = (value: number) => run(setCrop, { frame: frame.id, crop: { ...crop, scale: value } });
  const grade = ppiGrade(ppi);
  return (
    <>
      <CropPad frame={frame} crop={crop} asset={asset} />
      <div className={`ppi ${grade}`} data-testid="picture-ppi">
        <span>{message('inspector.pixels', { width: asset.width, height: asset.height })}</span>
        <b>{message(`inspector.ppi.${grade}`, { ppi: Math.round(ppi) })}</b>
      </div>
      <Row label={message('inspector.scale')}>
        <Slider.Root
          className="slider"
          min={100}
          max={400}
          step={1}
          value={[Math.round(crop.scale * 100)]}
          onPointerDown={() => store.mark()}
          onPointerUp={() => store.commit()}
          onValueChange={([value]) => scale(value! / 100)}
        >
          <Slider.Track className="slider-track">
            <Slider.Range className="slider-range" />
          </Slider.Track>
          <Slider.Thumb className="slider-thumb" aria-label={message('inspector.scale')} />
        </Slider.Root>
        <div className="fixed" style={{ width: 72 }}>
          <NumberField label={message('inspector.scale')} unit="%" min={100} max={2000} value={crop.scale * 100} onCommit={(value) => scale(value / 100)} />
        </div>
      </Row>
    </>
  );
}

const cropOf = (frame: Frame | undefined): Crop | null => (frame?.type === 'picture' ? frame.crop : null);

/** Caption and credit as its file had them or as the desk wrote them, what the desk calls a picture, and where it came from. */
export function PictureSection({ picture }: { readonly picture: Picture }) {
  const message = useMessage();
  const text = useDocument((state) => state.edition.stories[picture.caption]?.text ?? null);
  const written = (type: PartType): string => text?.filter((part) => part.type === type).map(partText).join('') ?? '';
  const [caption, credit] = [written('caption'), written('credit')];
  // Only what the file said is offered: a file that is silent takes nothing away.
  const told = { ...(picture.told.caption === '' ? {} : { caption: picture.told.caption }), ...(picture.told.credit === '' ? {} : { credit: picture.told.credit }) };
  const differs = (told.caption ?? caption) !== caption || (told.credit ?? credit) !== credit;
  return (
    <Section title={message('inspector.picture-info')}>
      <TextField label={message('inspector.caption-text')} rows={2} value={caption} onCommit={(next) => run(setCaption, { picture: picture.id, values: { caption: next } })} testId="picture-caption-text" />
      <TextField label={message('inspector.credit-text')} value={credit} onCommit={(next) => run(setCaption, { picture: picture.id, values: { credit: next } })} testId="picture-credit-text" />
      {differs ? (
        <Row label="">
          <button type="button" className="button" onClick={() => run(setCaption, { picture: picture.id, values: told })} data-testid="caption-from-file">{message('inspector.from-file')}</button>
        </Row>
      ) : null}
      <TextField label={message('picture.slug')} value={picture.slug} onCommit={(slug) => run(setPicture, { picture: picture.id, values: { slug } })} />
      <TextField label={message('picture.source')} rows={2} value={picture.source} onCommit={(source) => run(setPicture, { picture: picture.id, values: { source } })} />
    </Section>
  );
}
