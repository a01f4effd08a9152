/**
 * The reading process. One request per line on standard input, one message per line on descriptor 3.
 * It ends when its input does: when the parent closes it, or is gone.
 */
import { once } from 'node:events';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { MEGABYTE } from '../../importers/limits.js';
import { EXIT_CRASHED, EXIT_OUT_OF_MEMORY, type ChildMessage, type ChildRequest } from '../protocol.js';
import { residentBytes } from '../resident-memory.js';
import { answer, isOutOfMemory } from './answer.js';

const ANSWERS_DESCRIPTOR = 3;

const answers = new Socket({ fd: ANSWERS_DESCRIPTOR, readable: false, writable: true });
// The parent no longer listens: nothing is left to do.
answers.on('error', () => process.exit(0));

process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(isOutOfMemory(error) ? EXIT_OUT_OF_MEMORY : EXIT_CRASHED);
});

function startWatch(): void {
  const watchedFromOutside = residentBytes(process.pid) !== null;
  const limit = Number(process.argv[2]) * MEGABYTE;
  new Worker(new URL('./watch.js', import.meta.url), {
    workerData: { parent: process.ppid, residentBytes: watchedFromOutside ? null : limit },
  }).unref();
}

/** Waits for the receiver: what is not taken is not read. */
async function send(message: ChildMessage): Promise<void> {
  if (!answers.write(`${JSON.stringify(message)}\n`)) await once(answers, 'drain');
}

startWatch();
for await (const line of createInterface({ input: process.stdin })) {
  for await (const message of answer(JSON.parse(line) as ChildRequest)) await send(message);
}
process.exit(0);
