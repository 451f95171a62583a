import { Lock, LockOpen } from 'lucide-react';
import { resizeFrame } from '../../../commands/resize-frame';
import type { Rect } from '../../../geometry/rect';
import { mmToPt, ptToMm } from '../../../geometry/units';
import type { Frame } from '../../../model/frame';
import { nearestSpan, rowCount, spanRect } from '../../../model/grid';
import type { GridSpan } from '../../../model/grid';
import type { Page } from '../../../model/page';
import { run, toggleLock } from '../../actions/frame-actions';
import { IconButton } from '../../ui/icon-button';
import { NumberField } from '../../ui/number-field';
import { Section } from '../../ui/section';
import { useDocument } from '../../use-document';
import { useMessage } from '../../use-message';

/** Where a frame stands: on the grid in columns and rows from 1, on paper in millimetres from the trimmed corner. */
export function PlaceSection({ frames }: { readonly frames: readonly Frame[] }) {
  const message = useMessage();
  const [frame] = frames;
  const page = useDocument((state) => state.edition.pages[frame?.page ?? '']);
  if (!frame || !page) return null;
  const locked = frames.every((each) => each.locked);
  return (
    <Section
      title={message('inspector.place')}
      end={(
        <IconButton
          size="small"
          icon={locked ? Lock : LockOpen}
          label={message(locked ? 'inspector.unlock' : 'command.lock')}
          pressed={locked}
          onClick={toggleLock}
        />
      )}
    >
      {frames.length === 1
        ? <PlaceFields frame={frame} page={page} />
        : <p className="form-note">{message('inspector.selected', { count: frames.length })}</p>}
    </Section>
  );
}

function PlaceFields({ frame, page }: { readonly frame: Frame; readonly page: Page }) {
  const message = useMessage();
  const { rect, locked } = frame;
  const span = nearestSpan(page, rect);
  const { columns } = page.grid;
  const rows = rowCount(page);
  const toRect = (next: Rect) => run(resizeFrame, { frame: frame.id, rect: next });
  const toSpan = (change: Partial<GridSpan>) => {
    const to = { ...span, ...change };
    toRect(spanRect(page, { ...to, columns: Math.min(to.columns, columns - to.column), rows: Math.min(to.rows, rows - to.row) }));
  };
  const millimetres = (key: keyof Rect, prefix: string) => (
    <NumberField
      label={message(`inspector.${key}`)}
      prefix={prefix}
      unit="mm"
      decimals={2}
      step={1}
      disabled={locked}
      value={ptToMm(rect[key])}
      onCommit={(value) => toRect({ ...rect, [key]: mmToPt(value) })}
      testId={`frame-${key}`}
    />
  );
  const grid = (key: keyof GridSpan, from: 0 | 1, max: number) => (
    <NumberField
      label={message(`inspector.grid.${key}`)}
      prefix={message(`inspector.grid.${key}.short`)}
      min={1}
      max={max}
      disabled={locked}
      value={span[key] + from}
      onCommit={(value) => toSpan({ [key]: value - from })}
      testId={`frame-${key}`}
    />
  );
  return (
    <>
      <div className="form-pair">
        {grid('column', 1, columns)}
        {grid('columns', 0, columns - span.column)}
        {grid('row', 1, rows)}
        {grid('rows', 0, rows - span.row)}
      </div>
      <div className="form-pair">
        {millimetres('x', 'X')}
        {millimetres('width', message('inspector.width.short'))}
        {millimetres('y', 'Y')}
        {millimetres('height', message('inspector.height.short'))}
      </div>
    </>
  );
}
