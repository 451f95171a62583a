import { spawn } from 'node:child_process';

/**
 * A screen of our own for the window under test, so that a run is the same with and without a desktop and disturbs nobody. Only Linux has (and
 * needs) one; elsewhere `display` is null and windows open on the real screen.
 * @returns {Promise<{ display: string | null, close: () => void }>}
 */
export async function virtualScreen() {
  if (process.platform !== 'linux') return { display: null, close: () => {} };
  // Xvfb picks a free number itself and writes it to descriptor 3 once it answers.
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '2000x1250x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    let errors = '';
    child.stderr.on('data', (text) => (errors += text));
    child.stdio[3].once('data', (text) => resolve(String(text).trim()));
    child.once('error', reject);
    child.once('close', () => reject(new Error(`Xvfb did not start. ${errors.trim()}`)));
  });
  process.once('exit', () => child.kill());
  return { display: `:${number}`, close: () => child.kill() };
}
