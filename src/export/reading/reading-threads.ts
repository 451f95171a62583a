import type { Composition } from '../../compose/composition';
import { union } from '../../geometry/rect';
import type { Rect } from '../../geometry/rect';
import type { Page } from '../../model/page';
import type { Story } from '../../model/story';
import { HEAD_PARTS } from '../../model/story-text';
import type { ArticleThread } from '../../paint/pdf/reading/reading';

/** A story's way over these pages: its head, then each column that holds lines of it. */
export function articleThread(story: Story, title: string, composition: Composition, pages: readonly Page[]): ArticleThread {
  const exported = new Set(pages.map(({ id }) => id));
  const beads: { readonly key: string; readonly page: string; rect: Rect }[] = [];
  for (const { place, partType } of composition.stories.get(story.id)?.lines ?? []) {
    if (!place || !exported.has(place.page)) continue;
    const key = `${place.frame} ${HEAD_PARTS.has(partType) ? 'head' : place.column}`;
    const last = beads.at(-1);
    if (last?.key === key) last.rect = union(last.rect, place.cell);
    else beads.push({ key, page: place.page, rect: place.cell });
  }
  return { title, beads: beads.map(({ page, rect }) => ({ page, rect })) };
}
