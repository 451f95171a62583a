import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadAloudSettings } from '../../ipc/contract';
import type { TextOperation } from '../../model/operation';
import { flatText } from '../../model/redline/flat-text';
import type { StoryText } from '../../model/story-text';
import { makeText } from '../../testing/make-edition';
import { voicesFor } from './choose-voice';
import { createReader, type Reader } from './reader';
import { NOT_READING, type ReadingShown } from './reading-store';
import type { Speech, SpeechEvents, Voice } from './speech-port';

const HUIHUI: Voice = { id: 'huihui', name: 'Huihui', lang: 'zh-CN', local: true, isDefault: false };
const ZIRA: Voice = { id: 'zira', name: 'Zira', lang: 'en-US', local: true, isDefault: true };

/** A voice that says what the test lets it. */
let voices: Voice[];
let onVoices: () => void;
let spoken: Speech[];
let voice: SpeechEvents | null;
let shown: ReadingShown;
let endings: string[];
let settings: ReadAloudSettings;
let stories: Record<string, StoryText>;
let clock: number;
let timers: { at: number; run: () => void }[];
let reader: Reader;

const pass = (ms: number): void => {
  const end = clock + ms;
  for (;;) {
    const [first] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
    if (!first) break;
    timers.splice(timers.indexOf(first), 1);
    clock = first.at;
    first.run();
  }
  clock = end;
};
const words = (): string => (shown.spoken && shown.story ? flatText(stories[shown.story]!).slice(shown.spoken.from, shown.spoken.to) : '');

beforeEach(() => {
  voices = [ZIRA, HUIHUI];
  spoken = [];
  voice = null;
  endings = [];
  shown = NOT_READING;
  settings = { punctuation: false, figures: 'numbers', capitals: false, speed: 1, goOn: false, voices: {} };
  stories = { a: makeText(['headline', '老街新生'], '第一句在这里。第二句，慢一点。'), b: makeText('另一篇。') };
  clock = 0;
  timers = [];
  reader = createReader({
    port: {
      voices: () => voices,
      onVoices: (listener) => ((onVoices = listener), () => {}),
      speak: (speech, events) => {
        spoken.push(speech);
        voice = events;
      },
      cancel: () => (voice = null),
    },
    story: (id) => (stories[id] ? { text: stories[id], language: 'zh-Hans' } : null),
    next: (id) => (id === 'a' ? 'b' : null),
    settings: () => settings,
    show: (now) => (shown = now),
    ended: (why) => endings.push(why),
    later(ms, run) {
      const timer = { at: clock + ms, run };
      timers.push(timer);
      return () => (timers = timers.filter((other) => other !== timer));
    },
    now: () => clock,
  });
});

describe('reading a story', () => {
  it('speaks sentence after sentence with a voice of its language, shows the word, and ends', () => {
    reader.start('a', 0);
    expect(spoken).toEqual([{ text: '老街新生', lang: 'zh-CN', voice: 'huihui', rate: 1 }]);
    voice!.started();
    voice!.reached(2, 2);
    expect([words(), shown.spoken!.exact]).toEqual(['新生', true]);
    voice!.ended();
    expect(spoken.at(-1)!.text).toBe('第一句在这里。');
    voice!.ended();
    voice!.ended();
    expect([shown.status, endings]).toEqual(['off', ['end']]);
  });
  it('begins at the caret and goes on with the next story of the page when that is wanted', () => {
    settings = { ...settings, goOn: true };
    reader.start('a', flatText(stories['a']!).indexOf('慢'));
    expect(spoken.at(-1)!.text).toBe('慢一点。');
    voice!.ended();
    expect([shown.story, spoken.at(-1)!.text]).toEqual(['b', '另一篇。']);
  });
  it('pauses at the word, and goes on from it with another speed', () => {
    reader.start('a', 5);
    voice!.reached(4, 1);
    reader.pause();
    expect([shown.status, voice]).toEqual(['paused', null]);
    settings = { ...settings, speed: 1.6 };
    reader.goOn();
    expect(spoken.at(-1)).toMatchObject({ text: '这里。', rate: 1.6 });
  });
  it('goes back to the start of the sentence, then to the one before, and on', () => {
    reader.start('a', 5);
    voice!.reached(6, 1);
    reader.step(1);
    expect(spoken.at(-1)!.text).toBe('第二句，慢一点。');
    voice!.reached(7, 1);
    reader.step(-1);
    expect(spoken.at(-1)!.text).toBe('第二句，慢一点。');
    reader.step(-1);
    expect(spoken.at(-1)!.text).toBe('第一句在这里。');
  });
  it('estimates the clause where the voice tells no words, from the pace it was heard to speak at', () => {
    reader.start('a', flatText(stories['a']!).indexOf('第二'));
    voice!.started();
    expect([words(), shown.spoken!.exact]).toEqual(['第二句，', false]);
    pass(1500);
    expect(words()).toBe('慢一点。');
    reader.pause();
    reader.goOn();
    expect(spoken.at(-1)!.text).toBe('慢一点。');
  });
  it('takes changed settings at once, from where it is', () => {
    reader.start('a', flatText(stories['a']!).indexOf('第二'));
    voice!.reached(4, 1);
    settings = { ...settings, punctuation: true };
    reader.resettle();
    expect(spoken.at(-1)!.text).toBe('慢一点句号，');
  });
});

