/** Letters and digits alone, in small letters: marks and blanks are the first that an editor changes. */
export const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
