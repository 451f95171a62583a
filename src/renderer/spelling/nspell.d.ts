/** What is used of the spelling checker; it brings no types of its own. */
declare module 'nspell' {
  interface Speller {
    correct(word: string): boolean;
    suggest(word: string): string[];
    add(word: string): Speller;
    remove(word: string): Speller;
  }
  // eslint-disable-next-line no-restricted-exports -- the package's only export
  export default function nspell(dictionary: { readonly aff: string; readonly dic: string }): Speller;
}
