import type { Finding } from '../../preflight/finding';

/** The findings of now, with the objects of before for those that say the same; all the same, and it is the same list. */
export function keepFindings(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  const known = new Map<string, Finding[]>();
  for (const finding of before) {
    const text = JSON.stringify(finding);
    known.set(text, [...(known.get(text) ?? []), finding]);
  }
  const kept = now.map((finding) => known.get(JSON.stringify(finding))?.shift() ?? finding);
  return kept.length === before.length && kept.every((finding, i) => finding === before[i]) ? before : kept;
}
