import { showFailure } from './file-actions';

/** The text on the system's clipboard; null after a failure, which was shown. */
export async function clipboardText(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    showFailure({ key: 'failure.clipboard' });
    return null;
  }
}
