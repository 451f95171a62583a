import type { StoryComposition } from '../../compose/composition';

/** Per part, the engine's number of its first line; undefined for parts whose lines carry none (heads). */
export function firstLineNumbers(composition: StoryComposition | undefined): readonly (number | undefined)[] {
  const numbers: (number | undefined)[] = [];
  for (const { part, number } of composition?.lines ?? []) if (number > 0) numbers[part] ??= number;
  return numbers;
}

/**
 * Tells each part of the galley where its numbering starts. Done on the elements, past React: one more line at the top
 * changes every number below it, and should not re-render every paragraph.
 */
export function numberParts(galley: Element, numbers: readonly (number | undefined)[]): void {
  for (const [i, part] of [...galley.children].entries()) {
    const start = String((numbers[i] ?? 1) - 1);
    const { style } = part as HTMLElement;
    if (style.getPropertyValue('--first-line') !== start) style.setProperty('--first-line', start);
  }
}
