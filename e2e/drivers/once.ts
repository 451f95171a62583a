/** How long what a person would wait for may take, ms. */
const LONGEST = 15_000;

/** What is looked for, once it is there; `missing` says what was not when it does not come. */
export async function once<T>(look: () => Promise<T | undefined>, missing: string): Promise<T> {
  for (const end = Date.now() + LONGEST; ;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(missing);
    await new Promise((done) => setTimeout(done, 30));
  }
}
