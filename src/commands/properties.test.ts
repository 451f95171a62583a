/** Whatever commands do in whatever order: undoing all gives back the edition, redoing all the result, and each inverse is exact. */
import fc from 'fast-check';
import { createEditor, Editor, Transforms } from 'slate';
import type { Operation as SlateOperation } from 'slate';
import { expect, test } from 'vitest';
import { apply, applyAll } from '../model/apply';
import { check } from '../model/check';
import type { Edition } from '../model/edition';
import { invert } from '../model/invert';
import { editionSchema } from '../model/schema';
import { PART_TYPES, partText } from '../model/story-text';
import { applied } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { sequentialIds } from '../testing/sequential-ids';
import { addBox } from './add-box';
import { addPage } from './add-page';
import { addStory } from './add-story';
import { arrangeFrames } from './arrange-frames';
import type { Command } from './command';
import { deleteFrames } from './delete-frames';
import { deletePicture } from './delete-picture';
import { deleteStory } from './delete-story';
import { duplicateFrames } from './duplicate-frames';
import { editStory } from './edit-story';
import { growFrames } from './grow-frames';
import { createHistory } from './history';
import { lockFrames } from './lock-frames';
import { moveFrames } from './move-frames';
import { movePage } from './move-page';
import { nudgeFrames } from './nudge-frames';
import { placePicture } from './place-picture';
import { placeStory } from './place-story';
import { removePage } from './remove-page';
import { setFrame } from './set-frame';
import { setPartStyle } from './set-part-style';
import { setPartType } from './set-part-type';
import { setStyle } from './set-style';
import { swapPicture } from './swap-picture';
import { threadFrame } from './thread-frame';
import { unthreadFrame } from './unthread-frame';

/** Numbers from which a step takes what it needs: which command, which frame, how far. */
type Dice = readonly [number, number, number, number];
const dice = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999));

const pick = <T>(items: readonly T[], die: number): T => items[die % items.length]!;

/** A step and how often it is done again: held keys, drags, words typed. */
const repeated = fc.record({ roll: dice, times: fc.integer({ min: 1, max: 4 }), inDrag: fc.boolean() });

/** What a text editor does to a story, as it reports it; `time` after time it goes on where it ended. */
function textEdit(edition: Edition, [, a, b, c]: Dice, time: number): { story: string; operations: SlateOperation[] } | null {
  const story = pick(Object.keys(edition.stories), a);
  const text = edition.stories[story]?.text;
  if (!text) return null;
  const editor = createEditor();
  editor.children = structuredClone(text);
  const operations: SlateOperation[] = [];
  const original = editor.apply;
  editor.apply = (operation) => {
    operations.push(operation);
    original(operation);
  };
  const part = b % text.length;
  const length = partText(text[part]!).length;
  const point = (offset: number) => {
    let rest = offset;
    for (const [index, leaf] of text[part]!.children.entries()) {
      if (rest <= leaf.text.length) return { path: [part, index], offset: rest };
      rest -= leaf.text.length;
    }
    return Editor.end(editor, [part]);
  };
  const kind = (a + b + c) % 6;
  const moved = kind === 0 ? 2 * time : kind === 1 ? -time : 0;
  Transforms.select(editor, point(Math.max(0, Math.min(length, (c % (length + 1)) + moved))));
  switch (kind) {
    case 0: Editor.insertText(editor, '新闻'); break;
    case 1: Editor.deleteBackward(editor); break;
    case 2: Editor.insertBreak(editor); break;
    case 3: Editor.deleteForward(editor); break;
    case 4: Transforms.setNodes(editor, { strong: true }, { at: { anchor: point(0), focus: point(c % (length + 1)) }, match: (node) => 'text' in node, split: true }); break;
    case 5: Transforms.moveNodes(editor, { at: [part], to: [c % text.length] }); break;
  }
  return { story, operations };
}

const newId = sequentialIds('made');

