import { openFile } from '../app-store';
import { bridge } from '../bridge';
import { useSession } from '../session-store';
import { report, showFailure } from './file-actions';

/** Writes stories as tagged text: those selected in the basket, the one being edited, or else all. */
export async function exportCopy(): Promise<void> {
  const open = openFile();
  const { basket, editing, toast } = useSession.getState();
  const selected = basket.kind === 'story' && basket.ids.length > 0 ? basket.ids : editing ? [editing.story] : null;
  // Main writes its replica: everything must have reached it.
  if (!(await open.sender.flush())) {
    const status = open.sender.status();
    if (status.kind === 'failing') showFailure(status.failure);
    return;
  }
  const outcome = await bridge().call('copy.export', { document: open.id, stories: selected });
  if (report(outcome) && outcome.value) toast({ tone: 'success', key: 'toast.copyExported', values: { name: outcome.value.fileName } });
}
