import { bottom, roundRect } from '../geometry/rect';
import type { Rect } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { Frame } from '../model/frame';
import { rowCount } from '../model/grid';
import type { PageId } from '../model/ids';
import type { NewId } from '../model/new-id';
import type { Page } from '../model/page';
import type { Story } from '../model/story';
import type { StoryText } from '../model/story-text';
import type { StyleSheet } from '../model/style';
import { framesOnPage, storyOf } from '../model/threads';
import { addMissingStyles } from './add-missing-styles';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { bottomLayer, topLayer } from './frame-defaults';

export interface PlaceNameplateArgs {
  readonly page: PageId;
  /** A front page as its template gives it: its folio, and what stands above its type area, come over. */
  readonly front: { readonly page: Page; readonly frames: readonly Frame[]; readonly styles: StyleSheet };
  /** What the ear (报眼) says; null leaves it to be filled. */
  readonly ear: { readonly slug: string; readonly text: StoryText } | null;
  readonly newId: NewId;
}

/** True for a page whose folio shows a nameplate (报头). */
export const hasNameplate = (page: Pick<Page, 'folio'>): boolean => page.folio.items.some(({ style }) => style.startsWith('nameplate'));

/** A page narrower than the template's by more than this has no room for its nameplate. */
const NARROWEST = 0.98;
/** Two heights that differ by less are one, points. */
const SLACK = 1;

/**
 * Gives a page the nameplate of a front page, with its fields (报名, 日期, 星期, 农历, 期号, 版数) and ears. The type area begins below it, by whole rows of the
 * grid; what stood in it keeps its order in the rows that are left.
 */
export const placeNameplate: Command<PlaceNameplateArgs> = {
  name: 'place-nameplate',
  plan(edition, { page: id, front, ear, newId }) {
    const page = edition.pages[id];
    if (!page) return refuse('refusal.page-gone');
    if (hasNameplate(page)) return refuse('refusal.has-nameplate');
    const share = page.typeArea.width / front.page.typeArea.width;
    const { pitch } = page.grid;
    const rows = Math.max(0, Math.ceil((front.page.typeArea.y - page.typeArea.y - SLACK) / pitch));
    const left = rowCount(page) - rows;
    if (!hasNameplate(front.page) || share < NARROWEST || left < rowCount(page) / 2) return refuse('refusal.no-nameplate');
    const locked = framesOnPage(edition, id).find((frame) => frame.locked && inside(page, frame.rect));
    if (locked && rows > 0) return refuse('refusal.nameplate-locked', { name: nameOf(edition, locked) });

    const draft = startDraft(edition);
    addMissingStyles(draft, front.styles);
    /** From the template's page to this one: across by the type areas' widths, down as it is. */
    const over = (rect: Rect): Rect => roundRect({ ...rect, x: page.typeArea.x + (rect.x - front.page.typeArea.x) * share, width: rect.width * share });
    const typeArea = roundRect({ ...page.typeArea, y: page.typeArea.y + rows * pitch, height: page.typeArea.height - rows * pitch });
    const { items, rules } = front.page.folio;
    draft.set('pages', id, { typeArea, folio: { items: items.map((item) => ({ ...item, rect: over(item.rect) })), rules: rules.map((rule) => ({ ...rule, rect: over(rule.rect) })) } });
    for (const frame of framesOnPage(edition, id)) if (inside(page, frame.rect)) draft.set('frames', frame.id, { rect: squeezed(frame, page, typeArea, left / rowCount(page)) });

    const [under, above] = [bottomLayer(edition, page), topLayer(edition, page)];
    for (const frame of front.frames.filter(({ rect }) => bottom(rect) <= front.page.typeArea.y + SLACK)) {
      const placed = { ...frame, id: newId(), page: id, rect: over(frame.rect), layer: frame.type === 'box' ? under : above };
      if (placed.type !== 'text' || !ear || placed.placeholder?.accepts !== 'furniture') {
        draft.insert('frames', placed);
        continue;
      }
      const story: Story = { id: newId(), slug: ear.slug, kind: 'furniture', state: 'draft', language: edition.info.language, text: ear.text };
      draft.insert('stories', story);
      draft.insert('frames', { ...placed, story: story.id, turn: 1, placeholder: null });
    }
    return draft.plan();
  },
};

/** Frames of the old folio's height, and those that bleed off the page's foot, stay where they are. */
const inside = ({ typeArea }: Page, rect: Rect): boolean => rect.y >= typeArea.y - SLACK && rect.y < bottom(typeArea);

/** The rectangle between the rows that its edges come to. Rules and codes keep their depth. */
function squeezed({ rect, type }: Frame, page: Page, typeArea: Rect, share: number): Rect {
  const { pitch } = page.grid;
  const down = (y: number): number => {
    const row = (y - page.typeArea.y) / pitch;
    // What stood between rows, as rules do, keeps its distance to them.
    return typeArea.y + (Math.round(Math.floor(row + 0.01) * share) + (row - Math.floor(row + 0.01))) * pitch;
  };
  const y = down(rect.y);
  const keeps = type === 'qr' || (type === 'rule' && rect.width >= rect.height);
  return roundRect({ ...rect, y, height: keeps ? rect.height : Math.max(pitch, down(bottom(rect)) - y) });
}

const nameOf = (edition: Edition, frame: Frame): string => storyOf(edition, frame)?.slug ?? frame.id;