/** One random use of a command; null when there is nothing to use it on. */
function plan(edition: Edition, roll: Dice, time = 0) {
  const [a, b, c, d] = roll;
  const frames = Object.keys(edition.frames);
  const frame = pick(frames, b);
  const page = pick(Object.keys(edition.pages), c);
  const story = pick(Object.keys(edition.stories), d);
  const picture = pick(Object.keys(edition.pictures), d);
  const rect = { x: 50 + b, y: 100 + c, width: 20 + (d % 400), height: 20 + (b % 300) };
  const use = <T>(command: Command<T>, args: T) => command.plan(edition, args);
  const steps = [
    () => { const edit = textEdit(edition, roll, time); return edit && use(editStory, edit); },
    () => { const edit = textEdit(edition, roll, time); return edit && use(editStory, edit); },
    () => use(placeStory, { story, page, where: b % 2 ? null : { rect }, newId }),
    () => use(placePicture, { picture, page, where: b % 2 ? null : { point: { x: rect.x, y: rect.y } }, newId }),
    () => use(moveFrames, { frames: [frame], dx: c - 500, dy: d - 500, ...(b % 3 ? {} : { page }) }),
    () => use(nudgeFrames, { frames: [frame, pick(frames, d)], columns: (c % 3) - 1, rows: (d % 3) - 1 }),
    () => use(growFrames, { frames: [frame], columns: (c % 3) - 1, rows: (d % 5) - 2 }),
    () => use(threadFrame, { after: frame, to: d % 2 ? { page, rect } : { frame: pick(frames, c) }, newId }),
    () => use(unthreadFrame, { frame }),
    () => use(deleteFrames, { frames: [...new Set([frame, pick(frames, c)])] }),
    () => use(deleteStory, { stories: [story], evenIfPlaced: b % 2 === 0 }),
    () => use(deletePicture, { pictures: [picture], evenIfPlaced: b % 2 === 0 }),
    () => use(addStory, { story: { slug: `稿${b}` }, newId }),
    () => use(addBox, { page, rect, newId }),
    () => use(setFrame, { frames: [frame], values: { columns: c % 9, takes: pick(['all', 'head', 'text'] as const, d), wrap: d % 2 === 0 } }),
    () => use(arrangeFrames, { frames: [frame], to: pick(['front', 'forward', 'backward', 'back'] as const, d) }),
    () => use(lockFrames, { frames: [frame], locked: c % 2 === 0 }),
    () => use(duplicateFrames, { frames: [frame], newId }),
    () => use(swapPicture, { frame, for: d % 2 ? { picture } : { frame: pick(frames, c) } }),
    () => use(addPage, { page: edition.pages[page]!, frames: [], index: b % 4, newId }),
    () => use(movePage, { page, index: b % 4 }),
    () => use(removePage, { page }),
    () => use(setPartType, { story, parts: [b % 3], type: pick(PART_TYPES, c) }),
    () => use(setPartStyle, { story, parts: [b % 3], style: c % 2 ? 'deck' : null }),
    () => use(setStyle, { style: 'body', values: { size: 8 + (c % 4) } }),
  ];
  if (frames.length === 0 || story === undefined || picture === undefined) return null;
  return pick(steps, a)();
}

test('undo of everything gives back the edition, redo the result', () => {
  fc.assert(fc.property(fc.array(repeated, { maxLength: 25 }), (steps) => {
    const start = samplePage();
    const history = createHistory();
    let edition = start;
    for (const { roll, times, inDrag } of steps) {
      if (inDrag) history.mark();
      for (let time = 0; time < times; time++) {
        const result = plan(edition, roll, time);
        if (!result?.ok) break;
        for (const operation of result.operations) {
          const before = edition;
          edition = applied(edition, [operation]);
          expect(applied(edition, [invert(operation)])).toEqual(before);
        }
        history.push(result.operations, { label: 'step', mergeKey: roll[0] % 4 === 0 ? null : 'same', time });
      }
      if (inDrag) history.commit();
    }
    expect(check(editionSchema, JSON.parse(JSON.stringify(edition)))).toMatchObject({ ok: true });
    let back = edition;
    for (let step = history.undo(); step; step = history.undo()) back = applied(back, step.operations);
    expect(back).toEqual(start);
    let again = back;
    for (let step = history.redo(); step; step = history.redo()) again = applied(again, step.operations);
    expect(again).toEqual(edition);
  }), { numRuns: 150 });
}, 60_000);

test('a drag that is given up leaves nothing behind', () => {
  fc.assert(fc.property(fc.array(repeated, { maxLength: 10 }), (steps) => {
    const start = samplePage();
    const history = createHistory();
    let edition = start;
    history.mark();
    for (const { roll, times } of steps) {
      for (let time = 0; time < times; time++) {
        const result = plan(edition, roll, time);
        if (!result?.ok) break;
        edition = applied(edition, result.operations);
        history.push(result.operations, { label: 'drag', time: 0 });
      }
    }
    expect(applied(edition, history.bail())).toEqual(start);
    expect(history.undo()).toBeNull();
  }), { numRuns: 100 });
}, 60_000);

test('an operation that does not fit changes nothing and never throws', () => {
  fc.assert(fc.property(fc.array(dice, { minLength: 2, maxLength: 12 }), (rolls) => {
    // Operations planned one after the other, carried out on an edition that has seen none of them.
    let edition = samplePage();
    const operations = rolls.flatMap((roll) => {
      const result = plan(edition, roll);
      if (!result?.ok) return [];
      edition = applied(edition, result.operations);
      return result.operations;
    });
    const start = samplePage();
    for (const operation of operations) expect(typeof apply(start, operation).ok).toBe('boolean');
    expect(start).toEqual(samplePage());
    expect(applyAll(start, operations)).toEqual({ ok: true, edition });
  }), { numRuns: 100 });
}, 60_000);
