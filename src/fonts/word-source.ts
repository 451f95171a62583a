/**
 * The words of Chinese text for the World port, by jieba's dictionary in WASM: the same bytes, so the same words, in the window and in Node.
 * The only importer of jieba-wasm. Loading it takes a third of a second of work and 60 MB, so whoever wants it asks for it.
 */
import type { Word, WordKind } from '../compose/world';

export interface WordSource {
  /** Null until the dictionary is there. */
  words(text: string): readonly Word[] | null;
  /** Loads the dictionary, once; every call waits for the same loading. */
  load(): Promise<void>;
}

/** A word as jieba gives it, with its part of speech. */
export interface Tagged {
  readonly word: string;
  readonly tag: string;
}
type Tagger = (text: string, guess: boolean) => readonly Tagged[];

/** Heads are short, and seldom more than some hundreds are open. */
const KEPT = 2000;

/** `withRoom` runs the part that blocks, and may wait for a quiet moment. */
export function createWordSource(withRoom: (work: () => void) => Promise<void> = async (work) => work()): WordSource {
  const known = new Map<string, readonly Word[]>();
  let tagger: Tagger | null = null;
  let loading: Promise<void> | null = null;
  return {
    words(text) {
      if (!tagger) return null;
      let words = known.get(text);
      if (!words) {
        if (known.size >= KEPT) known.clear();
        known.set(text, (words = wordsOf(text, tagger(text, false), tagger(text, true))));
      }
      return words;
    },
    load: () => (loading ??= openDictionary().then((opened) => withRoom(() => {
      // The first question unpacks the dictionary.
      opened('词', true);
      tagger = opened;
    })).catch((error: unknown) => {
      // Whoever asks again tries again.
      loading = null;
      throw error;
    })),
  };
}

async function openDictionary(): Promise<Tagger> {
  const jieba = (await import('jieba-wasm')) as typeof import('jieba-wasm') & { default?: unknown };
  // The browser's build fetches its WASM from beside itself; Node's has read it by now.
  if (typeof jieba.default === 'function') await (jieba.default as () => Promise<unknown>)();
  return (text, guess) => jieba.tag(text, guess);
}

/**
 * A text's words from what jieba says of it, by its dictionary alone and with guesses at words that it lacks (names, new words). The two readings
 * are laid over each other: the dictionary cuts an unknown name into characters and the guesses sometimes join what is two words, so each
 * reading's words are cut by the other's, and a piece that only one of them cuts off `joins` the one before it.
 */
export function wordsOf(text: string, byDictionary: readonly Tagged[], withGuesses: readonly Tagged[]): readonly Word[] {
  const plain = piecesOf(byDictionary);
  const guessed = piecesOf(withGuesses);
  const starts = [...new Set([...plain.keys(), ...guessed.keys()])].sort((a, b) => a - b);
  return starts.map((start, i): Word => {
    const end = starts[i + 1] ?? text.length;
    const [own, guess] = [plain.get(start), guessed.get(start)];
    const whole = [own, guess].find((piece) => piece !== undefined && piece.word.length === end - start);
    return { start, end, kind: kindOf(whole ?? own ?? guess), joins: own === undefined || guess === undefined };
  });
}

function piecesOf(tagged: readonly Tagged[]): Map<number, Tagged> {
  const pieces = new Map<number, Tagged>();
  let at = 0;
  for (const piece of tagged) {
    pieces.set(at, piece);
    at += piece.word.length;
  }
  return pieces;
}

const TITLES = new Set('主席 总统 总理 书记 市长 县长 镇长 省长 局长 部长 厅长 处长 科长 校长 院长 会长 主任 经理 董事长 总经理 教授 院士 博士 老师 医生 记者 先生 女士 同志 大使 司令 队长 教练 委员 代表 师傅 警官 律师 所长 站长 村长 首相 国王 外长 发言人'.split(' '));

function kindOf(piece: Tagged | undefined): WordKind {
  if (!piece) return 'other';
  if (TITLES.has(piece.word)) return 'title';
  const { tag } = piece;
  if (tag.startsWith('nr')) return 'person';
  if (tag.startsWith('ns')) return 'place';
  switch (tag[0]) {
    case 'n': case 'j': case 'l': case 'i': case 's': case 't': return 'noun';
    case 'v': return 'verb';
    case 'm': return 'number';
    case 'q': return 'measure';
    case 'p': return 'preposition';
    case 'c': return 'conjunction';
    case 'd': return 'adverb';
    case 'u': case 'y': return 'particle';
    case 'r': return 'pronoun';
    default: return 'other';
  }
}
