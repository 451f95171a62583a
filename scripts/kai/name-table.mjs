// The names a font goes by (Windows, Unicode, English), with its copyright and its licence.
import { words } from './sfnt.mjs';

/** @param {{ family: string, style: string, postScript: string, version: string, copyright: string }} names */
export function nameTable({ family, style, postScript, version, copyright }) {
  const regular = style === 'Regular';
  const full = regular ? family : `${family} ${style}`;
  const records = [
    [0, copyright],
    [1, full], // the four-style family; 16 and 17 hold the real one
    [2, 'Regular'],
    [3, `${postScript};${version}`],
    [4, full],
    [5, `Version ${version}`],
    [6, postScript],
    [13, 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'],
    [14, 'https://openfontlicense.org'],
    ...(regular ? [] : [[16, family], [17, style]]),
  ];
  const texts = records.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  let offset = 0;
  const entries = records.map(([id], i) => {
    const entry = words([3, 1, 0x409, id, texts[i].length, offset]);
    offset += texts[i].length;
    return entry;
  });
  return Buffer.concat([words([0, records.length, 6 + 12 * records.length]), ...entries, ...texts]);
}
