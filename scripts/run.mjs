import { spawn } from 'node:child_process';

/**
 * Runs a program to its end. Resolves with its exit code; rejects when it cannot start, or, unless `tolerant`, when the code is not 0.
 * `quiet` keeps its output back, and puts the end of it into the error.
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, tolerant?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, { quiet = false, tolerant = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output = (output + text).slice(-4000)));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0 || tolerant) resolve(code ?? 1);
      else reject(new Error(`${[program, ...args].join(' ')} ended with ${signal ?? code}${output ? `\n${output.trim()}` : ''}`));
    });
  });
}

/** Runs npm: the one that started us, or the one on the path. */
export function npm(args, options) {
  const { npm_execpath: file } = process.env;
  if (file?.endsWith('.js')) return run(process.execPath, [file, ...args], options);
  return process.platform === 'win32' ? run('cmd', ['/c', 'npm', ...args], options) : run('npm', args, options);
}

/** Runs a script's body; a failure is said in one paragraph, without a stack, and ends the process with 1. */
export async function attempt(body) {
  try {
    await body();
  } catch (error) {
    console.error(process.env.FORME_DEBUG ? error : `\n${error.message}`);
    process.exitCode = 1;
  }
}
