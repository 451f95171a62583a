import { History, Settings2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { pageNumber } from '../../model/page-order';
import { namingOf, planFiles } from '../../model/plan-files';
import { goesToPress } from '../../preflight/press-gate';
import { startExport } from '../actions/export-actions';
import { EntryList } from '../press/entry-list';
import { ExportGate } from '../press/export-gate';
import { pagesOf, PNG, usualPreset } from '../press/export-choice';
import { presetsInOrder, useNameOf } from '../press/names';
import { PagePicker } from '../press/page-picker';
import { PlannedFiles } from '../press/planned-files';
import { PresetSummary } from '../press/preset-summary';
import { showPress, usePressView } from '../press/press-view';
import type { ExportScope } from '../press/press-view';
import { useEdition } from '../press/use-edition';
import { usePressFindings } from '../press/use-press-findings';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { Dialog } from '../ui/dialog';
import { Row } from '../ui/section';
import { Segments } from '../ui/segments';
import { useMessage } from '../use-message';
import { closeDialog } from './close-dialog';
import '../press/press.css';

/** By what preset, which pages, under what names; and what is not right on them yet, so that nobody finds out in print. */
export function ExportDialog() {
  const message = useMessage();
  const nameOf = useNameOf();
  const edition = useEdition();
  const { press } = edition.styles;
  const page = useSession((session) => session.page);
  const last = useSettings((settings) => settings.exportPreset);
  const { scope, chosen, stopped } = usePressView();
  const [chosenPreset, setPreset] = useState(() => usualPreset(press, last));
  const [reason, setReason] = useState('');
  const id = usualPreset(press, chosenPreset);
  const preset = press.presets[id] ?? null;
  const count = Object.keys(edition.pages).length;
  const pages = useMemo(() => pagesOf(edition, count === 1 ? 'edition' : scope, page, chosen), [edition, count, scope, page, chosen]);
  const files = useMemo(() => planFiles(edition, namingOf(preset), pages), [edition, preset, pages]);
  const found = usePressFindings(preset, pages);
  const gate = found.stopping.length === 0 && stopped.length > 0 && goesToPress(preset) ? { ...found, stopping: stopped } : found;
  const stops = gate.stopping.length > 0;
  const ready = files.length > 0 && (!stops || reason.trim() !== '');
  const start = () => {
    if (!ready) return;
    useSettings.getState().change({ exportPreset: id });
    showPress({ stopped: [] });
    closeDialog();
    void startExport(id, pages, stops ? reason.trim() : null);
  };
  /** Enter exports, wherever it has no other meaning. */
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    const free = target instanceof HTMLInputElement || (target instanceof HTMLElement && target.getAttribute('role') === 'radio');
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !free) return;
    event.preventDefault();
    start();
  };
  const choose = (next: string) => {
    showPress({ stopped: [] });
    setPreset(next);
  };
  const setScope = (next: ExportScope) => showPress({ scope: next, stopped: [], ...(next === 'chosen' && chosen.length === 0 && page !== null ? { chosen: [page] } : {}) });
  const editPresets = () => {
    showPress({ tab: 'presets', preset: preset?.id ?? null, fromExport: true });
    useSession.getState().openDialog('press-settings');
  };
  return (
    <Dialog
      title={message('export.title')}
      onClose={closeDialog}
      width={900}
      testId="export-dialog"
      footer={(
        <>
          <button type="button" className="button quiet" onClick={() => useSession.getState().openDialog('export-history')} data-testid="export-history-open">
            <History size={14} aria-hidden />
            {message('export.history')}
          </button>
          <span className="stretch" />
          <button type="button" className="button" onClick={closeDialog}>{message('dialog.cancel')}</button>
          <button type="button" className={stops ? 'button danger' : 'button primary'} onClick={start} disabled={!ready} data-testid="export-start">
            {message(stops ? 'export.start.anyway' : 'export.start')}
          </button>
        </>
      )}
    >
      <div className="export-panes" onKeyDownCapture={onKeyDown}>
        <div className="export-presets">
          <EntryList
            label={message('press.presets')}
            entries={[
              ...presetsInOrder(press).map(({ id: each, name, standard }) => ({ id: each, name: nameOf(name), note: message(`press.standard.${standard}`) })),
              { id: PNG, name: message('export.png'), note: message('export.png.short') },
            ]}
            selected={id}
            onSelect={choose}
            testId="export-preset"
          />
          <button type="button" className="button quiet edit-presets" onClick={editPresets} data-testid="export-edit-presets">
            <Settings2 size={14} aria-hidden />
            {message('export.edit-presets')}
          </button>
        </div>
        <div className="export-side">
          <div className="export-what">
            <Row label={message('export.scope')}>
              <Segments
                wide
                label={message('export.scope')}
                value={count === 1 ? 'page' : scope}
                segments={[
                  { value: 'page', label: message('export.scope.page', { number: pageNumber(edition, page ?? '') }) },
                  ...(count > 1 ? [{ value: 'chosen' as const, label: message('export.scope.chosen') }, { value: 'edition' as const, label: message('export.scope.edition', { count }) }] : []),
                ]}
                disabled={count === 1}
                onChange={setScope}
                testId="export-scope"
              />
            </Row>
            {scope === 'chosen' && count > 1 ? <Row label=""><PagePicker edition={edition} chosen={chosen} onChange={(next) => showPress({ chosen: next, stopped: [] })} /></Row> : null}
            <div className="form-row top">
              <span className="form-label">{message('export.files', { count: files.length })}</span>
              {files.length > 0 ? <PlannedFiles files={files} /> : <span className="field-note warn">{message('export.files.none')}</span>}
            </div>
            <PresetSummary preset={preset} press={press} />
          </div>
          <ExportGate gate={gate} press={goesToPress(preset)} reason={reason} onReason={setReason} />
        </div>
      </div>
    </Dialog>
  );
}
