import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLAIN_SHEET, PLAIN_STYLE } from '../src/model/plain-style';
import { testStyles } from '../src/testing/styles';
import { root } from './root.mjs';
import { EXAMPLES } from './typography/examples';

/** What names a style, its colour, what the press wants (docs/press.md), what the desk works with (docs/desk.md) and who reads and signs (docs/proof.md) need no picture. */
const NOT_TYPESETTING = ['id', 'name', 'swatch', 'press', 'character', 'object', 'shapes', 'desk', 'shortcuts', 'proof'];
const [style] = Object.values(testStyles.paragraph);
const settings = [
  ...Object.keys(style).filter((key) => !NOT_TYPESETTING.includes(key)),
  ...Object.keys(style.font).map((key) => `CompositeFont.${key}`),
  ...Object.keys(PLAIN_SHEET).filter((key) => !NOT_TYPESETTING.includes(key)).map((key) => `StyleSheet.${key}`),
  'StyleSheet.leadIns', 'Story.lineFit', 'PictureFrame.contour',
];
/** Settings that the engine does not read yet: the page says so instead of showing them. */
const WITHOUT_PICTURE = [];

const page = fs.readFileSync(path.join(root, 'docs', 'typography.md'), 'utf8');
const pictures = path.join(root, 'docs', 'pictures');

describe('the pictures of docs/typography.md', () => {
  it('show every setting of typesetting', () => {
    expect(style).toMatchObject(Object.fromEntries(Object.keys(PLAIN_STYLE).map((key) => [key, expect.anything()]).filter(([key]) => style[key] !== null)));
    const shown = new Set(EXAMPLES.flatMap(({ shows }) => shows));
    expect(settings.filter((key) => !shown.has(key) && !WITHOUT_PICTURE.includes(key))).toEqual([]);
    expect([...shown].filter((key) => !settings.includes(key))).toEqual([]);
  });

  it('are all there, are named by the page, and stay small', () => {
    const named = [...page.matchAll(/pictures\/(typography-[a-z0-9-]+\.png)/g)].map(([, file]) => file);
    const made = EXAMPLES.map(({ name }) => `typography-${name}.png`);
    expect([...new Set(named)].sort()).toEqual([...made].sort());
    expect(fs.readdirSync(pictures).filter((file) => file.startsWith('typography-')).sort()).toEqual([...made].sort());
    for (const file of made) expect(fs.statSync(path.join(pictures, file)).size, file).toBeLessThan(48 * 1024);
  });

  it('are shown at half their width in pixels', () => {
    for (const [, file, width] of page.matchAll(/pictures\/(typography-[a-z0-9-]+\.png)" width="(\d+)"/g)) {
      const pixels = fs.readFileSync(path.join(pictures, file)).readUInt32BE(16);
      expect(Number(width), file).toBe(Math.round(pixels / 2));
    }
  });

  it('have every setting explained by the page', () => {
    expect(settings.map((key) => key.replace(/^.*\./, '')).filter((key) => !page.includes(`\`${key}`))).toEqual([]);
  });
});
