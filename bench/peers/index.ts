/** Starts what takes longest before the rest is even loaded, as the command line program does. */
import { prepareWordWorker } from '../../src/export/word-worker';

prepareWordWorker();
await import('./export-peers');
