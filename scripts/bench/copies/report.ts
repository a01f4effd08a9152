import type { Database } from '../../../server/db/connection.js';
import { median } from '../bars.js';
import type { Random } from '../random.js';
import type { Search } from './search-texts.js';
import type { SownKind, SownTexts } from './sown-texts.js';

/** Milliseconds in which the texts near one new file are to be found, among 100,000. */
export const BAR_MS = 50;

const KINDS: readonly SownKind[] = ['copy', 'chapter', 'own'];
const OF_EACH = 60;

/** Texts that are asked about: sixty of each kind, those on a template among them. */
export function drawn(texts: SownTexts, random: Random): number[] {
  const ofKind = new Map<SownKind, Set<number>>(KINDS.map((kind) => [kind, new Set()]));
  for (let tries = 0; tries < 200_000; tries++) {
    const number = random.below(texts.count);
    const numbers = ofKind.get(texts.kindOf(number));
    if (numbers !== undefined && numbers.size < OF_EACH) numbers.add(number);
  }
  return [...ofKind.values()].flatMap((numbers) => [...numbers]);
}

/** What was found beside a text, or not, although it was sown otherwise. */
export function missed(searches: readonly Search[], texts: SownTexts): string[] {
  return searches.flatMap(({ text, found }) => {
    const { takenFrom } = texts.text(text);
    const asked = found.filter(({ shared, smaller }) => shared >= 0.3 * smaller).map(({ other }) => other);
    if (takenFrom === null)
      return asked.length === 0 ? [] : [`Text ${text} takes up nothing: ${asked.join(', ')} was found.`];
    return asked.includes(`L-${takenFrom}`) ? [] : [`Text ${text} takes up ${takenFrom}: it was not found.`];
  });
}

/** Milliseconds by kind: median and the slowest of twenty. */
export function printSearches(searches: readonly Search[], texts: SownTexts): string {
  const row = (name: string, of: readonly Search[]): string => {
    const told = (figures: number[]): string =>
      `${median(figures).toFixed(1)} ms (95 %: ${(figures.sort((a, b) => a - b)[Math.floor(figures.length * 0.95)] ?? 0).toFixed(1)})`;
    return `  ${name.padEnd(28)} ${String(of.length).padStart(4)} files   near texts ${told(of.map(({ nearMs }) => nearMs))}   compared word by word ${told(of.map(({ wholeMs }) => wholeMs))}`;
  };
  return [
    ...KINDS.map((kind) =>
      row(
        kind,
        searches.filter(({ text }) => texts.kindOf(text) === kind),
      ),
    ),
    row(
      'of these, on a template',
      searches.filter(({ text }) => texts.text(text).onTemplate),
    ),
    row('all', searches),
  ].join('\n');
}

/** Megabytes of each table, with its indexes and what is stored aside. */
export async function printSizes(database: Database): Promise<string> {
  const { rows } = await database.knex.raw<{
    rows: { name: string; total: string; indexes: string; rows: string }[];
  }>(
    `SELECT c.relname AS name, round(pg_total_relation_size(c.oid) / 1048576.0) AS total,
            round(pg_indexes_size(c.oid) / 1048576.0) AS indexes, c.reltuples::bigint AS rows
     FROM pg_class c WHERE c.relname IN ('text_print', 'text_band', 'text_sample') ORDER BY 1`,
  );
  return rows
    .map(
      ({ name, total, indexes, rows: count }) =>
        `  ${name.padEnd(12)} ${count.padStart(10)} rows  ${total.padStart(6)} MB, indexes ${indexes} MB`,
    )
    .join('\n');
}
