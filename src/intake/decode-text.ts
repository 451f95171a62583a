/**
 * Bytes of a text file → text. UTF-8 (with or without mark) and UTF-16 by their marks; what is not valid UTF-8
 * is GB 18030, the other encoding Chinese copy comes in. Null when it looks like no text at all.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes);
  // NUL and most control characters never occur in copy; a picture or archive is full of them.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text !== null && !/[\u0000-\u0008\u000E-\u001A]/.test(text) ? text : null;
}

function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding: try the next.
    }
  }
  return null;
}
