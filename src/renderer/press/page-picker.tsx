import { useRef } from 'react';
import type { MouseEvent } from 'react';
import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import { pageNumber, pagesInOrder } from '../../model/page-order';
import { useMessage } from '../use-message';

interface PagePickerProps {
  readonly edition: Edition;
  readonly chosen: readonly PageId[];
  readonly onChange: (pages: readonly PageId[]) => void;
}

/** Pages picked one by one; with Shift, all from the one picked before. */
export function PagePicker({ edition, chosen, onChange }: PagePickerProps) {
  const message = useMessage();
  const last = useRef<PageId | null>(null);
  const pages = pagesInOrder(edition).map(({ id }) => id);
  const pick = (id: PageId, event: MouseEvent) => {
    const on = !chosen.includes(id);
    const from = event.shiftKey && last.current !== null ? pages.indexOf(last.current) : pages.indexOf(id);
    const [first, end] = [Math.min(from, pages.indexOf(id)), Math.max(from, pages.indexOf(id))];
    const range = pages.slice(Math.max(0, first), end + 1);
    last.current = id;
    onChange(pages.filter((page) => (range.includes(page) ? on : chosen.includes(page))));
  };
  return (
    <div className="page-picker" role="group" aria-label={message('export.scope.chosen')} data-testid="export-pages">
      {pages.map((id) => {
        const number = pageNumber(edition, id);
        const { name } = edition.pages[id]!;
        return (
          <button key={id} type="button" aria-pressed={chosen.includes(id)} className="page-chip" title={message('pages.page', { number, name })} onClick={(event) => pick(id, event)}>
            <b>{number}</b>
            <span className="ellipsis">{name}</span>
          </button>
        );
      })}
    </div>
  );
}
