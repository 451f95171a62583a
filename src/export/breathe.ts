/** Lets a cancelling person be heard between two long stretches of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
