import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkOutputProfile } from './check-output-profile';

const shipped = (): Buffer => readFileSync(fileURLToPath(new URL('../../resources/icc/newsprint-tr002-tac240.icc', import.meta.url)));
const check = async (bytes: Uint8Array) => checkOutputProfile('印厂.icc', bytes);
const refusal = (key: string, values = {}) => ({ ok: false, key, values: { name: '印厂.icc', ...values } });
/** The tag with another name: as if it were missing. */
function without(tag: string): Buffer {
  const bytes = shipped();
  bytes.write('xxxx', bytes.indexOf(tag, 132, 'latin1'), 'latin1');
  return bytes;
}

it('takes the shipped newsprint profile and knows its ink limit', async () => {
  const checked = await check(shipped());
  if (!checked.ok) throw new Error(checked.key);
  expect(checked.profile.description).toMatch(/TR ?002/);
  expect(checked.profile.version).toMatch(/^2\./);
  expect(checked.profile.highestInk).toBeGreaterThan(200);
  expect(checked.profile.highestInk).toBeLessThan(240);
});

it('refuses what is no profile, or not all of one', async () => {
  expect(await check(new Uint8Array())).toEqual(refusal('failure.profile.notIcc'));
  expect(await check(Buffer.from('%PDF-1.6 and so on, long enough to have a header of a hundred and twenty-eight bytes: '.repeat(3)))).toEqual(refusal('failure.profile.notIcc'));
  for (const length of [100, 131, 1000, shipped().length - 1]) expect(await check(shipped().subarray(0, length))).toEqual(refusal('failure.profile.damaged'));
});

it('refuses profiles of other colours and devices by name', async ({ skip }) => {
  const mntr = shipped();
  mntr.write('mntr', 12, 'latin1');
  expect(await check(mntr)).toEqual(refusal('failure.profile.notOutput', { kind: 'mntr' }));
  const rgb = '/usr/share/color/icc/ghostscript/srgb.icc';
  if (!existsSync(rgb)) skip('srgb.icc (libgs-common) is not installed');
  expect(await check(readFileSync(rgb))).toEqual(refusal('failure.profile.notCmyk', { space: 'RGB' }));
});

it('refuses profiles whose tables are missing or damaged', async () => {
  for (const tag of ['A2B0', 'B2A0']) expect(await check(without(tag))).toEqual(refusal('failure.profile.damaged'));
  const bytes = shipped();
  const at = bytes.indexOf('B2A0', 132, 'latin1');
  const offset = bytes.readUInt32BE(at + 4);
  // The table's own head says how many channels go in and come out.
  expect(await check(Buffer.from(bytes).fill(0x55, offset, offset + 64))).toEqual(refusal('failure.profile.damaged'));
  // Everything it makes is empty paper.
  expect(await check(Buffer.from(bytes).fill(0, offset + 60, offset + bytes.readUInt32BE(at + 8)))).toEqual(refusal('failure.profile.damaged'));
});
