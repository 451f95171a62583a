import {
  AlignCenterHorizontal, AlignCenterVertical, AlignEndHorizontal, AlignEndVertical, AlignHorizontalSpaceBetween, AlignStartHorizontal, AlignStartVertical,
  AlignVerticalSpaceBetween, File, FileLock, Grid3x3, Lock, LockOpen,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { AlignTo } from '../../../commands/align-frames';
import type { CommandName } from '../../../commands/registry';
import { resizeFrame } from '../../../commands/resize-frame';
import { setFrame } from '../../../commands/set-frame';
import type { Rect } from '../../../geometry/rect';
import { mmToPt, ptToMm } from '../../../geometry/units';
import type { Frame } from '../../../model/frame';
import { nearestSpan, rowCount, spanRect } from '../../../model/grid';
import type { GridSpan } from '../../../model/grid';
import type { Page } from '../../../model/page';
import { toggleContentLock } from '../../actions/fit-actions';
import { run, toggleLock } from '../../actions/frame-actions';
import { useAlignView } from '../../align-view';
import { CommandButton } from '../../shell/command-button';
import { IconButton } from '../../ui/icon-button';
import { NumberField } from '../../ui/number-field';
import { Row, Section } from '../../ui/section';
import { Select } from '../../ui/select';
import { useDocument } from '../../use-document';
import { useMessage } from '../../use-message';

/** Where a frame stands: on the grid in columns and rows from 1, on paper in millimetres from the trimmed corner. */
export function PlaceSection({ frames }: { readonly frames: readonly Frame[] }) {
  const message = useMessage();
  const [frame] = frames;
  const page = useDocument((state) => state.edition.pages[frame?.page ?? '']);
  if (!frame || !page) return null;
  const locked = frames.every((each) => each.locked);
  const contentLocked = frames.every((each) => each.contentLocked);
  return (
    <Section
      title={message('inspector.place')}
      end={(
        <>
          <IconButton
            size="small"
            icon={locked ? Lock : LockOpen}
            label={message(locked ? 'inspector.unlock' : 'command.lock')}
            pressed={locked}
            onClick={toggleLock}
          />
          <IconButton
            size="small"
            icon={contentLocked ? FileLock : File}
            label={message(contentLocked ? 'inspector.unlock-content' : 'command.lock-content')}
            pressed={contentLocked}
            onClick={toggleContentLock}
          />
        </>
      )}
    >
      {frames.length === 1
        ? <PlaceFields frame={frame} page={page} />
        : <p className="form-note">{message('inspector.selected', { count: frames.length })}</p>}
      <AlignRow />
    </Section>
  );
}

const ALIGN: readonly { readonly command: CommandName; readonly icon: LucideIcon }[] = [
  { command: 'align-left', icon: AlignStartVertical },
  { command: 'align-center', icon: AlignCenterVertical },
  { command: 'align-right', icon: AlignEndVertical },
  { command: 'align-top', icon: AlignStartHorizontal },
  { command: 'align-middle', icon: AlignCenterHorizontal },
  { command: 'align-bottom', icon: AlignEndHorizontal },
  { command: 'distribute-across', icon: AlignHorizontalSpaceBetween },
  { command: 'distribute-down', icon: AlignVerticalSpaceBetween },
  { command: 'snap-to-grid', icon: Grid3x3 },
];

/** Aligning to what is chosen here: each other, the type area or the page. */
function AlignRow() {
  const message = useMessage();
  const to = useAlignView((view) => view.to);
  const choices: readonly AlignTo[] = ['auto', 'type-area', 'page'];
  return (
    <>
      <div className="tool-group align-row" role="group" aria-label={message('menu.align')}>
        {ALIGN.map(({ command, icon }) => <CommandButton key={command} command={command} icon={icon} size="small" />)}
      </div>
      <Row label={message('inspector.align-to')}>
        <Select
          label={message('inspector.align-to')}
          value={to}
          choices={choices.map((value) => ({ value, label: message(`inspector.align-to.${value as 'auto' | 'type-area' | 'page'}`) }))}
          onChange={useAlignView.getState().setTo}
        />
      </Row>
    </>
  );
}

function PlaceFields({ frame, page }: { readonly frame: Frame; readonly page: Page }) {
  const message = useMessage();
  const { rect, locked } = frame;
  const giveRows = useDocument((state) => state.edition.styles.desk.giveRows);
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
      {frame.type === 'text' || frame.type === 'picture' ? (
        <Row label={message('inspector.give')}>
          <NumberField
            label={message('inspector.give')}
            min={0}
            max={200}
            disabled={locked}
            value={frame.give ?? (frame.type === 'text' ? giveRows : 0)}
            onCommit={(give) => run(setFrame, { frames: [frame.id], values: { give } })}
            testId="frame-give"
          />
        </Row>
      ) : null}
    </>
  );
}
