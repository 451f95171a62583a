import type { ReadAloudSettings } from '../../ipc/contract';
import type { StoryId } from '../../model/ids';
import type { Language } from '../../model/language';
import { isHanLanguage } from '../../model/language';
import type { TextOperation } from '../../model/operation';
import { followAnchors } from '../../model/redline/follow-anchor';
import { flatLength } from '../../model/redline/flat-text';
import type { StoryText } from '../../model/story-text';
import { clauseSpoken, placeSpoken, spokenAt, utteranceAt } from '../../proof/read-aloud/place-spoken';
import type { Utterance } from '../../proof/read-aloud/spoken-piece';
import { utterancesOf } from '../../proof/read-aloud/utterances-of';
import { speechLang, voicesFor } from './choose-voice';
import type { ReadingProblem, ReadingShown, ReadingStatus, SpokenPlace } from './reading-store';
import { NOT_READING } from './reading-store';
import type { SpeechPort, Voice } from './speech-port';

/** What the reader knows of the window. */
export interface ReaderHost {
  readonly port: SpeechPort;
  /** Null: the story is gone. */
  readonly story: (id: StoryId) => { readonly text: StoryText; readonly language: Language } | null;
  /** The story after this one on its page, in reading order. */
  readonly next: (id: StoryId) => StoryId | null;
  readonly settings: () => ReadAloudSettings;
  readonly show: (shown: ReadingShown) => void;
  /** The reading ended by itself: at the end of what was to be read, or because the story is gone. */
  readonly ended: (why: 'end' | 'gone') => void;
  /** Runs something later, ms; returns how to give it up. */
  readonly later: (ms: number, run: () => void) => () => void;
  /** Milliseconds of a clock that does not go back. */
  readonly now: () => number;
}

export interface Reader {
  /** Reads a story from a place of its flat text. */
  start(story: StoryId, place: number): void;
  /** Stays at the word that is spoken. */
  pause(): void;
  goOn(): void;
  stop(): void;
  /** To the next sentence, or to the start of this one, or of the one before when that has just begun. */
  step(by: 1 | -1): void;
  /** To the next story of the page; false when there is none. */
  nextStory(): boolean;
  /** Settings were changed: it goes on with them from where it is. */
  resettle(): void;
  /** The edition was changed; the operations are those on the text that is read, null when it is another now in a way that cannot be followed. */
  follow(operations: readonly TextOperation[] | null): void;
}

/** Voices come late on some systems, ms. */
const WAIT_FOR_VOICES = 5000;
/** A voice that has not begun by then does not work, ms. */
const WAIT_FOR_START = 8000;
/** Estimated progress is brought up to date so often, ms. */
const TICK = 250;
/** Characters a second at speed 1, as voices commonly speak, until one was heard to the end of a sentence. */
const PACE = { han: 4.3, latin: 14 };
/** So far into a sentence, in characters, going back means to its start. */
const JUST_BEGUN = 6;

