import type { SpeechPort, Voice } from './speech-port';

/** The browser's own; asked for each time, and missing where a build has none. */
const engine = (): SpeechSynthesis | null => (globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis ?? null;

const voiceOf = ({ voiceURI, name, lang, localService, default: isDefault }: SpeechSynthesisVoice): Voice => ({ id: voiceURI, name, lang, local: localService, isDefault });

/** The system's speech by way of the Web Speech API. */
export function browserSpeech(): SpeechPort {
  /** Held, or Chromium may throw it away before it has told its end. */
  let current: SpeechSynthesisUtterance | null = null;
  const cancel = (): void => {
    current = null;
    engine()?.cancel();
  };
  return {
    voices: () => engine()?.getVoices().map(voiceOf) ?? [],
    onVoices(listener) {
      const from = engine();
      from?.addEventListener('voiceschanged', listener);
      return () => from?.removeEventListener('voiceschanged', listener);
    },
    speak({ text, lang, voice, rate }, events) {
      const speech = engine();
      cancel();
      if (!speech) return events.failed('synthesis-unavailable');
      const utterance = new SpeechSynthesisUtterance(text);
      const found = speech.getVoices().find(({ voiceURI }) => voiceURI === voice);
      if (found) utterance.voice = found;
      utterance.lang = lang;
      utterance.rate = rate;
      // What was cancelled tells its end later.
      const mine = (then: () => void) => (): void => {
        if (current === utterance) then();
      };
      utterance.onstart = mine(() => events.started());
      utterance.onboundary = (event) => mine(() => {
        if (event.name !== 'sentence') events.reached(event.charIndex, event.charLength ?? 0);
      })();
      utterance.onend = mine(() => events.ended());
      utterance.onerror = (event) => mine(() => events.failed(event.error))();
      current = utterance;
      speech.speak(utterance);
      // A queue that somebody paused says nothing.
      if (speech.paused) speech.resume();
    },
    cancel,
  };
}
