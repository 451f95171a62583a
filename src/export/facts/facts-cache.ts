/** Remembers what was found out about a file, as plain JSON under a key that says all that decides it. Never rejects. */
export interface FactsCache {
  recall(key: string): Promise<unknown>;
  remember(key: string, facts: object): Promise<void>;
}
