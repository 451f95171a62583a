/** Starts what takes longest before the rest is even loaded, as the command line program does. */
import { wordWorker } from '../../src/export/word-worker';

wordWorker();
await import('./export-peers');
