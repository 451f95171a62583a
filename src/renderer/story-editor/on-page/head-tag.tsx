import { useDeferredValue, useMemo } from 'react';
import type { ComposedLine } from '../../../compose/composition';
import type { HeadReason } from '../../../compose/head-settings';
import type { PageId, StoryId } from '../../../model/ids';
import { HEAD_PARTS } from '../../../model/story-text';
import { useDocumentStore } from '../../use-document';
import { useMessage } from '../../use-message';

/** What a person at a head wants to know about its breaks. */
const BAD = ['in-phrase', 'in-whole', 'short-last-line', 'uneven-lines', 'too-deep'] as const satisfies readonly HeadReason[];

interface HeadTagProps {
  readonly story: StoryId;
  /** The caret's. */
  readonly line: ComposedLine;
  readonly lines: readonly ComposedLine[];
  readonly page: PageId | null;
}

/** Beside a head while it is written: its lines, its size against the style's, and breaks that should not be. */
export function HeadTag({ line, ...props }: HeadTagProps) {
  return HEAD_PARTS.has(line.partType) ? <Tag line={line} {...props} /> : null;
}

function Tag({ story, line, lines, page }: HeadTagProps) {
  const message = useMessage();
  const store = useDocumentStore();
  const { part } = line;
  // Weighing a head's settings may take longer than a key: it follows the page.
  const settled = useDeferredValue(lines);
  const offer = useMemo(() => (settled ? store.headOffers(story).find((one) => one.part === part) : undefined), [settled, store, story, part]);
  const own = lines.filter((one) => one.part === part);
  // A head that has no room at all is told where the last line stands that has.
  const cells = (own.some(({ place }) => place) ? own : lines.slice(0, lines.indexOf(line))).flatMap(({ place }) => (place?.page === page ? [place.cell] : []));
  const top = Math.min(...cells.map(({ y }) => y));
  const left = Math.min(...cells.map(({ x }) => x));
  const setting = offer?.chosen ?? offer?.settings[0];
  const base = offer?.style.size ?? 0;
  const bad = BAD.filter((reason) => setting?.why.includes(reason));
  const isTooLong = offer !== undefined && !setting;
  if (cells.length === 0) return null;
  return (
    <output className="page-note head-tag" data-testid="head-tag" data-lines={own.length} data-bad={bad.join(' ') || undefined} style={{ left, top: top - 3, translate: '0 -100%' }}>
      <strong>{message('onpage.lines', { count: own.length })}</strong>
      {isTooLong ? <span className="over">{message('head.too-long')}</span> : null}
      {setting ? (
        <span className="quiet">
          {Math.abs(setting.size - base) < 0.05 ? message('onpage.size', { size: shownSize(base) }) : message('onpage.sizeFitted', { size: shownSize(setting.size), percent: Math.round((setting.size / base) * 100) })}
        </span>
      ) : null}
      {bad.map((reason) => <span key={reason} className="bad">{message(`head.why.${reason}`)}</span>)}
    </output>
  );
}

const shownSize = (size: number): string => String(Math.round(size * 10) / 10);
