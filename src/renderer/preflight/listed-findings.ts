import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { arrangeFindings, type FindingGroup } from './arrange-findings';
import { findingsOf } from './findings-of';
import { usePreflightView } from './preflight-view';

/** The findings as they are listed now. */
export function listedFindings(): readonly FindingGroup[] {
  const { store } = openFile();
  const { scope, grouping } = usePreflightView.getState();
  return arrangeFindings(store.getState().edition, findingsOf(store).getState().findings, { scope, grouping, page: useSession.getState().page });
}
