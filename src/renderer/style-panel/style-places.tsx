import type { StyleTable } from '../../commands/style-tables';
import type { Edition } from '../../model/edition';
import type { StyleId } from '../../model/ids';
import { pageNumber } from '../../model/page-order';
import { storyOf } from '../../model/threads';
import { showFrame, showWords } from '../actions/place-actions';
import { useMessage } from '../use-message';
import { placesOfStyle } from './places-of-style';
import type { StylePlace } from './places-of-style';

/** Shown at most: whoever looks for more looks for something else. */
const MOST = 300;

/** Where a style is used; a click goes there. */
export function StylePlaces({ edition, table, id }: { readonly edition: Edition; readonly table: StyleTable; readonly id: StyleId }) {
  const message = useMessage();
  const places = placesOfStyle(edition, table, id);
  const pages = new Map<string, number>();
  for (const frame of Object.values(edition.frames)) {
    if (frame.type === 'text' && frame.story !== null && frame.turn === 1) pages.set(frame.story, pageNumber(edition, frame.page));
  }
  const nameOf = (place: StylePlace): { readonly name: string; readonly text: string } => {
    if (place.kind === 'frame') {
      const frame = edition.frames[place.frame]!;
      const story = frame.type === 'text' ? storyOf(edition, frame) : null;
      return { name: message('canvas.onPage', { number: pageNumber(edition, frame.page) }), text: story?.slug ?? message(`frame.${frame.type}`) };
    }
    const page = pages.get(place.story);
    const { slug } = edition.stories[place.story]!;
    return { name: page === undefined ? slug : `${slug} · ${message('canvas.onPage', { number: page })}`, text: place.text };
  };
  const go = (place: StylePlace): void => {
    if (place.kind === 'frame') showFrame(place.frame);
    else showWords(place.story, { part: place.part, offset: place.start }, { part: place.part, offset: place.end });
  };
  return (
    <div className="style-places" data-testid="style-places">
      <p className="form-note">{message('styles.places', { count: places.length })}</p>
      {places.slice(0, MOST).map((place, index) => {
        const { name, text } = nameOf(place);
        return (
          <button type="button" key={index} className="style-place" onClick={() => go(place)}>
            <span className="ellipsis">{text || message('styles.places.empty')}</span>
            <span className="ellipsis where">{name}</span>
          </button>
        );
      })}
    </div>
  );
}
