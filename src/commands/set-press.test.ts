import { expect, test } from 'vitest';
import type { Asset } from '../model/picture';
import { PLAIN_PRESS } from '../model/plain-press';
import { makeEdition } from '../testing/make-edition';
import { refusal, run } from '../testing/run-command';
import { setConditionProfile } from './set-condition-profile';
import { setPress } from './set-press';

const edition = makeEdition({});
const { press } = edition.styles;
const x4 = press.presets['press-x4']!;
const withPreset = (id: string, values: object) => ({ presets: { ...press.presets, [id]: { ...x4, id, ...values } } });
const without = <T,>(table: Readonly<Record<string, T>>, id: string): Record<string, T> => Object.fromEntries(Object.entries(table).filter(([key]) => key !== id));
const profile = (digit: string): Asset => ({ id: digit.repeat(64), name: 'WAN-IFRAnewspaper26v5.icc', mime: 'application/vnd.iccprofile', width: 0, height: 0, bytes: 1000 });

test('a preset is added, changed and removed', () => {
  const added = run(edition, setPress, { values: withPreset('own', { ppi: 200 }) });
  expect(added.styles.press.presets['own']).toMatchObject({ ppi: 200, standard: 'x-4' });
  expect(run(added, setPress, { values: { presets: press.presets } }).styles.press).toEqual(PLAIN_PRESS);
  expect(setPress.plan(edition, { values: { presets: { ...press.presets } } })).toEqual({ ok: true, operations: [] });
});

test('what is in force or in use stays', () => {
  expect(refusal(edition, setPress, { values: { presets: without(press.presets, press.preset) } })).toBe('refusal.preset-in-force');
  expect(refusal(edition, setPress, { values: { profiles: without(press.profiles, press.profile) } })).toBe('refusal.profile-in-force');
  expect(refusal(edition, setPress, { values: { conditions: without(press.conditions, 'newsprint-240') } })).toBe('refusal.condition-in-use');
  const moved = run(edition, setPress, { values: { condition: 'newsprint-220' } });
  // The desk prints to another one now, but presets still name it.
  expect(refusal(moved, setPress, { values: { conditions: without(press.conditions, 'newsprint-240') } })).toBe('refusal.condition-in-use');
});

test('what cannot be exported is refused', () => {
  expect(refusal(edition, setPress, { values: withPreset('own', { condition: null }) })).toBe('refusal.press-without-condition');
  expect(refusal(edition, setPress, { values: withPreset('own', { naming: ' ' }) })).toBe('refusal.naming-empty');
  expect(refusal(edition, setPress, { values: withPreset('own', { name: { zh: '', en: '' } }) })).toBe('refusal.name-empty');
  const { 'newsprint-240': newsprint } = press.conditions;
  expect(refusal(edition, setPress, { values: { conditions: { ...press.conditions, 'newsprint-240': { ...newsprint!, profile: 'a'.repeat(64) } } } })).toBe('refusal.icc-gone');
});

test('only changes of the same thing are one undo step', () => {
  const key = (subject?: string) => setPress.mergeKey!({ values: { presets: {} }, ...(subject === undefined ? {} : { subject }) });
  expect(key('press-x4.ppi')).toBe(key('press-x4.ppi'));
  expect(new Set([key('press-x4.ppi'), key('press-x4.quality'), key('proof.ppi'), key()]).size).toBe(4);
});

test('a condition gets a profile of its own, which leaves the edition with the last condition that names it', () => {
  const condition = 'newsprint-240';
  const a = profile('a');
  const imported = run(edition, setConditionProfile, { condition, asset: a, named: { identifier: 'WAN-IFRAnewspaper26v5', registry: '' } });
  expect(imported.assets[a.id]).toEqual(a);
  expect(imported.styles.press.conditions[condition]).toMatchObject({ profile: a.id, identifier: 'WAN-IFRAnewspaper26v5', registry: '', inkLimit: 240 });

  const both = run(imported, setConditionProfile, { condition: 'newsprint-220', asset: a });
  const b = profile('b');
  const replaced = run(both, setConditionProfile, { condition, asset: b });
  expect(Object.keys(replaced.assets)).toEqual(expect.arrayContaining([a.id, b.id]));
  expect(Object.keys(run(replaced, setConditionProfile, { condition, asset: null }).assets)).not.toContain(b.id);
  const conditions = without(replaced.styles.press.conditions, 'newsprint-220');
  expect(Object.keys(run(replaced, setPress, { values: { conditions } }).assets)).not.toContain(a.id);
});

test('a profile needs a condition, and is no picture', () => {
  expect(refusal(edition, setConditionProfile, { condition: 'gone', asset: null })).toBe('refusal.condition-gone');
  expect(refusal(edition, setConditionProfile, { condition: 'newsprint-240', asset: { ...profile('a'), mime: 'image/jpeg' } })).toBe('refusal.icc-gone');
});
