import { ArrowLeft, Copy, Eraser, MapPin, Plus, Store, Trash2 } from 'lucide-react';
import { memo, useDeferredValue, useMemo } from 'react';
import { setStyle } from '../../commands/set-style';
import { changeStyle } from '../../commands/change-style';
import { setSwatch } from '../../commands/set-swatch';
import { STYLE_TABLES } from '../../commands/style-tables';
import type { StyleEntries, StyleTable } from '../../commands/style-tables';
import type { Edition } from '../../model/edition';
import type { StyleId } from '../../model/ids';
import type { Bilingual } from '../../model/press';
import { run } from '../actions/frame-actions';
import { createStyle, duplicateStyle } from '../actions/style-actions';
import { useNameOf } from '../press/names';
import { useSession } from '../session-store';
import type { Editing } from '../session-store';
import { CommandButton } from '../shell/command-button';
import { IconButton } from '../ui/icon-button';
import { Section } from '../ui/section';
import { Segments } from '../ui/segments';
import { usePanelDocument } from '../use-document';
import { useMessage } from '../use-message';
import { CharacterForm } from './character-form';
import { DeleteForm } from './delete-form';
import { EntryRows } from './entry-rows';
import type { RowGroup } from './entry-rows';
import { KeyField } from './key-field';
import { NameFields } from './name-fields';
import { ObjectForm } from './object-form';
import { OVERRIDE_KINDS, overridesOf } from './overrides-of';
import { ParagraphForm } from './paragraph-form';
import { placesOfStyle } from './places-of-style';
import { groupStyles } from './style-groups';
import { StylePlaces } from './style-places';
import { styleTarget, stylesOfTarget } from './style-target';
import type { StyleTarget } from './style-target';
import { chooseStyle, showStyles, useStyleView } from './style-view';
import { SwatchForm } from './swatch-form';
import './style-panel.css';

interface Subject {
  readonly edition: Edition;
  readonly editing: Editing | null;
  readonly selection: readonly string[];
}

/** The house style: its styles and colours to apply, to make and to change, the page following at once. */
export function StylePanel() {
  const { shown: edition } = usePanelDocument();
  const selection = useSession((session) => session.selection);
  const editing = useSession((session) => session.editing);
  const subject = useMemo(() => ({ edition, editing, selection }), [edition, editing, selection]);
  return <Panel subject={useDeferredValue(subject)} />;
}

const Panel = memo(function Panel({ subject: { edition, editing, selection } }: { readonly subject: Subject }) {
  const message = useMessage();
  const { table, chosen, editing: isEditing, deleting, finding } = useStyleView();
  const target = useMemo(() => styleTarget(edition, editing, selection), [edition, editing, selection]);
  const id = chosen[table];
  const entry = id === undefined ? undefined : edition.styles[table][id];
  if (isEditing && entry) return <Settings edition={edition} table={table} entry={entry} />;
  const choose = (act: (id: StyleId) => void) => () => entry && act(entry.id);
  return (
    <aside className="panel grow style-panel" aria-label={message('styles.title')} data-testid="style-panel">
      <div className="style-head">
        <Segments wide label={message('styles.tables')} value={table} segments={STYLE_TABLES.map((value) => ({ value, label: message(`styles.table.${value}`) }))} onChange={(next) => chooseStyle(next, chosen[next] ?? null)} testId="style-tables" />
        <div className="style-tools">
          <IconButton size="small" icon={Plus} label={message(`styles.create.${table}`)} onClick={() => createStyle(table)} testId="style-create" />
          <IconButton size="small" icon={Copy} label={message('styles.duplicate')} disabled={!entry} onClick={choose((each) => duplicateStyle(table, each))} testId="style-duplicate" />
          <IconButton size="small" icon={MapPin} label={message('styles.find')} pressed={finding} disabled={!entry} onClick={choose((each) => chooseStyle(table, each, { finding: !finding }))} testId="style-find" />
          <IconButton size="small" icon={Trash2} label={message('styles.delete')} disabled={!entry} onClick={choose((each) => chooseStyle(table, each, { deleting: true }))} testId="style-delete" />
          <span className="stretch" />
          <CommandButton command="clear-overrides" icon={Eraser} size="small" />
          <CommandButton command="house-style" icon={Store} size="small" />
        </div>
        {entry && deleting ? <DeleteForm table={table} id={entry.id} sheet={edition.styles} places={placesOfStyle(edition, table, entry.id).length} key={entry.id} /> : null}
        <TargetNote edition={edition} target={target} inText={editing?.caret != null} />
      </div>
      <div className="panel-body">
        {entry && finding ? <StylePlaces edition={edition} table={table} id={entry.id} /> : null}
        <Rows edition={edition} table={table} chosen={id} target={target} />
      </div>
    </aside>
  );
});

