/** Speech that is still open where a paragraph ends (G6). Marks of speech alone: ’ is an apostrophe too. */

const OPENS: ReadonlySet<string> = new Set('“「『');
const CLOSES: ReadonlySet<string> = new Set('”」』');

/** Whether speech is open at the paragraph's end, given whether it is at its start. One that opens anew says so itself. */
export function endsInSpeech(text: string, inSpeech: boolean): boolean {
  let depth = inSpeech && !OPENS.has(text.charAt(0)) ? 1 : 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (OPENS.has(character)) depth++;
    else if (CLOSES.has(character)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

/** A paragraph inside open speech that does not begin with an opening mark goes on with it; one that does is a paragraph of its own. */
export const goesOnWithSpeech = (text: string): boolean => text !== '' && !OPENS.has(text.charAt(0));
