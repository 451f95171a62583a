import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Edition } from '../../model/edition';
import { pageNumber } from '../../model/page-order';
import { DIFFERENCE_AREAS } from '../../proof/difference';
import type { Difference, DifferenceArea } from '../../proof/difference';
import { useLanguage, useMessage } from '../use-message';
import { differenceSettings, differenceTitle } from './difference-text';
import { showDifference, stepDifference } from './versions-actions';
import { useVersionsView } from './versions-view';

interface DifferenceListProps {
  readonly differences: readonly Difference[];
  /** Those of the kinds that are not hidden. */
  readonly listed: readonly Difference[];
  readonly before: Edition;
  readonly after: Edition;
}

/** Everything that differs, page by page; choosing one shows its place in both versions. */
export function DifferenceList({ differences, listed, before, after }: DifferenceListProps) {
  const message = useMessage();
  const selected = useVersionsView((view) => view.difference);
  const hidden = useVersionsView((view) => view.hidden);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const areas = DIFFERENCE_AREAS.map((area) => ({ area, count: differences.filter((each) => each.area === area).length })).filter(({ count }) => count > 0);
  const toggle = (area: DifferenceArea): void => {
    const { hidden: now, set } = useVersionsView.getState();
    set({ hidden: now.includes(area) ? now.filter((each) => each !== area) : [...now, area] });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    stepDifference(listed, by);
  };
  const at = listed.findIndex(({ id }) => id === selected);
  return (
    <section className="differences" aria-label={message('versions.differences')}>
      <header className="differences-head">
        <h3>{message('versions.differences')}</h3>
        <span className="muted" data-testid="difference-count">{at < 0 ? listed.length : `${at + 1} / ${listed.length}`}</span>
      </header>
      {areas.length > 1 ? (
        <div className="difference-areas" role="group" aria-label={message('versions.kinds')}>
          {areas.map(({ area, count }) => (
            <button key={area} type="button" className="difference-area" data-area={area} aria-pressed={!hidden.includes(area)} onClick={() => toggle(area)}>
              <i aria-hidden />{message(`versions.area.${area}`)} <b>{count}</b>
            </button>
          ))}
        </div>
      ) : null}
      {differences.length === 0 ? <p className="differences-none muted">{message('versions.same')}</p> : null}
      {listed.length > 0 ? (
        <ol ref={list} className="difference-rows" role="listbox" tabIndex={0} aria-label={message('versions.differences')} aria-activedescendant={at < 0 ? undefined : `difference-${at}`} onKeyDown={onKeyDown} data-testid="differences">
          {listed.map((difference, index) => {
            const heading = headingOf(difference, before, after);
            const isNew = index === 0 || headingOf(listed[index - 1]!, before, after).key !== heading.key;
            return <Row key={difference.id} index={index} difference={difference} selected={difference.id === selected} heading={isNew ? heading : null} />;
          })}
        </ol>
      ) : null}
    </section>
  );
}

interface RowProps {
  readonly index: number;
  readonly difference: Difference;
  readonly selected: boolean;
  /** Of the page that begins here. */
  readonly heading: Heading | null;
}

interface Heading {
  readonly key: string;
  readonly number: number;
  readonly name: string;
}

/** The page that a difference is told under; 0 for what is on none. */
function headingOf({ before: was, after: is }: Difference, before: Edition, after: Edition): Heading {
  const [place, edition] = is?.page ? [is, after] : [was ?? is, was?.page ? before : after];
  const page = place?.page ? edition.pages[place.page] : undefined;
  if (page) return { key: page.id, number: pageNumber(edition, page.id), name: page.name };
  return { key: place ? 'basket' : 'edition', number: 0, name: '' };
}

function Row({ index, difference, selected, heading }: RowProps) {
  const message = useMessage();
  const language = useLanguage();
  const { values, what, settings } = difference;
  const words = what.startsWith('text-') && what !== 'text-part';
  const [was, is] = [String(values['before'] ?? ''), String(values['after'] ?? '')];
  return (
    <>
      {heading ? (
        <li className="difference-page" role="presentation">
          {heading.number > 0 ? message('versions.on-page', { number: heading.number, name: heading.name }) : message(heading.key === 'basket' ? 'versions.in-basket' : heading.name === '' ? 'versions.of-edition' : 'versions.on-master')}
        </li>
      ) : null}
      <li id={`difference-${index}`} className="difference" role="option" aria-selected={selected} data-area={difference.area} data-what={what} data-testid="difference" onClick={() => showDifference(difference)}>
        <span className="difference-title">{differenceTitle(language, difference)}</span>
        {words && what !== 'text-marks' ? (
          <span className="difference-words">
            {was !== '' && what !== 'text-moved' ? <del>{was}</del> : null}
            {is === '' ? null : <ins>{is}</ins>}
          </span>
        ) : what === 'text-marks' ? <span className="difference-words">{is}</span> : null}
        {settings.length > 0 ? <span className="difference-settings muted">{differenceSettings(language, settings)}</span> : null}
      </li>
    </>
  );
}
