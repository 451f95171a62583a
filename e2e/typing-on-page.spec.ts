import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample, partsOf, storyNamed } from './drivers/bundle';
import { openDesk } from './drivers/desk';
import { PageText } from './drivers/page-text';

describe('writing on the page', () => {
  it('types at the caret, composes in place, moves and replaces selected text, and takes it all back', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const words = partsOf(await storyNamed(edition, '水岸更新'));
    const { forme, view, galley, menus, dialogs, page } = await openDesk({ edition });
    const text = new PageText(page, forme.app);
    const body = (await view.framesOf('text', '水岸更新'))[1]!;
    await view.doubleClick(body, { x: 0.08, y: 0.15 });
    await text.ready();
    const start = await text.caret();
    const line = await text.caretBox();
    // Too small to read, it has come closer; the caret is where the pointer was.
    expect(line.height).toBeGreaterThan(8);

    await text.type('新');
    await expect.poll(() => text.caret()).toEqual({ part: start.part, offset: start.offset + 1 });
    await text.press('Control+z');
    await expect.poll(() => text.caret()).toEqual(start);
    await expect.poll(() => menus.isEnabled('undo')).toBe(false);
    await text.press('Control+Shift+z');
    await expect.poll(() => text.caret()).toEqual({ part: start.part, offset: start.offset + 1 });
    await text.press('Control+z');

    // An input method: the page shows the composition at its place; the story takes only what is committed.
    const method = await text.inputMethod();
    const around = { x: line.x - 40, y: line.y - 20, width: 140, height: 60 };
    const before = await view.look(around);
    await text.compose(method, 'c', 'chun', "chun'tian");
    const composed = await view.changed(around, before, 0.01);
    await expect.poll(async () => (await text.caret()).offset).toBe(start.offset + 9);
    const field = await text.fieldBox();
    // The line is justified anew with what is composed: its start may move a little, never by a character.
    expect(Math.abs(field.x - line.x)).toBeLessThan(line.height);
    expect(Math.abs(field.y - line.y)).toBeLessThan(2);
    await text.compose(method, '');
    await expect.poll(() => text.caret()).toEqual(start);
    await view.changed(around, composed, 0.01);
    await text.compose(method, 'chun');
    await method.send('Input.insertText', { text: '春天' });
    await expect.poll(() => text.caret()).toEqual({ part: start.part, offset: start.offset + 2 });
    await text.press('Shift+ArrowLeft', 'Shift+ArrowLeft');
    await expect.poll(() => text.copied()).toBe('春天');
    await text.press('ArrowRight', 'Control+z');
    await expect.poll(() => text.caret()).toEqual(start);

    // Words, paragraphs, and a drag from one column into the next.
    const at = { x: line.x + 3, y: line.y + line.height / 2 };
    await text.settle();
    await text.click(at, 3);
    const paragraph = words[start.part]!;
    await expect.poll(() => text.copied()).toBe(paragraph);
    await text.settle();
    await text.click(at, 2);
    const word = await text.copied();
    expect(word.length).toBeGreaterThan(0);
    expect(word.length).toBeLessThan(8);
    expect(paragraph).toContain(word);
    await text.settle();

    // The word is dragged three lines down; one step.
    await view.drag(at, { x: at.x, y: at.y + line.height * 4 });
    await expect.poll(() => text.copied()).toBe(word);
    const moved = await text.caret();
    expect(moved).not.toEqual(start);
    await text.press('Control+z');
    await text.settle();
    await text.click(at);
    await text.settle();
    await view.drag({ x: at.x + 20, y: at.y }, { x: at.x + 230, y: at.y });
    const dragged = await text.copied();
    expect(dragged.split('\n').length).toBeGreaterThan(3);
    expect(words.join('\n')).toContain(dragged);

    // Up and down are each other's way back; Home and End stay on the line.
    await text.settle();
    await text.click(at);
    const here = await text.caretBox();
    await text.press('ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp');
    await expect.poll(() => text.caretBox()).toEqual(here);
    await text.press('End');
    await expect.poll(async () => (await text.caretBox()).y).toBe(here.y);
    await text.press('Home');
    await expect.poll(async () => (await text.caretBox()).y).toBe(here.y);

    // The galley takes the caret over, and gives it back.
    const caret = await text.caret();
    await text.press('Control+Enter');
    await galley.ready();
    await galley.type('甲');
    await text.press('F2');
    await text.ready();
    await expect.poll(() => text.caret()).toEqual({ part: caret.part, offset: caret.offset + 1 });
    await text.type('乙');
    await text.press('Escape');
    await expect.poll(() => text.isOpen()).toBe(false);
    await expect.poll(async () => (await view.selected()).map(({ id }) => id)).toEqual([body.id]);
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
    const saved = partsOf(await storyNamed(edition, '水岸更新'));
    expect(saved[caret.part]).toBe(`${paragraph.slice(0, caret.offset)}甲乙${paragraph.slice(caret.offset)}`);
    expect(saved.filter((_, i) => i !== caret.part)).toEqual(words.filter((_, i) => i !== caret.part));
  });

  it('writes upright heads and captions, counts a head’s lines, and keeps text in sight that has no room', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, view, dialogs, page } = await openDesk({ edition });
    const text = new PageText(page, forme.app);

    // 竖题: down the line is forward, across to the left is the next line.
    const head = (await view.framesOf('text', '青禾草莓'))[0]!;
    await view.doubleClick(head, { x: 0.35, y: 0.3 });
    await text.ready();
    const { part, offset } = await text.caret();
    const upright = await text.caretBox();
    expect(upright.width).toBeGreaterThan(upright.height);
    await text.press('ArrowDown');
    await expect.poll(() => text.caret()).toEqual({ part, offset: offset + 1 });
    await expect.poll(async () => (await text.caretBox()).y).toBeGreaterThan(upright.y);
    await text.press('ArrowRight');
    await expect.poll(async () => (await text.caret()).part).toBe(part - 1);
    await text.press('ArrowLeft');
    await expect.poll(() => text.caret()).toEqual({ part, offset: offset + 1 });
    await expect.poll(async () => (await text.headTag())?.lines).toBe(1);
    await text.press('Shift+Enter');
    await expect.poll(async () => (await text.headTag())?.lines).toBe(2);
    await text.press('Control+z', 'Escape');

    // A caption stands in its picture's frame.
    const picture = await view.frame('picture', 'harbour');
    await view.doubleClick(picture, { x: 0.2, y: 0.99 });
    await text.ready();
    await expect.poll(() => text.headTag()).toBeNull();
    await text.type('图');
    await text.press('Escape');

    // At the foot of a full frame the text runs over: what has no room is shown under it, with the caret.
    const comment = await view.frame('text', '短评');
    await view.doubleClick(comment, { x: 0.5, y: 0.6 });
    await text.ready();
    await text.press('Control+End');
    await text.type('这一段写得太长。'.repeat(12));
    await expect.poll(() => text.tail()).toContain('写得太长。');
    await expect.poll(() => text.tailHasCaret()).toBe(true);
    await text.press('Backspace');
    await expect.poll(async () => (await text.tail())?.endsWith('太长')).toBe(true);
    await text.press('Control+Home');
    await expect.poll(() => text.tail()).toBeNull();
    await expect.poll(async () => (await text.headTag())?.lines).toBe(1);

    // A click on something else leaves the text.
    await text.press('Escape');
    await view.doubleClick(await view.frame('text', '短评'), { x: 0.5, y: 0.18 });
    await text.ready();
    await view.click(await view.frame('picture', 'alpine'), { x: 0.85, y: 0.8 });
    await expect.poll(() => text.isOpen()).toBe(false);
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
  });
});
