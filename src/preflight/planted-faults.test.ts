import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../model/edition';
import { FIX_COMMANDS } from '../renderer/preflight/fix-commands';
import { explain } from '../strings/format-message';
import { factsOf, PLANTED_FAULTS } from '../testing/planted-faults';
import { cleanEdition } from '../testing/planted-page';
import { plantedPress, type PlantedPress } from '../testing/planted-pdf';
import { run } from '../testing/run-command';
import type { Facts } from './facts';
import type { Finding } from './finding';
import { preflight } from './preflight';

let press: PlantedPress;
beforeAll(async () => {
  press = await plantedPress();
});
const findingsOf = (edition: Edition, facts?: Facts): readonly Finding[] => preflight(edition, press.compose(edition), facts);

describe('a fault planted in a clean page', () => {
  it('is not there before', () => {
    expect(findingsOf(cleanEdition()).map(({ key, values, place }) => [key, explain('en', key, values), place.frame])).toEqual([]);
  });

  it.each(PLANTED_FAULTS.map((fault) => [fault.name, fault] as const))('%s: is found where it is, and gone after its fix', (_, fault) => {
    const planted = fault.plant(cleanEdition());
    const facts = factsOf(planted);
    const found = findingsOf(planted.edition, facts).find((finding) => finding.rule === fault.rule && finding.key === fault.key && finding.place.frame === fault.frame);
    expect(found, `${fault.rule} at ${fault.frame}; found: ${JSON.stringify(findingsOf(planted.edition, facts).map(({ key, place }) => [key, place.frame]))}`).toBeDefined();
    for (const language of ['zh-CN', 'en'] as const) expect(explain(language, found!.key, found!.values)).not.toMatch(/\{(?!weekdy)|finding\./);
    if (!found!.fix) return;
    const { command, args, key, values } = found!.fix;
    for (const language of ['zh-CN', 'en'] as const) expect(explain(language, key, values)).not.toMatch(/[{}]|fix\./);
    expect([...FIX_COMMANDS.keys()]).toContain(command);
    const mended = run(planted.edition, FIX_COMMANDS.get(command)!, args);
    const left = findingsOf(mended, facts).filter((finding) => finding.rule === fault.rule && finding.key === fault.key && finding.place.frame === fault.frame);
    expect(left).toEqual([]);
  });
});
