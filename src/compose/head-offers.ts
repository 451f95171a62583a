/** The ways to set the head of a story that stands on a page, for an editor to choose from. */
import type { Pt } from '../geometry/units';
import type { Language } from '../model/language';
import type { PartType } from '../model/story-text';
import type { ParagraphStyle } from '../model/style';
import { composeHead, headFrameOf } from './compose-head';
import { headLength } from './head-block';
import type { HeadSetting } from './head-settings';
import type { StoryJob } from './story-job';
import type { World } from './world';

export interface HeadOffer {
  /** Index in the story. */
  readonly part: number;
  readonly partType: PartType;
  readonly text: string;
  /** The style that the house gives it. */
  readonly style: ParagraphStyle;
  readonly language: Language;
  readonly vertical: boolean;
  /** Length of a line, pt. */
  readonly measure: Pt;
  /** Best first; the first is what is set when nothing is chosen. None: the head is too long for its style's limits. */
  readonly settings: readonly HeadSetting[];
  /** What is set now because an editor chose it, as made or adapted to the text; null: the best is set. */
  readonly chosen: HeadSetting | null;
}

/** One offer for each kicker, headline and deck that has text; none for a head without a frame. */
export function headOffers(job: StoryJob, world: World): readonly HeadOffer[] {
  const target = headFrameOf(job.thread);
  const { heads } = composeHead(job, headLength(job.story.text), target, world);
  return heads.map(({ base, room, fitted }) => ({
    part: base.part,
    partType: job.story.text[base.part]?.type ?? 'headline',
    text: base.prepared.text,
    style: base.style,
    language: base.prepared.language,
    vertical: base.prepared.direction === 'vertical',
    measure: room.along,
    settings: fitted.offered(),
    chosen: fitted.isChosen ? fitted.setting : null,
  }));
}
