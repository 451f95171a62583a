import { startDraft } from '../../commands/draft';
import { blackOf, newPictureFrame, newTextFrame, topLayer } from '../../commands/frame-defaults';
import { round } from '../../geometry/units';
import { columnRight, rowTop, spanRect } from '../../model/grid';
import type { GridSpan } from '../../model/grid';
import type { RuleFrame } from '../../model/frame';
import type { PageId } from '../../model/ids';
import type { NewId } from '../../model/new-id';
import { PLAIN_FRAME } from '../../model/plain-frame';
import { carryOn, type Trial } from '../trial';
import { PICTURE_GAP } from './block';
import type { LaidBlock, Layout } from './lay-out';

/** Depth of the frame in which a rule is drawn, points. */
const RULE_DEPTH = 4;

/** Puts a layout on the page as frames: texts, pictures, stacks of briefs, and the rules between them. */
export function placeLayout(trial: Trial, { blocks, rules, gap }: Layout, { page: pageId, span: room, newId }: { readonly page: PageId; readonly span: GridSpan; readonly newId: NewId }): Trial {
  const page = trial.edition.pages[pageId]!;
  const draft = startDraft(trial.edition);
  const rectOf = (column: number, columns: number, row: number, rows: number) => spanRect(page, { column: room.column + column, columns, row: room.row + row, rows: Math.max(1, rows) });

  const text = ({ block, column, row, rows, content: { pictureRows, briefs } }: LaidBlock): void => {
    const { piece, columns, seat } = block;
    if (piece.type === 'picture') return;
    const [first, ...rest] = piece.type === 'briefs' ? piece.briefs.slice(0, briefs).map(({ story }) => story) : [piece.story];
    if (first === undefined) return;
    const above = seat === 'above' ? pictureRows + PICTURE_GAP : 0;
    const frame = newTextFrame(draft.edition, page, rectOf(column, columns, row + above, rows - above), newId(), draft.edition.stories[first]!);
    draft.insert('frames', { ...frame, stack: rest, columns, headSpan: 0, ...(piece.type === 'briefs' ? { align: 'spread' as const } : { balance: true }) });
  };
  const picture = ({ block, column, row, content: { pictureRows } }: LaidBlock): void => {
    const { piece, columns, seat, pictureColumns, head } = block;
    const shot = piece.type === 'briefs' ? null : piece.shot;
    if (!shot || pictureColumns === 0) return;
    const rect = rectOf(column + columns - pictureColumns, pictureColumns, row + (seat === 'above' ? 0 : head), pictureRows);
    draft.insert('frames', newPictureFrame(draft.edition, page, rect, newId(), shot.picture));
  };
  blocks.forEach(text);
  blocks.forEach(picture);

  const base = { page: pageId, type: 'rule', wrap: false, wrapGap: 0, ...PLAIN_FRAME, rule: 'thin', swatch: blackOf(draft.edition) } as const;
  for (const rule of rules) {
    const rect = rule.type === 'level'
      ? { ...rectOf(rule.column, rule.columns, rule.row, 1), y: round(rowTop(page, room.row + rule.row - gap / 2) - RULE_DEPTH / 2), height: RULE_DEPTH }
      : { ...rectOf(rule.column, 1, rule.row, rule.rows), x: round(columnRight(page, room.column + rule.column - 1) + page.grid.gutter / 2 - RULE_DEPTH / 2), width: RULE_DEPTH };
    draft.insert('frames', { ...base, id: newId(), layer: topLayer(draft.edition, page), rect } satisfies RuleFrame);
  }
  return carryOn(trial, draft.plan().operations);
}
