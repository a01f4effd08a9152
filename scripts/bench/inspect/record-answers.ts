/**
 * Loaded before a command by `node --import`: gathers what each answer of a reading process cost, and writes it as JSON to the
 * file of `DECLIC_BENCH_RECORD` when the command ends, with the most resident memory of the command itself.
 */
import { subscribe } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import { ANSWERED, type AnsweredRequest } from '../../../server/sandbox/reading-cost.js';

/** What the file holds. */
export interface Record {
  answers: AnsweredRequest[];
  /** Of the command, in units of 1,024 bytes. */
  peakKilobytes: number;
}

const target = process.env.DECLIC_BENCH_RECORD;
if (target !== undefined) {
  const answers: AnsweredRequest[] = [];
  subscribe(ANSWERED.name, (message) => answers.push(message as AnsweredRequest));
  process.on('exit', () => {
    const record: Record = { answers, peakKilobytes: process.resourceUsage().maxRSS };
    writeFileSync(target, JSON.stringify(record));
  });
}
