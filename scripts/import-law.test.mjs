import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { root } from './root.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'forme-law-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Names of the rules that these files (path below src → text) break, each with the file that breaks it. */
function violations(files) {
  const src = path.join(folder, 'src');
  fs.rmSync(src, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(src, file)), { recursive: true });
    fs.writeFileSync(path.join(src, file), text);
  }
  for (const file of ['layers.cjs', 'tsconfig.base.json', 'tsconfig.test.json']) fs.copyFileSync(path.join(root, 'src', file), path.join(src, file));
  if (!fs.existsSync(path.join(folder, 'node_modules'))) fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const program = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [program, '--config', 'src/layers.cjs', '--output-type', 'json', 'src'], { cwd: folder, encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout).summary.violations.map((violation) => `${violation.from.replace('src/', '')}: ${violation.rule.name}`).sort();
}

test('the table allows what it says', () => {
  const found = violations({
    'geometry/units.ts': 'export const pt = 1;',
    'model/page.ts': "import { pt } from '../geometry/units'; import { Editor } from 'slate'; export const a = [pt, Editor];",
    'compose/world.ts': "import type { a } from '../model/page'; export type World = typeof a;",
    'fonts/shaper.ts': "import type { World } from '../compose/world'; import * as hb from 'harfbuzzjs'; export const b: World | typeof hb | null = null;",
    'storage/node-file-system.ts': "import { readFile } from 'node:fs/promises'; export { readFile };",
    'compose/world.test.ts': "import { test } from 'vitest'; import { readFileSync } from 'node:fs'; test(String(readFileSync), () => {});",
  });
  expect(found).toEqual([]);
});

test('the table forbids all else', () => {
  const found = violations({
    'geometry/units.ts': "import type { a } from '../model/page'; export type U = typeof a;",
    'model/page.ts': "import { readFileSync } from 'node:fs'; export const a = readFileSync;",
    'compose/world.ts': "import { useState } from 'react'; export const w = useState;",
    'compose/page.ts': "import { gone } from './gone'; export const p = gone;",
    'fonts/shaper.ts': "import { p } from '../compose/page'; import sharp from 'sharp'; export const s = [p, sharp];",
    'storage/save.ts': "import { readFile } from 'node:fs/promises'; export { readFile };",
    'renderer/panels/pages/list.ts': "import { x } from '../stories/x'; export const l = x;",
    'renderer/panels/stories/x.ts': "import { fake } from '../../../testing/fake'; export const x = fake;",
    'testing/fake.ts': 'export const fake = 1;',
  });
  expect(found).toEqual([
    'compose/page.ts: resolvable',
    'compose/world.ts: compose-packages',
    'fonts/shaper.ts: fonts-packages',
    'fonts/shaper.ts: fonts-reads',
    'geometry/units.ts: geometry-reads',
    'model/page.ts: model-node',
    'renderer/panels/pages/list.ts: panels-are-siblings',
    'renderer/panels/stories/x.ts: renderer-reads',
    'renderer/panels/stories/x.ts: testing-is-for-tests',
    'storage/save.ts: storage-node-file-system-only',
  ]);
});

test('a cycle of types is a cycle', () => {
  const found = violations({
    'model/page.ts': "import type { F } from './frame'; export type P = F | null;",
    'model/frame.ts': "import type { P } from './page'; export type F = P | 1;",
  });
  expect(found).toContain('model/frame.ts: no-cycles');
});
