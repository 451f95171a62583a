/** What the command palette offers: commands, and (once something is typed) pages, stories and pictures to go to and the house's styles to apply. */
import { REGISTRY } from '../../commands/registry';
import { shortcutText } from '../../commands/shortcut';
import type { CommandEntry, CommandName } from '../../commands/registry';
import type { Frame } from '../../model/frame';
import { pagesInOrder } from '../../model/page-order';
import { framesOfPicture, pictureOfCaption, threadOf } from '../../model/threads';
import { en } from '../../strings/en';
import { zhCN } from '../../strings/zh-CN';
import { applyStyle, targetNow } from '../actions/style-actions';
import { appState } from '../app-store';
import { contextsNow, isEnabled } from '../command-context';
import { keysLabel, labelOf } from '../command-menus';
import { runCommand } from '../commands-run';
import { fuzzyScore } from '../fuzzy-score';
import { useSession } from '../session-store';
import type { BasketSelection } from '../session-store';
import { useSettings } from '../settings-store';
import { message } from '../use-message';

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  readonly where: string;
  readonly keys: string | null;
  readonly enabled: boolean;
  /** One of the commands that were chosen here last. */
  readonly recent: boolean;
  /** What a query is looked for in. */
  readonly text: string;
  readonly run: () => void;
}

const MOST_RECENT = 8;
const MOST_SHOWN = 80;
/** A page or story found equally well comes after a command. */
const BEHIND = 4;

/** Everything that can be chosen as things stand now. */
export const paletteItems = (): readonly PaletteItem[] => [...commandItems(), ...styleItems(), ...pageItems(), ...storyItems(), ...pictureItems()];

/** Without a query the commands, recent ones first; with one, what matches best. What cannot be done now comes last. */
export function searchPalette(all: readonly PaletteItem[], query: string): readonly PaletteItem[] {
  if (query.trim() === '') return all.filter((item) => item.id.startsWith('command-'));
  const scored = all.flatMap((item) => {
    const score = fuzzyScore(item.text, query);
    return score === null ? [] : [{ item, score: score - (item.id.startsWith('command-') ? 0 : BEHIND) - (item.enabled ? 0 : 1000) + (item.recent ? 3 : 0) }];
  });
  return scored.sort((a, b) => b.score - a.score).slice(0, MOST_SHOWN).map(({ item }) => item);
}

function commandItems(): readonly PaletteItem[] {
  const contexts = contextsNow();
  const { recentCommands } = useSettings.getState();
  const items = REGISTRY.filter((entry: CommandEntry) => !entry.hidden && entry.name !== 'command-palette').map((entry: CommandEntry): PaletteItem => {
    const name = entry.name as CommandName;
    const key = `command.${name}` as const;
    const where = [message(`menu.${entry.menu}`), entry.submenu ? message(`menu.${entry.submenu}`) : null].filter(Boolean).join(' › ');
    return {
      id: `command-${name}`, label: labelOf(name), where, keys: keysLabel(name), enabled: isEnabled(name, contexts), recent: recentCommands.includes(name),
      text: `${labelOf(name)} · ${en[key]} · ${zhCN[key]} · ${where}`,
      run: () => {
        remember(name);
        runCommand(name);
      },
    };
  });
  const rank = (item: PaletteItem): number => {
    const at = recentCommands.indexOf(item.id.slice('command-'.length));
    return (item.enabled ? 0 : 1000) + (at < 0 ? MOST_RECENT : at);
  };
  return [...items].sort((a, b) => rank(a) - rank(b));
}

function remember(name: CommandName): void {
  const { recentCommands, change } = useSettings.getState();
  change({ recentCommands: [name, ...recentCommands.filter((other) => other !== name)].slice(0, MOST_RECENT) });
}

function pageItems(): readonly PaletteItem[] {
  const edition = appState().open?.store.getState().edition;
  if (!edition) return [];
  return pagesInOrder(edition).map((page, index) => {
    const label = message('palette.page', { number: index + 1, name: page.name });
    return {
      id: `page-${page.id}`, label, where: message('palette.go'), keys: null, enabled: true, recent: false, text: `${label} · ${index + 1} ${page.name} · page ${index + 1} · 第${index + 1}版`,
      run: () => useSession.getState().setPage(page.id),
    };
  });
}

function storyItems(): readonly PaletteItem[] {
  const edition = appState().open?.store.getState().edition;
  if (!edition) return [];
  return Object.values(edition.stories).filter((story) => !pictureOfCaption(edition, story.id)).map((story) => ({
    id: `story-${story.id}`, label: story.slug, where: message('palette.story'), keys: null, enabled: true, recent: false, text: story.slug,
    run: () => goTo(threadOf(edition, story.id)[0], { kind: 'story', ids: [story.id] }),
  }));
}

const STYLES = ['object', 'paragraph', 'character'] as const;

/** The house's styles by name, for what is selected. */
function styleItems(): readonly PaletteItem[] {
  const open = appState().open;
  if (!open) return [];
  const { styles } = open.store.getState().edition;
  const { language } = useSettings.getState();
  const target = targetNow();
  const fits = { object: target.frames.length > 0, paragraph: target.stories.length > 0, character: target.ranges.length > 0 };
  const platform = appState().boot?.platform ?? 'linux';
  return STYLES.flatMap((table) => Object.values(styles[table]).map(({ id, name }): PaletteItem => {
    const where = message(`palette.style.${table}`);
    const keys = styles.shortcuts[id];
    return {
      id: `style-${id}`, label: language === 'en' ? name.en : name.zh, where: fits[table] ? where : `${where} · ${message(`palette.needs.${table}`)}`, keys: keys === undefined ? null : shortcutText(keys, platform), enabled: fits[table], recent: false,
      text: `${name.zh} · ${name.en} · ${where} · ${en[`palette.style.${table}`]} · ${zhCN[`palette.style.${table}`]}`, run: () => applyStyle(table, id),
    };
  }));
}

function pictureItems(): readonly PaletteItem[] {
  const edition = appState().open?.store.getState().edition;
  if (!edition) return [];
  return Object.values(edition.pictures).map((picture) => ({
    id: `picture-${picture.id}`, label: picture.slug, where: message('palette.picture'), keys: null, enabled: true, recent: false, text: picture.slug,
    run: () => {
      const [frame] = framesOfPicture(edition, picture.id);
      goTo(frame, { kind: 'picture', ids: [picture.id] });
    },
  }));
}

/** Shows a frame, or what stands on no page in the basket. */
function goTo(frame: Frame | undefined, basket: BasketSelection): void {
  const session = useSession.getState();
  if (frame) {
    session.lookAt(frame.page, frame.rect);
    session.select([frame.id]);
  } else {
    session.togglePanel('basket', true);
    session.selectInBasket(basket);
  }
}
