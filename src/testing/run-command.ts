import { expect } from 'vitest';
import type { Command } from '../commands/command';
import { planGuarded } from '../commands/content-guard';
import { applyAll } from '../model/apply';
import { check } from '../model/check';
import type { Edition } from '../model/edition';
import { invertAll } from '../model/invert';
import type { Operation } from '../model/operation';
import { operationSchema } from '../model/operation-schema';
import { editionSchema } from '../model/schema';
import { isMessageKey } from '../strings/format-message';

/**
 * Carries a command out and checks what holds for every command: its operations fit and survive JSON and validation,
 * the edition stays valid, undo gives back the edition as it was, redo does it again. Returns the edition afterwards.
 */
export function run<Args>(edition: Edition, command: Command<Args>, args: Args): Edition {
  const result = planGuarded(command, edition, args);
  if (!result.ok) throw new Error(`${command.name} refused: ${result.key}`);
  const done = applied(edition, result.operations);
  for (const operation of result.operations) {
    expect(check(operationSchema, JSON.parse(JSON.stringify(operation)))).toMatchObject({ ok: true });
  }
  expect(check(editionSchema, JSON.parse(JSON.stringify(done)))).toMatchObject({ ok: true });
  const undone = applied(done, invertAll(result.operations));
  expect(undone).toEqual(edition);
  expect(applied(undone, result.operations)).toEqual(done);
  return done;
}

/** Checks that a command refuses with a reason that exists in the window's words, and returns the reason's key. */
export function refusal<Args>(edition: Edition, command: Command<Args>, args: Args): string {
  const result = planGuarded(command, edition, args);
  if (result.ok) throw new Error(`${command.name} did not refuse`);
  expect(isMessageKey(result.key), `no message ${result.key}`).toBe(true);
  return result.key;
}

/** Applies operations that must fit. */
export function applied(edition: Edition, operations: readonly Operation[]): Edition {
  const result = applyAll(edition, operations);
  if (!result.ok) throw new Error(result.reason);
  return result.edition;
}
