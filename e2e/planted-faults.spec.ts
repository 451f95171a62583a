/** What preflight says of planted faults, held against the outside judge's word on the exported PDF. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../src/testing/judge';
import { PLANTED_FAULTS } from '../src/testing/planted-faults';
import { cleanEdition } from '../src/testing/planted-page';
import { plantedPress, type PlantedPress } from '../src/testing/planted-pdf';

const { missing, check } = judge();
if (missing) console.warn(`planted faults are not judged: ${missing}`);

let folder: string;
let press: PlantedPress;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forme-planted-'));
  press = await plantedPress();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function levels(edition: ReturnType<typeof cleanEdition>, render: boolean): Promise<ReadonlyMap<string, string>> {
  const file = join(folder, 'page.pdf');
  writeFileSync(file, await press.pdf(edition));
  return new Map(check(file, { trim: '390x550', render }).verdicts.map(({ id, level }) => [id, level]));
}

describe.skipIf(missing !== null)('the outside judge', () => {
  it('has nothing against the page before', async () => {
    expect([...(await levels(cleanEdition(), true))].filter(([, level]) => level !== 'PASS')).toEqual([]);
  });

  it.each(PLANTED_FAULTS.filter(({ judge: row }) => row !== null).map((fault) => [fault.name, fault] as const))('sees %s too', async (_, { plant, judge: row }) => {
    const verdicts = await levels(plant(cleanEdition()).edition, row!.startsWith('R'));
    expect([row, verdicts.get(row!)]).toEqual([row, expect.stringMatching(/^(FAIL|WARN)$/)]);
  });
});
