/** The edits of the press settings, each an undoable step. */
import type { PlanResult } from '../../commands/command';
import { setPress } from '../../commands/set-press';
import { newId } from '../../model/new-id';
import type { ExportPreset, OutputCondition, Press } from '../../model/press';
import { run } from '../actions/frame-actions';
import { openFile } from '../app-store';
import { message } from '../use-message';
import { useSettings } from '../settings-store';
import { ownName } from './names';

const press = (): Press => openFile().store.getState().edition.styles.press;

export function changePreset(id: string, values: Partial<ExportPreset>): boolean {
  const preset = press().presets[id];
  return preset !== undefined && run(setPress, { values: { presets: { ...press().presets, [id]: { ...preset, ...values } } }, subject: subject(id, values) });
}

export function changeCondition(id: string, values: Partial<OutputCondition>): boolean {
  const condition = press().conditions[id];
  return condition !== undefined && run(setPress, { values: { conditions: { ...press().conditions, [id]: { ...condition, ...values } } }, subject: subject(id, values) });
}

/** The one that the desk prints to, or that an export starts from. */
export const putInForce = (values: Partial<Pick<Press, 'condition' | 'preset'>>): boolean => run(setPress, { values });

/** A copy under a new name; its id, or null when it was refused. */
export function duplicatePreset(id: string): string | null {
  const preset = press().presets[id];
  if (!preset) return null;
  const copy = { ...preset, id: newId(), name: copyName(preset) };
  return run(setPress, { values: { presets: { ...press().presets, [copy.id]: copy } }, subject: copy.id }) ? copy.id : null;
}

export function duplicateCondition(id: string): string | null {
  const condition = press().conditions[id];
  if (!condition) return null;
  const copy = { ...condition, id: newId(), name: copyName(condition) };
  return run(setPress, { values: { conditions: { ...press().conditions, [copy.id]: copy } }, subject: copy.id }) ? copy.id : null;
}

/** Removes an entry, or says why it stays. */
export function deleteEntry(table: 'presets' | 'conditions', id: string): PlanResult {
  const entries = Object.fromEntries(Object.entries(press()[table]).filter(([key]) => key !== id));
  return openFile().store.run(setPress, { values: { [table]: entries }, subject: `delete ${id}` });
}

const subject = (id: string, values: object): string => `${id}.${Object.keys(values).sort().join(',')}`;

const copyName = ({ name }: Pick<ExportPreset, 'name'>) =>
  ownName(message('press.copy-of', { name: useSettings.getState().language === 'en' ? name.en : name.zh }));
