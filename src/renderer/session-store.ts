import { create } from 'zustand';
import type { Point, Rect } from '../geometry/rect';
import type { FrameId, PageId, PictureId, StoryId } from '../model/ids';
import type { PartType, StoryPoint } from '../model/story-text';
import type { ShapeLabel } from './canvas/shape-label';
import type { MessageValues } from '../strings/format-message';

export type Tool = 'select' | 'text' | 'picture' | 'rule' | 'box' | 'qr' | 'hand' | 'thread';
/** 1 = 100 %: a point is 1/72 inch at 96 CSS pixels an inch. */
export type Zoom = number | 'fit-page' | 'fit-width';
export type Toggle = 'grid' | 'baselines' | 'frameEdges' | 'rulers';
export type Panel = 'pages' | 'basket' | 'inspector' | 'preflight';
/** What stands at the right: one of them at a time. */
export type SideTab = 'inspector' | 'styles' | 'find' | 'library' | 'marks' | 'checks';
export type DialogName =
  | 'paste-briefs'
  | 'code'
  | 'new'
  | 'export'
  | 'palette'
  | 'shortcuts'
  | 'edition'
  | 'about'
  | 'add-page'
  | 'rename-page'
  | 'profiles'
  | 'press-settings'
  | 'export-history'
  | 'keep-version'
  | 'house-style'
  | 'house-words'
  | 'house-terms'
  | 'tour'
  | 'fill-page'
  | 'house-shapes'
  | 'swap-story'
  | 'sign-off'
  | 'workflows'
  | 'reader'
  | 'suggest-picture'
  | 'late-fix';

/** What is selected in the basket. */
export interface BasketSelection {
  readonly kind: 'story' | 'picture';
  readonly ids: readonly (StoryId | PictureId)[];
}

/** Where a story's text is worked on: in the composed page itself, or as a galley beside it. */
export type TextView = 'page' | 'galley';

/** The story open in the story editor and where its caret stands. */
export interface Editing {
  readonly story: StoryId;
  readonly caret: StoryPoint | null;
  readonly anchor: StoryPoint | null;
  /** Left out: the view in which the story is open, the galley for one that is not. */
  readonly view?: TextView;
  /** The caret stands at a soft line's end, not at the next one's start. */
  readonly atLineEnd?: boolean;
  /** What an input method composes, shown on the page and not yet in the story; the places are those of the text that is shown. */
  readonly composing?: { readonly from: StoryPoint; readonly to: StoryPoint; readonly words: string };
}

/** Something from the basket under the pointer; x and y are client pixels. */
export interface Drag {
  readonly kind: 'story' | 'picture';
  readonly id: StoryId | PictureId;
  readonly x: number;
  readonly y: number;
  /** `held` (when left out): a button is down. `loose`: it hangs on the pointer until it is taken or given up. `in-place`: it stands on the page and changes its shape. */
  readonly how?: 'held' | 'loose' | 'in-place';
}

/** A place that the page view is to bring near; a new object each time. */
export interface Look {
  readonly page: PageId;
  /** Points from the trim's top left. */
  readonly rect: Rect;
  /** Moved into sight at the zoom that there is. */
  readonly keepsZoom?: true;
}

export interface Toast {
  readonly id: number;
  readonly tone: 'info' | 'success' | 'error';
  readonly key: string;
  readonly values?: MessageValues;
  /** What a person may do about it: the label's key and what it runs. */
  readonly action?: { readonly key: string; readonly run: () => void };
}

/** What menus, keys and the palette ask of the text under the caret; the story editor registers it. */
export interface TextCommands {
  toggleMark(mark: 'strong' | 'emphasis'): void;
  isMarked(mark: 'strong' | 'emphasis'): boolean;
  setPart(type: PartType): void;
  part(): PartType | null;
  paste(text: string): void;
  /** Puts the selected text into the clipboard, and takes it away with `cut`. */
  clip(what: 'cut' | 'copy'): void;
  /** Moves (or copies) the selected text to another place of the story, as one step. */
  moveSelection(to: StoryPoint, copy: boolean): void;
}

/** Takes what the basket dropped at the pointer; true when it was placed. The page view registers it. */
export type DropTarget = (drag: Drag, where?: 'pointer' | 'shown') => boolean;

export interface SessionState {
  readonly page: PageId | null;
  readonly selection: readonly FrameId[];
  /** The story that is meant within the one selected frame, when that holds a stack. */
  readonly brief: StoryId | null;
  /** Frames and basket are never selected at once: what a command acts on is one thing. */
  readonly basket: BasketSelection;
  readonly tool: Tool;
  readonly zoom: Zoom;
  /** The zoom that is in force, also while `zoom` names a fit; the page view reports it. */
  readonly effectiveZoom: number;
  readonly toggles: Readonly<Record<Toggle, boolean>>;
  readonly editing: Editing | null;
  readonly drag: Drag | null;
  readonly dropTarget: DropTarget | null;
  /** Shows the next (1) or the previous (−1) shape of the story that is carried. The page view registers it. */
  readonly stepShape: ((by: 1 | -1) => void) | null;
  /** The shape that is shown for the story that is carried. */
  readonly shape: ShapeLabel | null;
  readonly textCommands: TextCommands | null;
  /** Where the pointer is on the page, points from the trim's top left; null off the page. */
  readonly cursor: Point | null;
  readonly look: Look | null;
  readonly panels: Readonly<Record<Panel, boolean>>;
  /** Shown at the right while `panels.inspector` is on. */
  readonly sideTab: SideTab;
  readonly dialog: DialogName | null;
  readonly toasts: readonly Toast[];
}

