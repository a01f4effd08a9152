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
import type { ReadingCost } from '../reading-cost.js';
import { peakKilobytes, residentBytes } from '../resident-memory.js';
import { answer, isOutOfMemory } from './answer.js';
import { lineOf } from './line-of.js';

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
  if (!answers.write(`${lineOf(message)}\n`)) await once(answers, 'drain');
}

/** Gives the whole answer, and what it cost without the time that the receiver took. */
async function serve(request: ChildRequest): Promise<void> {
  const started = performance.now();
  let waited = 0;
  for await (const message of answer(request)) {
    const sending = performance.now();
    const cost = message.type === 'done' ? { cost: costOf(sending - started - waited) } : {};
    await send({ ...message, ...cost });
    waited += performance.now() - sending;
  }
}

const costOf = (milliseconds: number): ReadingCost => ({
  milliseconds: Math.round(milliseconds * 100) / 100,
  peakKilobytes: peakKilobytes(),
});

startWatch();
for await (const line of createInterface({ input: process.stdin })) {
  await serve(JSON.parse(line) as ChildRequest);
}
process.exit(0);
