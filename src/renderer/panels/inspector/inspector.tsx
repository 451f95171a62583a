import { memo, useDeferredValue, useMemo } from 'react';
import type { Edition } from '../../../model/edition';
import { storiesIn, storyOf } from '../../../model/threads';
import type { BasketSelection } from '../../session-store';
import { useSession } from '../../session-store';
import { CommandContextMenu } from '../../shell/command-context-menu';
import { usePanelDocument } from '../../use-document';
import { useMessage } from '../../use-message';
import { allOf } from './common';
import { HeadSection } from './head-section';
import { BoxSection, RuleSection } from './line-section';
import { LookSection } from './look-section';
import { MasterSection } from './master-section';
import { ObjectSection } from './object-section';
import { EditionSection, PageSection } from './page-section';
import { PictureFrameSection, PictureSection } from './picture-section';
import { PlaceSection } from './place-section';
import { QrSection } from './qr-section';
import { StackSection } from './stack-section';
import { StorySection } from './story-section';
import { TextSection } from './text-section';

/** What the inspector is about, all of one moment. */
interface Subject {
  readonly edition: Edition;
  readonly selection: readonly string[];
  readonly basket: BasketSelection;
  readonly current: string | null;
  readonly brief: string | null;
}

/** What can be set of whatever is selected: frames, stories, pictures; of the page and the edition when nothing is. */
export function Inspector() {
  const { edition } = usePanelDocument();
  const selection = useSession((session) => session.selection);
  const basket = useSession((session) => session.basket);
  const current = useSession((session) => session.page);
  const brief = useSession((session) => session.brief);
  const subject = useMemo(() => ({ edition, selection, basket, current, brief }), [edition, selection, basket, current, brief]);
  return <Sections subject={useDeferredValue(subject)} />;
}

const Sections = memo(function Sections({ subject: { edition, selection, basket, current, brief } }: { readonly subject: Subject }) {
  const message = useMessage();
  const frames = useMemo(() => selection.flatMap((id) => edition.frames[id] ?? []), [edition.frames, selection]);
  const ofBasket = basket.ids.length > 0;
  const page = edition.pages[current ?? ''];

  const pictures = ofBasket
    ? basket.kind === 'picture' ? basket.ids.flatMap((id) => edition.pictures[id] ?? []) : []
    : frames.flatMap((frame) => (frame.type === 'picture' ? edition.pictures[frame.picture ?? ''] ?? [] : []));
  const stories = ofBasket
    ? basket.kind === 'story' ? basket.ids.flatMap((id) => edition.stories[id] ?? []) : pictures.flatMap((picture) => edition.stories[picture.caption] ?? [])
    : frames.flatMap((frame) => (frame.type === 'text' ? (brief !== null && storiesIn(edition, frame).includes(brief) ? edition.stories[brief] : storyOf(edition, frame)) ?? [] : []));
  const texts = allOf(frames, 'text');
  const pictureFrames = allOf(frames, 'picture');
  const rules = allOf(frames, 'rule');
  const boxes = allOf(frames, 'box');
  const codes = allOf(frames, 'qr');
  const dressable = frames.filter(({ type }) => type === 'text' || type === 'picture' || type === 'box');
  const nothing = frames.length === 0 && !ofBasket;

  return (
    <CommandContextMenu on="panel">
    <aside className="panel grow" aria-label={message('inspector.title')} data-testid="inspector">
      <div className="panel-body" key={ofBasket ? basket.ids.join() : selection.join()}>
        {frames.length > 0 ? <PlaceSection frames={frames} /> : null}
        {texts.length === 1 && storiesIn(edition, texts[0]!).length > 1 ? <StackSection frame={texts[0]!} edition={edition} /> : null}
        {texts.length > 0 ? <TextSection frames={texts} /> : null}
        {pictureFrames.length > 0 ? <PictureFrameSection frames={pictureFrames} /> : null}
        {rules.length > 0 ? <RuleSection frames={rules} /> : null}
        {boxes.length > 0 ? <BoxSection frames={boxes} /> : null}
        {dressable.length > 0 && dressable.length === frames.length ? <LookSection frames={dressable} /> : null}
        {codes.length > 0 ? <QrSection frames={codes} /> : null}
        {texts.length > 0 && new Set(stories).size === 1 ? <HeadSection story={stories[0]!} /> : null}
        {stories.length > 0 ? <StorySection stories={[...new Set(stories)]} /> : null}
        {pictures.length === 1 ? <PictureSection picture={pictures[0]!} /> : null}
        {frames.length > 0 ? <ObjectSection frames={frames} /> : null}
        {nothing && page ? <PageSection page={page} /> : null}
        {nothing && page ? <MasterSection page={page} edition={edition} /> : null}
        {nothing ? <EditionSection info={edition.info} /> : null}
      </div>
    </aside>
    </CommandContextMenu>
  );
});
