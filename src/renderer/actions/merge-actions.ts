/** Return files of HTML proofs come in. */
import { RETURN_ENDING } from '../../model/proof-return';
import type { ImportedReturn } from '../../model/imported';
import { mergeProof, mergeReturn } from '../../proof/merge-return';
import { mergeWords } from '../../strings/merge-words';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { showFailure } from './file-actions';

export const isReturn = (name: string): boolean => name.toLowerCase().endsWith(`.${RETURN_ENDING}`);

/** Takes what was read of return files into the edition, and shows the marks. */
export function takeReturns(returns: readonly ImportedReturn[]): void {
  const { store } = openFile();
  const session = useSession.getState();
  for (const { name, file } of returns) {
    const { edition } = store.getState();
    const args = { file, ...mergeWords(edition.info.language === 'en' ? 'en' : 'zh-CN') };
    const merged = mergeReturn(edition, args);
    if (!merged.ok) {
      showFailure({ key: merged.key, values: { name, ...merged.values } });
      continue;
    }
    const { operations, placed, lost, known, gone } = merged;
    const result = operations.length > 0 ? store.run(mergeProof, args) : null;
    if (result && !result.ok) {
      showFailure(result);
      continue;
    }
    session.toast({ tone: lost + gone > 0 ? 'info' : 'success', key: 'merge.done', values: { person: file.person, placed, lost, known, gone } });
    if (placed + lost > 0) session.showSide('marks');
  }
}
