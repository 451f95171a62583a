import type { MarkId } from '../model/ids';

/** Names that our annotations have in a PDF (/NM). Ids hold no colon. */
const PATTERN = /^forme:([A-Za-z0-9_-]{1,64})(?::(.*))?$/;

/** `index`: which of its pages, from 0, when a mark stands on several. */
export const markName = (mark: MarkId, index = 0): string => (index === 0 ? `forme:${mark}` : `forme:${mark}:${index + 1}`);
export const replyName = (mark: MarkId, index: number): string => `forme:${mark}:reply:${index}`;

/** The mark that a name of ours belongs to, and whether it is that of a reply; null for names that others gave. */
export function readName(name: string): { readonly mark: MarkId; readonly isReply: boolean } | null {
  const found = PATTERN.exec(name);
  return found ? { mark: found[1]!, isReply: found[2]?.startsWith('reply:') ?? false } : null;
}
