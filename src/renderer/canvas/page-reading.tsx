import { memo, useDeferredValue, useMemo } from 'react';
import type { Edition } from '../../model/edition';
import type { Frame } from '../../model/frame';
import { pageNumber } from '../../model/page-order';
import type { Story } from '../../model/story';
import { partText } from '../../model/story-text';
import type { StoryPart } from '../../model/story-text';
import { useSession } from '../session-store';
import { usePanelDocument } from '../use-document';
import { useMessage } from '../use-message';
import { readingFrames } from './reading-frames';

/**
 * The page as a screen reader meets it: its stories and pictures in reading order, heads as headings, all text. The canvas shows the same to
 * the eye. Follows the calm copy of the document, part by part, so that typing is not held up.
 */
export function PageReading() {
  return <Reading edition={useDeferredValue(usePanelDocument().edition)} />;
}

const Reading = memo(function Reading({ edition }: { readonly edition: Edition }) {
  const message = useMessage();
  const id = useSession((session) => session.page);
  const page = edition.pages[id ?? ''];
  const frames = useMemo(() => (id === null ? [] : readingFrames(edition, id)), [edition, id]);
  if (!page) return null;
  return (
    <section className="page-reading" aria-label={message('reading.page', { number: pageNumber(edition, page.id), name: page.name, count: frames.length })} data-testid="page-reading">
      {frames.map((frame) => <Item key={frame.id} edition={edition} frame={frame} />)}
    </section>
  );
});

function Item({ edition, frame }: { readonly edition: Edition; readonly frame: Frame }) {
  const message = useMessage();
  switch (frame.type) {
    case 'text':
      return [frame.story, ...frame.stack].flatMap((id) => {
        const story = id === null ? undefined : edition.stories[id];
        return story ? [<StoryReading key={story.id} story={story} />] : [];
      });
    case 'picture': {
      const picture = edition.pictures[frame.picture ?? ''];
      const caption = picture && edition.stories[picture.caption];
      return picture ? <figure aria-label={`${message('frame.picture')} ${picture.slug}`}>{caption ? <figcaption lang={caption.language}>{caption.text.map(partText).join(' ')}</figcaption> : null}</figure> : null;
    }
    case 'qr':
      return <p>{`${message('frame.qr')} ${frame.url}`}</p>;
    case 'rule':
    case 'box':
      return null;
  }
}

const StoryReading = memo(function StoryReading({ story }: { readonly story: Story }) {
  return (
    <article aria-label={story.slug} lang={story.language}>
      {story.text.map((part, index) => <Part key={index} part={part} />)}
    </article>
  );
});

const Part = memo(function Part({ part }: { readonly part: StoryPart }) {
  const text = partText(part);
  if (text.trim() === '') return null;
  if (part.type === 'headline') return <h2>{text}</h2>;
  return part.type === 'subhead' ? <h3>{text}</h3> : <p>{text}</p>;
});
