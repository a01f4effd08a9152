import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AiTrace, TraceStrength } from '../../server/domain/file-evidence.js';
import { tracesOfSample, type TraceSample } from './trace-sample.js';

/** From what is only shown to what is proof. */
const RANKS: Readonly<Record<TraceStrength, number>> = {
  info: 0,
  declaration: 0,
  weak: 1,
  medium: 2,
  strong: 3,
  proof: 4,
};

/** The samples of traces of a folder, by its `expected.json`; null when it has none. */
export async function traceSamplesIn(folder: string): Promise<TraceSample[] | null> {
  const text = await readFile(join(folder, 'expected.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const { cases } = JSON.parse(text) as { cases?: TraceSample[] };
  return cases ?? null;
}

/** How what is found in a sample differs from what it should give: nothing stronger, nothing missed but what is weak alone. */
export async function traceDifferences(folder: string, sample: TraceSample): Promise<string[]> {
  const found = (await tracesOfSample(folder, sample)).filter(({ mention }) => mention === null);
  const wanted = sample.findings.filter(({ strength }) => strength !== 'info');
  const missed = sample.label === 'ambiguous' ? [] : wanted.filter((one) => !found.some(isMet(one)));
  const most = (rule: string): number =>
    Math.max(0, ...sample.findings.filter((one) => one.rule === rule).map(({ strength }) => RANKS[strength]));
  const tooStrong = found.filter(({ rule, strength }) => RANKS[strength] > most(rule));
  const undeclared = found.filter(
    ({ strength }) => strength === 'declaration' && sample.label !== 'declaration',
  );
  return [
    ...missed.map(({ rule, strength, token, count }) => `missed: ${rule} ${strength} ${token} ×${count}`),
    ...[...tooStrong, ...undeclared].map(
      ({ rule, strength, token, count }) => `found: ${rule} ${strength} ${token} ×${count}`,
    ),
  ];
}

/** The same rule, strength and count, and the token in what is shown of it. */
const isMet =
  ({ rule, strength, token, count }: TraceSample['findings'][number]) =>
  (trace: AiTrace): boolean =>
    trace.rule === rule &&
    trace.strength === strength &&
    trace.count === count &&
    // Tokens that stand for several (`U+E200..U+E202`, `**…:** and ###`) are compared by their letters alone.
    letters(`${trace.token} ${trace.excerpt}`).includes(letters(token.split(/…| and /u)[0] ?? ''));

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