export interface SessionActions {
  /** Shows a page; a selection on another page is let go. */
  setPage(page: PageId | null): void;
  select(frames: readonly FrameId[]): void;
  /** Selects a frame and, of its stack, one story. */
  selectBrief(frame: FrameId, story: StoryId | null): void;
  selectInBasket(basket: BasketSelection): void;
  setTool(tool: Tool): void;
  setZoom(zoom: Zoom): void;
  reportZoom(zoom: number): void;
  toggle(name: Toggle, on?: boolean): void;
  edit(editing: Editing | null): void;
  setDrag(drag: Drag | null): void;
  setDropTarget(target: DropTarget | null, stepShape?: SessionState['stepShape']): void;
  setShape(shape: ShapeLabel | null): void;
  setTextCommands(commands: TextCommands | null): void;
  setCursor(cursor: Point | null): void;
  /** Turns to a page and zooms to a place on it, no nearer than is needed to see it well. */
  lookAt(page: PageId, rect: Rect): void;
  /** Turns to a page and moves a place on it into sight, unless it is. */
  keepInSight(page: PageId, rect: Rect): void;
  togglePanel(panel: Panel, on?: boolean): void;
  /** Shows a tab of the right side; one that is shown already gives way to the inspector, and the inspector goes. */
  showSide(tab: SideTab, on?: boolean): void;
  openDialog(dialog: DialogName | null): void;
  toast(toast: Omit<Toast, 'id'>): void;
  dismissToast(id: number): void;
  /** Back to the state of a freshly opened document; toggles, panels and toasts stay. */
  reset(page: PageId | null): void;
}

const fresh = {
  selection: [], brief: null, basket: { kind: 'story', ids: [] }, tool: 'select', zoom: 'fit-page', effectiveZoom: 1, editing: null, drag: null, cursor: null, look: null, dialog: null,
} as const satisfies Partial<SessionState>;

const NOTHING: BasketSelection = fresh.basket;
const MOST_TOASTS = 4;
let lastToast = 0;

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, i) => id === b[i]);

/** A key held down is refused many times and told once. */
const sameToast = (a: Omit<Toast, 'id'>, b: Omit<Toast, 'id'>): boolean => a.key === b.key && JSON.stringify(a.values) === JSON.stringify(b.values);

/** What this window looks at and holds: never part of the edition, never undone. */
export const useSession = create<SessionState & SessionActions>()((set, get) => ({
  ...fresh,
  page: null,
  toggles: { grid: true, baselines: false, frameEdges: true, rulers: true },
  panels: { pages: true, basket: true, inspector: true, preflight: false },
  sideTab: 'inspector',
  dropTarget: null,
  stepShape: null,
  shape: null,
  textCommands: null,
  toasts: [],
  setPage: (page) => set((s) => (s.page === page ? s : { page, selection: [], brief: null, cursor: null })),
  select: (selection) => set((s) => (same(s.selection, selection) ? s : { selection, brief: null, basket: selection.length > 0 ? NOTHING : s.basket })),
  selectBrief: (frame, brief) => set({ selection: [frame], brief, basket: NOTHING }),
  selectInBasket: (basket) => set(() => ({ basket, ...(basket.ids.length > 0 ? { selection: [], brief: null } : {}) })),
  setTool: (tool) => set({ tool }),
  setZoom: (zoom) => set({ zoom }),
  reportZoom: (effectiveZoom) => set((s) => (s.effectiveZoom === effectiveZoom ? s : { effectiveZoom })),
  toggle: (name, on) => set((s) => ({ toggles: { ...s.toggles, [name]: on ?? !s.toggles[name] } })),
  edit: (editing) => set((s) => ({ editing: editing && !editing.view ? { ...editing, view: (s.editing?.story === editing.story ? s.editing.view : undefined) ?? 'galley' } : editing })),
  setDrag: (drag) => set({ drag }),
  setDropTarget: (dropTarget, stepShape = null) => set({ dropTarget, stepShape }),
  setShape: (shape) => set((s) => (s.shape === shape ? s : { shape })),
  setTextCommands: (textCommands) => set({ textCommands }),
  setCursor: (cursor) => set({ cursor }),
  lookAt(page, rect) {
    get().setPage(page);
    set({ look: { page, rect } });
  },
  keepInSight(page, rect) {
    get().setPage(page);
    set({ look: { page, rect, keepsZoom: true } });
  },
  togglePanel: (panel, on) => set((s) => ({ panels: { ...s.panels, [panel]: on ?? !s.panels[panel] } })),
  showSide: (tab, on) => set((s) => {
    const isShown = s.panels.inspector && s.sideTab === tab;
    if (on ?? !isShown) return { sideTab: tab, panels: { ...s.panels, inspector: true } };
    if (!isShown) return s;
    return tab === 'inspector' ? { panels: { ...s.panels, inspector: false } } : { sideTab: 'inspector' };
  }),
  openDialog: (dialog) => set({ dialog }),
  toast: (toast) => set((s) => ({ toasts: [...s.toasts.filter((other) => !sameToast(other, toast)), { ...toast, id: (lastToast += 1) }].slice(-MOST_TOASTS) })),
  dismissToast: (id) => set((s) => ({ toasts: s.toasts.filter((t) => t.id !== id) })),
  reset: (page) => set({ ...fresh, page }),
}));
