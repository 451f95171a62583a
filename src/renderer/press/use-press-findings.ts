import { useMemo, useSyncExternalStore } from 'react';
import type { PageId } from '../../model/ids';
import type { ExportPreset } from '../../model/press';
import type { Finding } from '../../preflight/finding';
import { pressFindings, stopping } from '../../preflight/press-gate';
import { openFile } from '../app-store';
import { findingsOf } from '../preflight/findings-of';

export interface Gate {
  /** Errors that stop the export unless someone gives a reason. */
  readonly stopping: readonly Finding[];
  /** All else that preflight says of these pages. */
  readonly others: readonly Finding[];
  /** Pictures and fonts whose files are still being looked at. */
  readonly gathering: number;
}

/** What stands between these pages (null: all) and an export by a preset (null: PNG), as far as is known by now. */
export function usePressFindings(preset: ExportPreset | null, pages: readonly PageId[] | null): Gate {
  const { store } = openFile();
  const findings = findingsOf(store);
  const { edition, composition } = useSyncExternalStore(store.subscribe, store.getState);
  const { facts, gathering } = useSyncExternalStore(findings.subscribe, findings.getState);
  return useMemo(() => {
    const all = pressFindings(edition, composition, facts, preset, pages);
    const stops = stopping(preset, all);
    return { stopping: stops, others: all.filter((finding) => !stops.includes(finding)), gathering };
  }, [edition, composition, facts, preset, pages, gathering]);
}