function Rows({ edition, table, chosen, target }: { readonly edition: Edition; readonly table: StyleTable; readonly chosen: StyleId | undefined; readonly target: StyleTarget }) {
  const message = useMessage();
  const { styles, pages } = edition;
  const groups = useMemo((): readonly RowGroup[] => {
    if (table !== 'paragraph') return [{ title: null, entries: Object.values(styles[table]) }];
    const folio = new Set(Object.values(pages).flatMap((page) => page.folio.items.map((item) => item.style)));
    return groupStyles(styles, folio).map(({ group, styles: entries }) => ({ title: message(`styles.group.${group}`), entries }));
  }, [styles, pages, table, message]);
  const inForce = useMemo(() => {
    if (table === 'paragraph') return new Set(stylesOfTarget(edition, target));
    if (table === 'object') return new Set(target.frames.flatMap((id) => edition.frames[id]?.look ?? []));
    if (table === 'swatches') return new Set(target.frames.flatMap((id) => { const frame = edition.frames[id]; return frame && 'swatch' in frame ? frame.swatch : []; }));
    return new Set(target.stories.flatMap(({ story, parts }) => (edition.stories[story]?.text ?? []).flatMap((part, index) => (!parts || parts.includes(index) ? part.children.flatMap((leaf) => leaf.style ?? []) : []))));
  }, [edition, table, target]);
  const noteOf = (entry: StyleEntries[StyleTable]): string => {
    if (table === 'paragraph') {
      const { size, leading } = entry as StyleEntries['paragraph'];
      return `${leading > 0 ? `${size}/${leading}` : size} pt`;
    }
    if (table === 'character') return `${Math.round((entry as StyleEntries['character']).size * 100)} %`;
    if (table === 'object') return '';
    const { cmyk, spot } = entry as StyleEntries['swatches'];
    return spot ?? (cmyk.flatMap((share, ink) => (share > 0 ? `${'CMYK'[ink]!}${share}` : [])).join(' ') || '0 %');
  };
  return <EntryRows table={table} groups={groups} sheet={styles} chosen={chosen} inForce={inForce} noteOf={noteOf} />;
}

/** What a click would set, and what was set there by hand. */
function TargetNote({ edition, target, inText }: { readonly edition: Edition; readonly target: StyleTarget; readonly inText: boolean }) {
  const message = useMessage();
  const nameOf = useNameOf();
  if (target.stories.length === 0 && target.frames.length === 0) return <p className="form-note" data-testid="style-target">{message('styles.target.none')}</p>;
  const count = overridesOf(edition, inText ? { ...target, frames: [] } : target);
  const names = stylesOfTarget(edition, target).map((id) => nameOf(edition.styles.paragraph[id]!.name));
  const list = OVERRIDE_KINDS.filter((kind) => count[kind] > 0).map((kind) => message(`styles.override.${kind}`, { count: count[kind] }));
  return (
    <div className="style-target" data-testid="style-target">
      {names.length > 0 ? <p className="ellipsis"><b>{message(inText ? 'styles.target.text' : 'styles.target.frame')}</b> {names.slice(0, 4).join(' · ')}{names.length > 4 ? ' …' : ''}</p> : null}
      <p className="ellipsis muted" data-testid="style-overrides">{list.length === 0 ? message('styles.override.none') : `${message('styles.overrides')} ${list.join(' · ')}`}</p>
    </div>
  );
}

/** One entry's settings; the arrow leads back to the list. */
function Settings<T extends StyleTable>({ edition, table, entry }: { readonly edition: Edition; readonly table: T; readonly entry: StyleEntries[StyleTable] }) {
  const message = useMessage();
  const nameOf = useNameOf();
  const { styles } = edition;
  const rename = (name: Bilingual): void => {
    if (table === 'paragraph') run(setStyle, { style: entry.id, values: { name } });
    else if (table === 'swatches') run(setSwatch, { swatch: entry.id, values: { name } });
    else run(changeStyle, { table, style: entry.id, values: { name } });
  };
  return (
    <aside className="panel grow style-panel" aria-label={nameOf(entry.name)} data-testid="style-settings">
      <div className="panel-head">
        <IconButton size="small" icon={ArrowLeft} label={message('styles.back')} onClick={() => showStyles({ editing: false, fresh: false })} testId="style-back" />
        <h2 className="panel-title ellipsis">{nameOf(entry.name)}</h2>
      </div>
      <div className="panel-body" key={entry.id}>
        <Section title={message('styles.section.name')}>
          <NameFields name={entry.name} onChange={rename} />
          {table === 'swatches' ? null : <KeyField style={entry.id} keys={styles.shortcuts[entry.id]} />}
        </Section>
        {table === 'paragraph' ? <ParagraphForm style={entry as StyleEntries['paragraph']} sheet={styles} /> : null}
        {table === 'character' ? <CharacterForm style={entry as StyleEntries['character']} sheet={styles} /> : null}
        {table === 'object' ? <ObjectForm style={entry as StyleEntries['object']} /> : null}
        {table === 'swatches' ? <SwatchForm swatch={entry as StyleEntries['swatches']} /> : null}
      </div>
    </aside>
  );
}
