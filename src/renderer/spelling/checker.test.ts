import dictionary from 'dictionary-en';
import { describe, expect, it } from 'vitest';
import { createChecker } from './checker';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const checker = createChecker(text(dictionary.aff), text(dictionary.dic));

describe('the spelling checker', () => {
  it('finds a misspelling and what was meant', () => {
    expect(checker.accepts('recieve', false)).toBe(false);
    expect(checker.suggest('recieve')).toContain('receive');
    for (const word of ['receive', 'Received', "don't", "mayor's", 'newspapers']) expect(checker.accepts(word, false), word).toBe(true);
  });
  it('takes British spelling in British stories only', () => {
    for (const word of ['colour', 'neighbourhood', 'theatres', 'organisation', 'travelled', 'defence', 'enrolment']) expect(checker.accepts(word, true), word).toBe(true);
    expect(checker.accepts('neighbourhood', false)).toBe(false);
    expect(checker.accepts('recieve', true)).toBe(false);
  });
  it("accepts the house's words and their possessives", () => {
    expect(checker.accepts('Haizhou', false)).toBe(false);
    checker.add(['Haizhou']);
    expect(checker.accepts('Haizhou', false)).toBe(true);
    expect(checker.accepts("Haizhou's", false)).toBe(true);
  });
  it("forgets a house word again, but none of the dictionary's", () => {
    checker.add(['Wanlan', 'river']);
    checker.forget(['Wanlan', 'river']);
    expect(checker.accepts('Wanlan', false)).toBe(false);
    expect(checker.accepts('river', false)).toBe(true);
  });
});
