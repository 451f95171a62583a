const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—→]/u;

/** How wide words are, in ems: a guess that is rather too wide. */
const ems = (words: string): number => [...words].reduce((sum, character) => sum + (WIDE.test(character) || character.codePointAt(0)! > 0x1ffff ? 1 : /[MWmw@%]/.test(character) ? 0.95 : 0.58), 0);

/** Words in lines of at most so many ems. Latin words stay whole unless one is longer than a line; what was parted into lines stays so. */
export function wrapWords(words: string, widest: number): readonly string[] {
  return words.split('\n').flatMap((row) => {
    const lines: string[] = [];
    let line = '';
    for (const piece of row.match(/[\p{Script=Latin}\p{N}'’.,;:%()-]+\s*|[\s\S]/gu) ?? []) {
      for (const part of ems(piece) > widest ? [...piece] : [piece]) {
        if (line !== '' && ems(line + part.trimEnd()) > widest) {
          lines.push(line.trimEnd());
          line = '';
        }
        line += part;
      }
    }
    return [...lines, ...(line.trim() === '' ? [] : [line.trimEnd()])];
  });
}
