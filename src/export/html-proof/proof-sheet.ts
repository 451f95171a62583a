import { gzipSync } from 'node:zlib';
import type { Composition } from '../../compose/composition';
import type { Edition } from '../../model/edition';
import type { PageId, StoryId } from '../../model/ids';
import type { Page } from '../../model/page';
import { pageNumber } from '../../model/page-order';
import { SHEET_FORMAT } from '../../model/proof-sheet';
import type { ProofSheet, SheetMark, SheetPage } from '../../model/proof-sheet';
import { flatText } from '../../model/redline/flat-text';
import { redlineOf } from '../../model/redline/redline-of';
import { textDigest } from '../../model/signing/digest-text';
import { pageContent } from '../../model/signing/signed-content';
import { standing } from '../../model/signing/standing';
import { placeOfMark } from '../../proof/mark-places';
import { textPlaces } from './text-places';

export interface SheetOptions {
  readonly edition: Edition;
  readonly composition: Composition;
  readonly pages: readonly Page[];
  /** As in ExportJob. */
  readonly time: string;
  /** A page as SVG. */
  readonly picture: (page: PageId) => Promise<string>;
}

/** The data of an HTML proof: pages as pictures, where their words stand, the words, and what was marked and signed so far. */
export async function proofSheet({ edition, composition, pages, time, picture }: SheetOptions): Promise<ProofSheet> {
  const stories: StoryId[] = [];
  const storyIndex = (id: StoryId): number => {
    const known = stories.indexOf(id);
    return known >= 0 ? known : stories.push(id) - 1;
  };
  const made: SheetPage[] = [];
  for (const { id, name } of pages) {
    const list = composition.pages.get(id)?.list;
    if (!list) continue;
    made.push({
      id, name: `${pageNumber(edition, id)}${name === '' ? '' : ` ${name}`}`, width: list.width, height: list.height, content: pageContent(edition, id), ...steps(edition, id),
      picture: gzipSync(await picture(id), { level: 9 }).toString('base64'),
      places: textPlaces(edition, composition, id, storyIndex),
    });
  }
  const { info } = edition;
  return {
    format: SHEET_FORMAT, version: 1, edition: info.id, title: [info.paper, info.date, info.section].filter((part) => part !== '').join(' '), language: info.language, time,
    pages: made,
    stories: stories.map((id) => {
      const { slug, language, text } = edition.stories[id]!;
      const flat = flatText(text);
      return { id, slug, language, text: flat, sha256: textDigest(flat) };
    }),
    marks: marksSoFar(edition, composition, new Set(pages.map(({ id }) => id)), new Set(stories)),
  };
}

function steps(edition: Edition, page: PageId): Pick<SheetPage, 'round' | 'steps'> {
  const now = standing(edition, { page });
  const language = edition.info.language === 'en' ? 'en' : 'zh';
  return { round: now?.next?.id ?? '', steps: now?.steps.map(({ step, signature }) => ({ name: step.name[language], person: signature?.person ?? '' })) ?? [] };
}

/** The open marks in the order in which a reader meets them. */
function marksSoFar(edition: Edition, composition: Composition, pages: ReadonlySet<PageId>, stories: ReadonlySet<StoryId>): readonly SheetMark[] {
  const order = [...pages];
  const placed = Object.values(edition.marks).map((mark) => ({ mark, place: placeOfMark(edition, composition, mark) }));
  const turn = ({ place }: (typeof placed)[number]): number => (place ? order.indexOf(place.page) : order.length);
  placed.sort((a, b) => turn(a) - turn(b) || (a.place?.rect.y ?? 0) - (b.place?.rect.y ?? 0) || (a.place?.rect.x ?? 0) - (b.place?.rect.x ?? 0));
  return placed.map(({ mark }) => mark).flatMap(({ id, kind, anchor, author, note, quote, state }): SheetMark[] => {
    if (state !== 'open' || !(anchor.type === 'text' ? stories.has(anchor.story) : pages.has(anchor.page))) return [];
    const story = anchor.type === 'text' ? edition.stories[anchor.story] : undefined;
    // What changes places is quoted already.
    const text = story && kind !== 'move' && kind !== 'transpose' ? redlineOf(story).map((run) => ('text' in run && run.mark === id ? run.text : '')).join('') : '';
    return [{ kind, anchor, author, note, quote, text }];
  });
}