describe('voices', () => {
  it('that come late are waited for', () => {
    voices = [];
    reader.start('a', 0);
    expect(shown.status).toBe('waiting');
    voices = [HUIHUI];
    onVoices();
    expect([shown.status, spoken.length]).toEqual(['speaking', 1]);
  });
  it('that never come are told of, and taken when they do', () => {
    voices = [];
    reader.start('a', 0);
    pass(5000);
    expect([shown.status, shown.problem]).toEqual(['silent', 'no-voices']);
    voices = [HUIHUI];
    onVoices();
    expect(shown.status).toBe('speaking');
  });
  it('are offered nearest first, without the variants of an engine', () => {
    const voice = (name: string, lang: string): Voice => ({ id: name, name, lang, local: true, isDefault: false });
    const all = [voice('Cantonese', 'yue'), voice('Tracy', 'zh-HK'), voice('Mandarin', 'cmn'), voice('Mandarin+Mario', 'cmn'), voice('Mandarin+Adam', 'cmn'), HUIHUI, ZIRA];
    expect(voicesFor('zh-Hans', all, 'Mandarin+Adam').map(({ name }) => name)).toEqual(['Huihui', 'Mandarin', 'Mandarin+Adam', 'Cantonese', 'Tracy']);
  });
  it('of other languages do not read it', () => {
    voices = [ZIRA];
    reader.start('a', 0);
    expect([shown.problem, spoken.length]).toEqual(['no-language', 0]);
  });
  it('that do not answer are told of', () => {
    reader.start('a', 0);
    pass(8000);
    expect([shown.status, shown.problem]).toEqual(['silent', 'failed']);
  });
});

describe('an edit while it reads', () => {
  const edit = (operations: TextOperation[], text: StoryText): void => {
    stories = { ...stories, a: text };
    reader.follow(operations);
  };
  it('elsewhere is followed: the voice goes on and the word stands where it stands now', () => {
    reader.start('a', 5);
    voice!.reached(4, 1);
    expect(words()).toBe('这');
    edit([{ type: 'insert_text', path: [0, 0], offset: 0, text: '城里的' }], makeText(['headline', '城里的老街新生'], '第一句在这里。第二句，慢一点。'));
    expect([shown.status, words(), spoken.length]).toEqual(['speaking', '这', 1]);
    voice!.reached(5, 1);
    expect(words()).toBe('里');
  });
  it('in the sentence that is read pauses there', () => {
    reader.start('a', 5);
    voice!.reached(4, 1);
    edit([{ type: 'insert_text', path: [1, 0], offset: 3, text: '就' }], makeText(['headline', '老街新生'], '第一句就在这里。第二句，慢一点。'));
    expect([shown.status, voice]).toEqual(['paused', null]);
    reader.goOn();
    expect(spoken.at(-1)!.text).toBe('这里。');
  });
  it('that takes the story away ends it', () => {
    reader.start('a', 5);
    stories = {};
    reader.follow(null);
    expect([shown.status, voice, endings]).toEqual(['off', null, ['gone']]);
  });
});
