import { EXIT, languageOf } from './io';
import { run } from './run';

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());

run(
  {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    language: languageOf(process.env),
    cwd: process.cwd(),
    signal: interrupted.signal,
  },
  process.argv.slice(2),
).then(
  (code) => {
    process.exitCode = code;
  },
  (failure: unknown) => {
    process.stderr.write(`forme: ${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`);
    process.exitCode = EXIT.failed;
  },
);
