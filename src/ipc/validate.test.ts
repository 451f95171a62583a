import { expect, test } from 'vitest';
import { CALL_NAMES, EVENT_NAMES } from './channels';
import { validateArguments } from './validate';

test('the whole conversation: at most twenty channels, each a use case', () => {
  expect([...CALL_NAMES].sort()).toEqual([
    'app.boot', 'app.recent', 'app.settings', 'copy.export', 'document.append', 'document.close', 'document.new', 'document.open', 'document.recover', 'document.save',
    'export.cancel', 'export.reveal', 'export.start', 'house.shelf', 'intake.import', 'press.facts', 'template.page', 'window.close', 'window.confirmClose', 'window.state',
  ]);
  expect(CALL_NAMES.length).toBeLessThanOrEqual(20);
  expect([...EVENT_NAMES].sort()).toEqual(['closing', 'command', 'export.done', 'export.failed', 'export.progress', 'opened']);
});

test('takes what the window sends', () => {
  const operation = { type: 'edit-text', story: 'lead', operations: [{ type: 'insert_text', path: [0, 0], offset: 0, text: '字' }] };
  expect(validateArguments('document.append', { document: 'abc', sequence: 1, operations: [operation] })).toMatchObject({ ok: true });
  expect(validateArguments('intake.import', { document: 'abc', kind: 'copy', files: [{ name: 'a.txt', bytes: new Uint8Array(3) }] })).toMatchObject({ ok: true });
  expect(validateArguments('intake.import', { document: 'abc', kind: 'copy', files: null })).toMatchObject({ ok: true });
  const asset = 'a'.repeat(64);
  const picture = { key: `${asset} 0 0 300 200 100 66.7`, asset, crop: { x: 0, y: 0, width: 300, height: 200 }, width: 100, height: 66.7 };
  expect(validateArguments('press.facts', { document: 'abc', assets: [asset], fonts: ['song-400'], pictures: [picture], condition: { profile: null, inkLimit: 240 }, window: 42.5 })).toMatchObject({ ok: true });
  expect(validateArguments('house.shelf', { shelf: 'items', action: 'write', name: '报头', value: { frames: [1, 'a', null] }, document: 'abc' })).toMatchObject({ ok: true });
  expect(validateArguments('house.shelf', { shelf: 'items', action: 'list' })).toMatchObject({ ok: true });
  expect(validateArguments('document.open', { recent: null })).toMatchObject({ ok: true });
});

test.each([
  ['document.append', { document: 'abc', sequence: 1, operations: [{ type: 'delete-everything' }] }],
  ['document.append', { document: 'abc', sequence: -1, operations: [] }],
  ['document.save', { document: '../../etc', as: false }],
  ['document.save', { document: 'abc', as: false, path: '/etc/passwd' }],
  ['document.save', { document: 'abc', as: false, label: ' ' }],
  ['document.open', { recent: '0' }],
  ['template.page', { template: '../secret', language: 'en' }],
  ['intake.import', { document: 'abc', kind: 'copy', files: [{ name: 'a.txt', bytes: '/etc/passwd' }] }],
  ['intake.import', { document: 'abc', kind: 'font', files: null }],
  ['press.facts', { document: 'abc', assets: ['../../etc/passwd'], fonts: [], pictures: [], condition: { profile: null, inkLimit: 240 }, window: 42.5 }],
  ['press.facts', { document: 'abc', assets: [], fonts: [], pictures: [], condition: { profile: '/p.icc', inkLimit: 240 }, window: 42.5 }],
  ['press.facts', { document: 'abc', assets: [], fonts: [], pictures: [], condition: { profile: null, inkLimit: 240 }, window: Infinity }],
  ['export.start', { document: 'abc', preset: '../x', pages: null, override: null }],
  ['export.start', { document: 'abc', preset: 'png', pages: [], override: null }],
  ['export.start', { document: 'abc', preset: 'png', pages: null, override: '  ' }],
  ['house.shelf', { shelf: 'secrets', action: 'list' }],
  ['house.shelf', { shelf: 'items', action: 'write', name: '  ', value: 1 }],
  ['house.shelf', { shelf: 'items', action: 'write', name: 'a', value: 'x'.repeat(9_000_000) }],
  ['house.shelf', { shelf: 'items', action: 'write', name: 'a', value: { when: new Date() } }],
  ['house.shelf', { shelf: 'items', action: 'write', name: 'a' }],
  ['house.shelf', { shelf: 'items', action: 'read', name: 'a', path: '/etc/passwd' }],
  ['app.boot', {}],
  ['window.close', undefined],
] as const)('refuses %s with %j', (call, args) => {
  expect(validateArguments(call, args)).toMatchObject({ ok: false });
});
