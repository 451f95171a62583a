import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CORNERS, PATTERNS, RULE_KINDS, type BoxFrame, type Frame } from '../../src/model/frame';
import type { Page } from '../../src/model/page';
import type { StyleSheet } from '../../src/model/style';

/** Gives the text frames of the first page a look each, pictures an edge credit and a caption at their side, and lays boxes of all corners, patterns and rules over its foot. */
export async function dressFrames(edition: string): Promise<void> {
  const [name] = (await readdir(join(edition, 'pages'))).sort();
  const file = join(edition, 'pages', name!);
  const { page, frames } = JSON.parse(await readFile(file, 'utf8')) as { page: Page; frames: readonly Frame[] };
  const { object } = JSON.parse(await readFile(join(edition, 'styles.json'), 'utf8')) as StyleSheet;
  const looks = Object.keys(object);
  const dressed = frames.map((frame, i): Frame => {
    if (frame.type === 'picture') return { ...frame, credit: 'edge', caption: i % 2 === 0 ? 'right' : 'below', look: 'box-round' };
    return frame.type === 'text' ? { ...frame, look: looks[i % looks.length]! } : frame;
  });
  const kinds = [null, ...RULE_KINDS];
  const model = frames.find((frame): frame is BoxFrame => frame.type === 'box')!;
  const boxes = CORNERS.flatMap((corner, row) =>
    kinds.map((rule, column): BoxFrame => ({
      ...model, id: `dress${row}x${column}`, rule, corner, radius: 14, pattern: PATTERNS[(row + column) % PATTERNS.length]!, fill: 'white', swatch: column % 2 === 0 ? 'grey' : 'black', layer: 90, wrap: false,
      rect: { x: page.typeArea.x + 4 + column * 80, y: page.typeArea.y + page.typeArea.height - 400 + row * 98, width: 72, height: 84 },
    })),
  );
  await writeFile(file, JSON.stringify({ page, frames: [...dressed, ...boxes] }));
}
