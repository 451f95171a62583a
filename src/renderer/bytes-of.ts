/** How long an answer may take before it is asked for once more, ms; after the last of them it will not come. */
const AGAIN = [4000, 8000, 16_000, 32_000] as const;

/**
 * The whole of what a forme:// address serves. Rejects when it serves nothing. Once in a great many times an answer stops half way and neither ends nor fails, and the window would
 * wait for it for good: so it is asked for again while the first one may still come, and the first to be whole is taken.
 */
export async function bytesOf(address: string): Promise<Uint8Array> {
  const answers: Promise<Uint8Array>[] = [];
  for (const patience of AGAIN) {
    answers.push(answerOf(address));
    const bytes = await firstWithin(answers, patience);
    if (bytes) return bytes;
  }
  throw new Error(`${address} did not come`);
}

async function answerOf(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Null when none of them is there in time. */
async function firstWithin(answers: readonly Promise<Uint8Array>[], patience: number): Promise<Uint8Array | null> {
  let alarm: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((done) => {
    alarm = setTimeout(done, patience, null);
  });
  try {
    return await Promise.race([...answers, late]);
  } finally {
    clearTimeout(alarm);
  }
}