/** Reads stories aloud, one utterance after the other, and knows at each moment what of the text is spoken. */
export function createReader({ port, story: storyOf, next, settings, show, ended, later, now }: ReaderHost): Reader {
  let status: ReadingStatus = 'off';
  let problem: ReadingProblem | null = null;
  let id: StoryId | null = null;
  let text: StoryText = [];
  let language: Language = 'zh-Hans';
  let all: readonly Utterance[] = [];
  let index = 0;
  /** Where in the utterance the voice is; the word there is spoken next when it was stopped. */
  let at = 0;
  let spoken: SpokenPlace | null = null;
  /** The voice tells where it is. */
  let tells = false;
  let pace: number | null = null;
  const waits = new Set<() => void>();
  let stopVoices = (): void => {};

  const here = (): Utterance | undefined => all[index];
  const wait = (ms: number, run: () => void): void => {
    const drop = later(ms, () => {
      waits.delete(drop);
      run();
    });
    waits.add(drop);
  };
  const forgetWaits = (): void => {
    for (const drop of waits) drop();
    waits.clear();
  };
  /** Some systems have thousands: looked through only when they or the language are others. */
  let voices: readonly Voice[] = [];
  const lookForVoices = (): boolean => {
    voices = voicesFor(language, port.voices(), settings().voices[language] ?? null);
    return voices.length > 0;
  };
  const chosen = () => voices.find((voice) => voice.id === settings().voices[language]) ?? voices[0] ?? null;
  const sentence = () => {
    const own = all.filter((one) => one.sentence === here()?.sentence);
    return own.length === 0 ? null : { from: own[0]!.from, to: own.at(-1)!.to };
  };
  const tell = (): void => {
    if (status === 'off') return show(NOT_READING);
    const length = flatLength(text);
    show({ status, story: id, language, problem, voices, voice: chosen()?.id ?? null, sentence: problem ? null : sentence(), spoken: problem ? null : spoken, share: length === 0 ? 0 : (spoken?.from ?? 0) / length });
  };
  const become = (to: ReadingStatus, why: ReadingProblem | null = null): void => {
    status = to;
    problem = why;
    tell();
  };
  const silence = (): void => {
    forgetWaits();
    port.cancel();
  };
  const put = (place: SpokenPlace | null): void => {
    spoken = place;
    tell();
  };
  /** The first word from `at` on, before the voice says anything. */
  const first = (): SpokenPlace | null => {
    const one = here();
    return one ? { ...(tells ? placeSpoken(one, at, 0, language) : clauseSpoken(one, at)), exact: tells } : null;
  };

  const speak = (): void => {
    const one = here();
    if (!one) return finish();
    silence();
    const base = at;
    const rate = settings().speed;
    const perSecond = (pace ?? (isHanLanguage(language) ? PACE.han : PACE.latin)) * rate;
    let begun = false;
    let heard = false;
    let start = now();
    status = 'speaking';
    problem = null;
    put(first());
    const tick = (): void => {
      if (heard) return;
      at = Math.min(one.text.length - 1, base + Math.floor(((now() - start) / 1000) * perSecond));
      put({ ...clauseSpoken(one, at), exact: false });
      wait(TICK, tick);
    };
    const begin = (): void => {
      if (begun) return;
      begun = true;
      start = now();
      if (!tells) wait(TICK, tick);
    };
    wait(WAIT_FOR_START, () => {
      if (!begun) fail();
    });
    port.speak({ text: one.text.slice(base), lang: speechLang(language), voice: chosen()?.id ?? null, rate }, {
      started: begin,
      reached(offset, length) {
        begin();
        heard = true;
        tells = true;
        at = Math.min(one.text.length, base + offset);
        // By now the text may have been edited elsewhere: the utterance stands where it stands now.
        put({ ...placeSpoken(here() ?? one, at, length, language), exact: true });
      },
      ended() {
        const seconds = (now() - start) / 1000;
        // A voice that reports some words and not others is trusted; one that never does is timed.
        if (!heard) tells = false;
        if (!heard && begun && seconds > 1) pace = (one.text.length - base) / seconds / rate;
        index += 1;
        at = 0;
        speak();
      },
      failed: (reason) => (reason === 'language-unavailable' || reason === 'voice-unavailable' ? fail('no-language') : fail()),
    });
  };
  const fail = (why: ReadingProblem = 'failed'): void => {
    silence();
    become('silent', why);
  };
  const finish = (): void => {
    const following = settings().goOn && id !== null ? next(id) : null;
    if (following !== null) return start(following, 0);
    stop();
    ended('end');
  };

  /** Speaks as soon as there is a voice for the story. */
  const begin = (): void => {
    if (lookForVoices()) return speak();
    if (port.voices().length > 0) return become('silent', 'no-language');
    become('waiting');
    wait(WAIT_FOR_VOICES, () => {
      if (status === 'waiting') become('silent', 'no-voices');
    });
  };
  const voicesCame = (): void => {
    const found = lookForVoices();
    // What was asked for is done, however late.
    if (status === 'waiting' ? port.voices().length > 0 : status === 'silent' && problem !== 'failed' && found) {
      forgetWaits();
      begin();
    } else tell();
  };

  const read = (): boolean => {
    const found = id === null ? null : storyOf(id);
    if (!found) return false;
    ({ text, language } = found);
    const { punctuation, figures, capitals } = settings();
    all = utterancesOf(text, language, { punctuation, figures, capitals });
    return true;
  };
  const goTo = (place: number): void => {
    const found = utteranceAt(all, place);
    index = found < 0 ? all.length : found;
    const one = here();
    at = one ? spokenAt(one, place) : 0;
  };
  const start = (story: StoryId, place: number): void => {
    silence();
    stopVoices();
    stopVoices = port.onVoices(voicesCame);
    if (story !== id) {
      tells = false;
      pace = null;
    }
    id = story;
    if (!read()) {
      stop();
      return ended('gone');
    }
    goTo(place);
    // Nothing is left behind a caret at the end: the story from its start.
    if (index >= all.length) goTo(0);
    spoken = first();
    begin();
  };
  const stop = (): void => {
    silence();
    stopVoices();
    stopVoices = () => {};
    id = null;
    spoken = null;
    all = [];
    become('off');
  };
  const pause = (): void => {
    if (status !== 'speaking' && status !== 'waiting') return;
    silence();
    const one = here();
    if (spoken && one && !spoken.exact) at = spokenAt(one, spoken.from);
    become('paused');
  };

  return {
    start,
    pause,
    goOn() {
      if (status === 'paused' || status === 'silent') begin();
    },
    stop,
    step(by) {
      const one = here();
      if (status === 'off' || !one) return;
      const firstOf = (number: number): number => all.findIndex((each) => each.sentence === number);
      const own = firstOf(one.sentence);
      const isBegun = index > own || at > JUST_BEGUN;
      const to = by > 0 ? firstOf(one.sentence + 1) : isBegun ? own : Math.max(0, firstOf(one.sentence - 1));
      if (to < 0) {
        if (status === 'speaking') finish();
        return;
      }
      index = to;
      at = 0;
      if (status === 'speaking') speak();
      else put(first());
    },
    nextStory() {
      const following = id === null ? null : next(id);
      if (following !== null) start(following, 0);
      return following !== null;
    },
    resettle() {
      if (status === 'off' || id === null) return;
      const place = spoken?.from ?? 0;
      if (!read()) return;
      goTo(place);
      if (status === 'speaking') speak();
      else put(first());
    },
    follow(operations) {
      if (status === 'off' || id === null) return;
      const found = storyOf(id);
      if (!found) {
        stop();
        return ended('gone');
      }
      if (found.text === text && found.language === language) return;
      const was = here();
      const places = [{ from: spoken?.from ?? 0, to: spoken?.to ?? 0 }, { from: was?.from ?? 0, to: was?.to ?? 0 }];
      const [word, stretch] = operations ? followAnchors(places, text, operations) : places;
      const foundBefore = at;
      read();
      const same = was ? all.findIndex((one) => one.from === stretch!.from && one.text === was.text) : -1;
      if (same >= 0) {
        index = same;
        at = foundBefore;
        return put(spoken && { ...word!, exact: spoken.exact });
      }
      // Somebody writes in the words that are being read: it waits there, so that nothing is spoken that stands no more.
      silence();
      goTo(word!.from);
      if (index >= all.length) index = Math.max(0, all.length - 1);
      spoken = first();
      become('paused');
    },
  };
}
