/** Four hex digits of a 16-bit code. */
export const hex4 = (code: number): string => code.toString(16).padStart(4, '0');

/** A string as UTF-16BE in hex, as ToUnicode and ActualText want it. */
export function utf16Hex(text: string): string {
  let hex = '';
  for (let i = 0; i < text.length; i++) hex += hex4(text.charCodeAt(i));
  return hex;
}
