import type { Edition } from '../model/edition';
import type { Picture } from '../model/picture';
import type { Story, StoryKind } from '../model/story';
import { framesOfPicture, isPlaced, pictureOfCaption } from '../model/threads';
import type { Band, PageScheme } from './page-scheme';

/** Who goes where: a band's stories and pictures. */
export interface BandCast {
  readonly band: Band;
  readonly main: Story | null;
  readonly side: Story | null;
  readonly briefs: readonly Story[];
  readonly pictures: readonly Picture[];
}

export interface CastOptions {
  /** Stories and pictures that may be used; all when left out. */
  readonly only?: ReadonlySet<string>;
  /** The basket is read from its end: another feature, other pictures and briefs. */
  readonly turned?: boolean;
}

/**
 * Gives the unplaced stories of the basket to the scheme's bands by kind, in the basket's order: the lead to the first
 * band, features to the others, news to side places, all briefs to the first strip, pictures one to each place.
 */
export function castPage(edition: Edition, scheme: PageScheme, { only, turned = false }: CastOptions = {}): readonly BandCast[] {
  const may = (id: string): boolean => only?.has(id) ?? true;
  const waiting = Object.values(edition.stories).filter((story) => may(story.id) && !isPlaced(edition, story.id) && !pictureOfCaption(edition, story.id));
  const pictures = Object.values(edition.pictures).filter((picture) => may(picture.id) && framesOfPicture(edition, picture.id).length === 0);
  if (turned) {
    waiting.reverse();
    pictures.reverse();
  }
  const take = (...kinds: readonly StoryKind[]): Story | null => {
    for (const kind of kinds) {
      const at = waiting.findIndex((story) => story.kind === kind);
      if (at >= 0) return waiting.splice(at, 1)[0]!;
    }
    return null;
  };
  const mains = scheme.bands.map((band) => (band.text.placeholder?.accepts === 'lead' ? take('lead', 'feature', 'news') : take('feature', 'news', 'lead')));
  return scheme.bands.map((band, i) => ({
    band,
    main: mains[i]!,
    side: band.side ? take('news') : null,
    briefs: band.strip ? waiting.splice(0).filter((story) => story.kind === 'brief' || (waiting.push(story), false)) : [],
    pictures: pictures.splice(0, band.pictures.length),
  }));
}
