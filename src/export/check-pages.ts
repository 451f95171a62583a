import type { Composition } from '../compose/composition';
import type { FontWorld } from '../fonts/harfbuzz-shaper';
import { PaintFailure } from '../paint/pdf/paint-failure';
import type { PictureSettings, PictureTarget } from '../paint/pdf/pictures/picture-settings';
import { NO_FACTS, type Facts } from '../preflight/facts';
import type { Finding } from '../preflight/finding';
import { goesToPress, pressFindings, stopping } from '../preflight/press-gate';
import { breathe } from './breathe';
import { composeWithFonts } from './compose-edition-with-fonts';
import type { ExportJob } from './export-job';
import { isLong, type ExportPlan } from './export-plan';
import type { RememberedFonts } from './font-shelf';
import { gatherFacts } from './facts/gather-facts';
import { outputProfileOf, type PrintedTo } from './output-profile-of';
import { pictureSettings, targetOf } from './picture-settings-of';
import { endWordWorker } from './word-worker';

export interface CheckedPages {
  readonly world: FontWorld;
  /** With the pages of the export only, which may be taken out of it as they are written. */
  readonly composition: Composition & { readonly pages: Map<string, NonNullable<ReturnType<Composition['pages']['get']>>> };
  readonly printedTo: PrintedTo | null;
  readonly findings: readonly Finding[];
  /** Those that stop pages from going to press. */
  readonly overridden: readonly Finding[];
  /** They do, for want of a reason. */
  readonly refused: boolean;
}

/**
 * Composes the edition and asks preflight about the pages that are to leave. For the press, files are asked too: first what is known without them, so that
 * a refusal comes at once. Keeps of all that was needed what writing the pages needs.
 */
export async function checkPages(job: ExportJob, plan: ExportPlan, fonts: RememberedFonts): Promise<CheckedPages> {
  const preset = job.format.kind === 'pdf' ? job.format.preset : null;
  const printedTo = await outputProfileOf(job, preset);
  // Composition remembers what it made as long as the records live that it was made of. A copy's go with it: a long edition is not held twice.
  const { composition: whole, world } = await composeWithFonts(structuredClone(job.edition), fonts);
  if (isLong(plan)) endWordWorker();
  // Another font stands in for one that cannot be read: fine to look at, and not what the desk approved for the plate.
  const [broken] = goesToPress(preset) ? world.broken : [];
  if (broken) throw new PaintFailure('failure.export.fontBroken', { font: broken.family });
  await breathe();
  job.signal?.throwIfAborted();
  const shown = new Map(plan.pages.flatMap(({ id }) => {
    const page = whole.pages.get(id);
    return page ? [[id, page] as const] : [];
  }));
  const composition = { ...whole, pages: shown };
  const ids = plan.pages.map(({ id }) => id);
  if (goesToPress(preset)) job.onProgress?.({ done: 0, total: ids.length, stage: 'check', page: '' });
  const found = (facts: Facts): readonly Finding[] => pressFindings(job.edition, whole, facts, preset, ids);
  // Threads of their own convert the pictures while the rules that need no files are asked.
  const facts = preset && printedTo && factsOf(job, composition, fonts, pictureSettings(preset, printedTo), targetOf(printedTo));
  facts?.catch(() => {});
  await breathe();
  // With a reason at hand nothing is refused, so nothing need be known at once.
  let findings = facts && job.override ? [] : found(NO_FACTS);
  const refused = (): boolean => !job.override && stopping(preset, findings).length > 0;
  if (facts && !refused()) findings = found(await facts);
  fonts.keepOnly(fontsOn(composition));
  return { world, composition, printedTo, findings, overridden: stopping(preset, findings), refused: refused() };
}

/** What only files can tell of the pages' pictures and fonts, as they print in the preset's condition. */
function factsOf(
  { edition, readAsset, cache, signal }: ExportJob, composition: Composition, fonts: RememberedFonts, pictures: PictureSettings, target: PictureTarget,
): Promise<Facts> {
  const { press } = edition.styles;
  const used = new Set(itemsOn(composition).flatMap((item) => (item.kind === 'image' ? [item.asset] : [])));
  const assets = Object.fromEntries(Object.entries(edition.assets).filter(([id]) => used.has(id)));
  return gatherFacts({
    edition: { ...edition, assets }, composition, fonts, readAsset, cache, signal, pictures, target, window: press.profiles[press.profile]!.limits.inkWindow,
  });
}

const fontsOn = (composition: Composition): ReadonlySet<string> => new Set(itemsOn(composition).flatMap((item) => (item.kind === 'glyphs' ? [item.font] : [])));

const itemsOn = (composition: Composition) => [...composition.pages.values()].flatMap(({ list }) => list.groups.flatMap(({ items }) => items));
