import type { Page } from 'playwright-core';

/** What the voice was given to say. */
export interface Heard {
  readonly text: string;
  readonly rate: number;
  readonly lang: string;
}

interface FakeVoice {
  readonly heard: Heard[];
  word(word: string): void;
  end(): void;
  current(): string | null;
  come(): void;
}

/** A system's voice that speaks when the test says so, in the place of the browser's speech. */
export class Voice {
  constructor(private readonly page: Page) {}

  /** Puts it in the window, where it has no voices yet. */
  async install(): Promise<void> {
    await this.page.evaluate(() => {
      interface Spoken { text: string; rate: number; lang: string; onstart?: (event: object) => void; onend?: (event: object) => void; onboundary?: (event: object) => void }
      let current: Spoken | null = null;
      const heard: Heard[] = [];
      const voices: object[] = [];
      const listeners = new Set<() => void>();
      const fake: FakeVoice = {
        heard,
        word(word) {
          current?.onstart?.({});
          current?.onboundary?.({ name: 'word', charIndex: current.text.indexOf(word), charLength: word.length });
        },
        end: () => current?.onend?.({}),
        current: () => current?.text ?? null,
        come() {
          voices.push({ voiceURI: 'test', name: 'Test', lang: 'zh-CN', localService: true, default: true });
          for (const listener of listeners) listener();
        },
      };
      const speech = {
        paused: false,
        getVoices: () => voices,
        speak(utterance: Spoken) {
          current = utterance;
          heard.push({ text: utterance.text, rate: utterance.rate, lang: utterance.lang });
        },
        cancel: () => (current = null),
        resume: () => {},
        addEventListener: (_: string, listener: () => void) => listeners.add(listener),
        removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
      };
      Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: speech });
      Object.assign(window, { fakeVoice: fake, SpeechSynthesisUtterance: class { constructor(readonly text: string) {} } });
    });
  }

  /** The system tells of its voice, a Chinese one. */
  come(): Promise<void> {
    return this.page.evaluate(() => (window as unknown as { fakeVoice: FakeVoice }).fakeVoice.come());
  }

  heard(): Promise<readonly Heard[]> {
    return this.page.evaluate(() => (window as unknown as { fakeVoice: FakeVoice }).fakeVoice.heard);
  }

  /** What is being said; null: nothing. */
  current(): Promise<string | null> {
    return this.page.evaluate(() => (window as unknown as { fakeVoice: FakeVoice }).fakeVoice.current());
  }

  /** The voice comes to a word of what it says. */
  word(word: string): Promise<void> {
    return this.page.evaluate((reached) => (window as unknown as { fakeVoice: FakeVoice }).fakeVoice.word(reached), word);
  }

  /** The voice has said what it was given. */
  end(): Promise<void> {
    return this.page.evaluate(() => (window as unknown as { fakeVoice: FakeVoice }).fakeVoice.end());
  }
}
