import type { Composition } from '../../compose/composition';
import { equal } from '../../model/equal';
import type { Edition } from '../../model/edition';
import type { OutputCondition } from '../../model/press';
import { NO_FACTS, type Facts } from '../../preflight/facts';
import { wantedFacts, type WantedFacts } from '../../preflight/wanted-facts';

/** What pictures are measured for: the condition's profile and ink limit, and the side of the square that is averaged, points. */
export interface Measure extends Pick<OutputCondition, 'profile' | 'inkLimit'> {
  readonly window: number;
}

/** Asks whoever can read the files. What cannot be told is left out of the answer; null: nobody could be asked. */
export type AskFacts = (wanted: WantedFacts, measure: Measure) => Promise<Facts | null>;

/** Asked at a time: few, so that answers come in and can be shown one after another. */
const BATCH = { assets: 100, fonts: 50, pictures: 8 } as const;

/** Everything that the files have told about the open edition, asked for as it is needed and never twice. */
export interface FactsKeeper {
  facts(): Facts;
  /** How many pictures and files have been asked about and not answered yet. */
  gathering(): number;
  /** How many of those on the pages nobody could tell about. */
  untold(): number;
  /** Asks for what the edition needs and is not known. */
  follow(edition: Edition, composition: Composition): void;
  /** Asks about the files again: they may have been taken away or exchanged meanwhile. */
  refresh(): void;
}

/** `changed` is called after every answer, and when the measure changed so that older answers no longer hold. */
export function createFactsKeeper(ask: AskFacts, changed: () => void): FactsKeeper {
  let facts: Facts = NO_FACTS;
  let measure: Measure | null = null;
  let wanted: WantedFacts = { assets: [], fonts: [], pictures: [] };
  const asked = { assets: new Set<string>(), fonts: new Set<string>(), pictures: new Set<string>() };
  let running = false;

  const unasked = (): WantedFacts => ({
    assets: wanted.assets.filter((asset) => !asked.assets.has(asset)),
    fonts: wanted.fonts.filter((font) => !asked.fonts.has(font)),
    pictures: wanted.pictures.filter(({ key }) => !asked.pictures.has(key)),
  });
  let inFlight: WantedFacts | null = null;

  const askOn = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      for (let rest = unasked(); size(rest) > 0; rest = unasked()) await askBatch(rest, measure!);
    } finally {
      running = false;
    }
  };

  const askBatch = async (rest: WantedFacts, by: Measure): Promise<void> => {
    const batch: WantedFacts = {
      assets: rest.assets.slice(0, BATCH.assets), fonts: rest.fonts.slice(0, BATCH.fonts), pictures: rest.pictures.slice(0, BATCH.pictures),
    };
    for (const asset of batch.assets) asked.assets.add(asset);
    for (const font of batch.fonts) asked.fonts.add(font);
    for (const { key } of batch.pictures) asked.pictures.add(key);
    inFlight = batch;
    const answer = await ask(batch, by).catch((error: unknown) => {
      reportError(error);
      return null;
    });
    inFlight = null;
    if (answer) {
      const next: Facts = {
        assets: joined(facts.assets, answer.assets),
        fonts: joined(facts.fonts, answer.fonts),
        // Measured for a condition that is no longer in force: asked again.
        pictures: by === measure ? joined(facts.pictures, answer.pictures) : facts.pictures,
      };
      if (next.assets !== facts.assets || next.fonts !== facts.fonts || next.pictures !== facts.pictures) facts = next;
    }
    changed();
  };

  return {
    facts: () => facts,
    gathering: () => (inFlight ? size(inFlight) : 0) + size(unasked()),
    untold: () => wanted.pictures.filter((picture) => asked.pictures.has(picture.key) && !facts.pictures.has(picture.key) && !inFlight?.pictures.includes(picture)).length,
    follow(edition, composition) {
      const { press } = edition.styles;
      const { profile, inkLimit } = press.conditions[press.condition]!;
      const now: Measure = { profile, inkLimit, window: press.profiles[press.profile]!.limits.inkWindow };
      if (!equal(now, measure)) {
        measure = now;
        asked.pictures.clear();
        facts = { ...facts, pictures: new Map() };
      }
      wanted = wantedFacts(edition, composition);
      void askOn();
    },
    refresh() {
      if (!measure) return;
      asked.assets.clear();
      void askOn();
    },
  };
}

const size = ({ assets, fonts, pictures }: WantedFacts): number => assets.length + fonts.length + pictures.length;

/** The same map when there is nothing new in the answer. */
const joined = <K, V>(known: ReadonlyMap<K, V>, more: ReadonlyMap<K, V>): ReadonlyMap<K, V> =>
  ([...more].every(([key, value]) => equal(known.get(key), value)) ? known : new Map([...known, ...more]));
