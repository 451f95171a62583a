import { useEffect, useMemo, useState } from 'react';
import { appState, useApp } from '../app-store';
import type { OpenFile } from '../app-store';
import { PageView } from '../canvas/page-view';
import { RecoveryDialog } from '../dialogs/recovery-dialog';
import { ExportStatusDialog } from '../dialogs/export-status-dialog';
import { Basket } from '../panels/basket/basket';
import { PageStrip } from '../panels/pages/page-strip';
import { PreflightPanel } from '../panels/preflight/preflight-panel';
import { PlanBoard } from '../plan/plan-board';
import { usePlanView } from '../plan/plan-view';
import { followReadingAloud } from '../read-aloud/follow-reading-aloud';
import { listenToReadingKeys } from '../read-aloud/listen-to-reading-keys';
import { ReviewBar } from '../review/review-bar';
import { followReading } from '../review/follow-reading';
import { OriginalPanel } from '../original/original-panel';
import { useOriginalView } from '../original/original-view';
import { useReview } from '../review/review-store';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { CommandContextMenu } from '../shell/command-context-menu';
import { DragGhost } from '../shell/drag-ghost';
import { FileDrop } from '../shell/file-drop';
import { SidePanel } from '../shell/side-panel';
import { StatusBar } from '../shell/status-bar';
import { ToolBar } from '../shell/tool-bar';
import { followChecks } from '../checks/follow-checks';
import { followSpelling } from '../spelling/check-spelling';
import { StoryEditor } from '../story-editor/story-editor';
import { Splitter } from '../ui/splitter';
import { DocumentContext } from '../use-document';
import { followTracking } from '../tracking/follow-tracking';
import { useSettled } from '../use-settled';
import { useMessage } from '../use-message';
import { VersionsScreen } from '../versions/versions-screen';
import { useVersionsView } from '../versions/versions-view';

/** The open edition: pages and basket at the left, the page, the story beside it, the inspector and preflight at the right. */
export function EditorScreen({ open }: { readonly open: OpenFile }) {
  const message = useMessage();
  const panels = useSession((session) => session.panels);
  const editing = useSession((session) => (session.editing?.view === 'galley' ? session.editing.story : null));
  const reading = useReview((review) => review.open);
  const original = useOriginalView((view) => view.story);
  const plan = usePlanView((view) => view.open);
  const versions = useVersionsView((view) => view.open && view.document === open.id);
  const exporting = useApp((app) => app.exporting);
  const [left, setLeft] = useState(256);
  // A tall window shows more rows of pages; below 970 px the basket needs its room.
  const [strip, setStrip] = useState(() => Math.min(430, Math.max(250, window.innerHeight - 720)));
  const [right, setRight] = useState(264);
  const [findings, setFindings] = useState(360);
  const [galley, setGalley] = useState(400);
  const [copy, setCopy] = useState(360);
  const { id, store, world } = open;
  const context = useMemo(() => ({ id, store, world }), [id, store, world]);
  // Their panels stand from the start, what is in them comes after the page.
  const settled = useSettled();
  const leftOpen = panels.pages || panels.basket;

  useEffect(() => followSpelling(store), [store]);
  useEffect(() => followReading(store), [store]);
  useEffect(() => followChecks(store), [store]);
  useEffect(() => followReadingAloud(store), [store]);
  useEffect(listenToReadingKeys, []);
  useEffect(() => followTracking(store), [store]);
  useEffect(() => {
    // The first edition that a person opens; a test or a decision about lost work is not disturbed.
    const { boot } = appState();
    if (!boot?.test && !open.recovery && !useSettings.getState().toured) useSession.getState().openDialog('tour');
  }, [open.recovery]);

  return (
    <DocumentContext value={context}>
      {reading ? <ReviewBar /> : <ToolBar />}
      <div className="workspace" data-crowded={(editing !== null && original !== null) || undefined}>
        {leftOpen ? (
          <>
            <div className="side" style={{ width: left }}>
              {panels.pages ? (
                <section className="panel" style={panels.basket ? { height: strip } : { flex: 1 }} aria-label={message('pages.title')}>
                  {settled ? <PageStrip /> : null}
                </section>
              ) : null}
              {panels.pages && panels.basket ? <Splitter label={message('panel.resize')} panel="top" size={strip} min={120} max={620} onResize={setStrip} /> : null}
              {!panels.basket ? null : settled ? <Basket /> : <div className="panel grow" />}
            </div>
            <Splitter label={message('panel.resize')} panel="left" size={left} min={208} max={420} onResize={setLeft} />
          </>
        ) : null}
        <main className="stage" data-testid="stage">
          <CommandContextMenu on={frameOrPaper}>
            <PageView />
          </CommandContextMenu>
        </main>
        {editing !== null ? (
          <>
            <Splitter label={message('panel.resize')} panel="right" size={galley} min={300} max={760} onResize={setGalley} />
            <div className="story-slot" style={{ width: galley }}>
              <CommandContextMenu on="text">
                <div style={{ height: '100%' }}>
                  <StoryEditor story={editing} view="galley" />
                </div>
              </CommandContextMenu>
            </div>
          </>
        ) : null}
        {original !== null ? (
          <>
            <Splitter label={message('panel.resize')} panel="right" size={copy} min={280} max={680} onResize={setCopy} />
            <div className="story-slot" style={{ width: copy }}><OriginalPanel story={original} /></div>
          </>
        ) : null}
        {panels.inspector || panels.preflight ? (
          <>
            <Splitter label={message('panel.resize')} panel="right" size={right} min={228} max={420} onResize={setRight} />
            <div className="side" style={{ width: right }}>
              {!panels.inspector ? null : settled ? <SidePanel /> : <div className="panel grow" />}
              {panels.inspector && panels.preflight ? <Splitter label={message('panel.resize')} panel="bottom" size={findings} min={160} max={620} onResize={setFindings} /> : null}
              {panels.preflight ? (
                <div className="panel" style={panels.inspector ? { height: findings, flex: 'none' } : { flex: 1 }}>
                  {settled ? <PreflightPanel /> : null}
                </div>
              ) : null}
            </div>
          </>
        ) : null}
        {plan ? <PlanBoard /> : null}
        {versions ? <VersionsScreen /> : null}
      </div>
      <StatusBar open={open} />
      <DragGhost />
      <FileDrop />
      {open.recovery ? <RecoveryDialog recovery={open.recovery} /> : null}
      {exporting ? <ExportStatusDialog job={exporting} /> : null}
    </DocumentContext>
  );
}

function frameOrPaper(): 'frame' | 'paper' | 'text' {
  const { editing, selection } = useSession.getState();
  if (editing?.view === 'page') return 'text';
  return selection.length > 0 ? 'frame' : 'paper';
}
