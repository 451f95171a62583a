/** The thread that looks for patterns: one that never comes to an end holds this thread up, and not the window. */
import { createFinder } from '../../model/find-text';
import type { TextMatch } from '../../model/find-text';
import type { FromPatternWorker, ToPatternWorker } from './pattern-search';

/** The part of a worker's scope that is used here; the window's types do not know it. */
interface WorkerScope {
  postMessage(message: FromPatternWorker): void;
  onmessage: ((event: MessageEvent<ToPatternWorker>) => void) | null;
}
const scope = globalThis as unknown as WorkerScope;

function look({ query, replacement, texts, most }: ToPatternWorker): readonly TextMatch[] {
  const finder = createFinder(query);
  const all: TextMatch[] = [];
  if (!finder.ok) return all;
  for (const { story, part, text } of texts) {
    for (const match of finder.find(text, replacement)) {
      if (all.length >= most) return all;
      all.push({ story, part, ...match });
    }
  }
  return all;
}
scope.onmessage = ({ data }) => scope.postMessage({ id: data.id, matches: look(data) });
