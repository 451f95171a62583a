import { useDeferredValue, useMemo, useState } from 'react';
import { setHead } from '../../../commands/set-head';
import type { HeadSetting } from '../../../compose/head-settings';
import type { Story } from '../../../model/story';
import { run } from '../../actions/frame-actions';
import { Section } from '../../ui/section';
import { Segments } from '../../ui/segments';
import { usePanelDocument, useDocumentStore } from '../../use-document';
import { useMessage } from '../../use-message';
import { choiceOf } from '../../head-setting';
import { HeadOptions } from './head-options';

/** The ways to set a story's kicker, headline and deck, best first, to choose from. */
export function HeadSection({ story }: { readonly story: Story }) {
  const message = useMessage();
  const store = useDocumentStore();
  const state = useDeferredValue(usePanelDocument());
  // A new state comes with every change and with the dictionary; the offers themselves are remembered by the engine.
  const offers = useMemo(() => (state ? store.headOffers(story.id) : []), [state, store, story.id]);
  const [wanted, setWanted] = useState<string>('headline');
  const offer = offers.find(({ partType }) => partType === wanted) ?? offers[0];
  if (!offer) return null;
  const choose = (setting: HeadSetting | null) => run(setHead, { story: story.id, part: offer.part, head: setting && choiceOf(offer, setting) });
  return (
    <Section title={message('head.title')}>
      {offers.length > 1 ? (
        <div className="head-part">
          <Segments
            wide
            label={message('head.part')}
            value={offer.partType}
            segments={offers.map(({ partType }) => ({ value: partType, label: message(`part.${partType}`) }))}
            onChange={setWanted}
            testId="head-part"
          />
        </div>
      ) : null}
      {offer.settings.length === 0 ? <p className="form-note">{message('head.too-long')}</p> : <HeadOptions key={offer.part} offer={offer} onChoose={choose} />}
    </Section>
  );
}
