import type { TextOperation } from '../../model/operation';
import { nearestSentence, quoted, quoteStands } from '../../model/pull-quote';
import type { Story } from '../../model/story';
import { partText } from '../../model/story-text';
import { threadOf } from '../../model/threads';
import type { Finding, Fix, Rule } from '../finding';

/** Pull quotes on a page whose words no longer stand in the story that they were taken from, or whose story is gone. */
export const staleQuote: Rule = ({ edition }) =>
  Object.values(edition.stories).flatMap((quote): Finding[] => {
    const frame = quote.quoteOf === undefined ? undefined : threadOf(edition, quote.id)[0];
    if (!frame) return [];
    const source = edition.stories[quote.quoteOf!];
    if (source && quoteStands(quote.text, source.text)) return [];
    const detail = quote.text.map(partText).join('');
    const place = { page: frame.page, frame: frame.id, story: quote.id, at: { part: 0, offset: 0 } };
    if (!source) return [{ rule: 'stale-quote', severity: 'warning', key: 'finding.quoteWithoutStory', values: { detail }, place, fix: releaseOf(quote) }];
    return [{ rule: 'stale-quote', severity: 'warning', key: 'finding.staleQuote', values: { detail, story: source.slug }, place, fix: retypeAs(quote, source) ?? releaseOf(quote) }];
  });

/** The sentence that has become of the words, in their place. A quote that a person set in several parts or styles is left to them. */
function retypeAs(quote: Story, source: Story): Fix | null {
  const [part] = quote.text;
  const near = quote.text.length === 1 && part?.children.length === 1 ? nearestSentence(quote.text, source) : null;
  if (near === null) return null;
  const words = quoted(near, source.language);
  const operations: readonly TextOperation[] = [
    { type: 'insert_text', path: [0, 0], offset: 0, text: words }, { type: 'remove_text', path: [0, 0], offset: words.length, text: partText(part!) },
  ];
  return { key: 'fix.quoteAnew', values: { detail: words }, command: 'edit-story', args: { story: quote.id, operations } };
}

const releaseOf = (quote: Story): Fix => ({ key: 'fix.releaseQuote', command: 'set-story', args: { stories: [quote.id], values: { quoteOf: undefined } } });
