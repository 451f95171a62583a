import { mmToPt, round } from '../geometry/units';
import { roundRect, type Rect } from '../geometry/rect';
import type { Frame } from './frame';
import { columnLeft, gutterFor, rowTop, spanWidth } from './grid';
import type { PageId } from './ids';
import type { NewId } from './new-id';
import type { Page } from './page';
import { FULL_CROP } from './picture';
import { PLAIN_BOX, PLAIN_FRAME, PLAIN_PICTURE, PLAIN_TEXT } from './plain-frame';
import { PLAIN_PAGE } from './plain-page';
import type { GridPlace, MmRect, Template } from './template';

/** Points that text keeps from what it runs around, unless the person sets another. */
const WRAP_GAP = 6;

/**
 * A page and its placeholders, made from a template: millimetres become points, the gutter what whole characters
 * leave of the type area, the pitch its height divided by its rows.
 */
export function pageFromTemplate(template: Template, order: number, newId: NewId, language: 'zh' | 'en' = 'zh'): { page: Page; frames: Frame[] } {
  const page = makePage(template, newId(), order, language);
  return { page, frames: template.objects.map((object, layer) => makeFrame(object, page, newId(), layer, language)) };
}

const toPoints = (rect: MmRect): Rect =>
  roundRect({ x: mmToPt(rect.x), y: mmToPt(rect.y), width: mmToPt(rect.width), height: mmToPt(rect.height) });

function makePage(template: Template, id: PageId, order: number, language: 'zh' | 'en'): Page {
  const { page } = template;
  const typeArea = toPoints(page.typeArea);
  const { columns, characters, rows, bodySize } = page.grid;
  return {
    id,
    order,
    name: page.name[language],
    width: round(mmToPt(page.width)),
    height: round(mmToPt(page.height)),
    bleed: round(mmToPt(page.bleed)),
    typeArea,
    grid: {
      columns,
      gutter: gutterFor(typeArea.width, columns, characters, bodySize),
      pitch: round(typeArea.height / rows),
      bodySize,
    },
    folio: {
      items: page.folio.items.map((item) => ({ ...item, rect: toPoints(item.rect) })),
      rules: page.folio.rules.map((rule) => ({ ...rule, rect: toPoints(rule.rect) })),
    },
    template: template.id,
    ...PLAIN_PAGE,
  };
}

/** How thick the rectangle of a rule is that a person can take hold of. */
const RULE_GRIP = 4;

/** A rule's place shrunk to a strip along its middle. */
function ruleRect({ x, y, width, height }: Rect): Rect {
  return height > width
    ? roundRect({ x: x + (width - RULE_GRIP) / 2, y, width: RULE_GRIP, height })
    : roundRect({ x, y: y + (height - RULE_GRIP) / 2, width, height: RULE_GRIP });
}

function placeRect(page: Page, place: GridPlace): Rect {
  return roundRect({
    x: columnLeft(page, place.column),
    y: rowTop(page, place.row),
    width: spanWidth(page, place.columns),
    height: place.rows * page.grid.pitch,
  });
}

function makeFrame(object: Template['objects'][number], page: Page, id: string, layer: number, language: 'zh' | 'en'): Frame {
  const base = { id, page: page.id, layer, wrapGap: WRAP_GAP, ...PLAIN_FRAME, rect: placeRect(page, object.place) };
  switch (object.type) {
    case 'text':
      return {
        ...base,
        type: 'text',
        wrap: true,
        story: null,
        ...PLAIN_TEXT,
        turn: 0,
        takes: object.takes,
        columns: object.textColumns ?? object.place.columns,
        gutter: page.grid.gutter,
        headSpan: 0,
        writing: object.writing,
        inset: object.inset ?? 0,
        align: object.align ?? 'top',
        balance: false,
        placeholder: { accepts: object.accepts, label: object.label[language] },
      };
    case 'picture':
      return { ...base, type: 'picture', wrap: true, picture: null, crop: FULL_CROP, ...PLAIN_PICTURE, placeholder: { accepts: 'picture', label: object.label[language] } };
    case 'box':
      return { ...base, type: 'box', wrap: false, rule: object.rule, swatch: object.swatch, fill: object.fill, ...PLAIN_BOX };
    case 'rule':
      return { ...base, rect: ruleRect(base.rect), type: 'rule', wrap: false, rule: object.rule, swatch: object.swatch };
  }
}
