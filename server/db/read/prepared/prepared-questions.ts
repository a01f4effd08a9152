import { createHash } from 'node:crypto';
import type { Grain } from '../../../rules/facts/grain-facts.js';
import { MIGRATIONS } from '../../migrations-list.js';
import { countOf, LAYOUT_FILES, SUBJECTS } from '../fact-layout.js';
import { FACT_SOURCES, type FactSource } from '../fact-sources.js';
import { RECORDED_DATES } from '../special-dates.js';
import { sqlFile } from '../sql-file.js';
import { KEPT_AS } from './keep-answer.js';

/** Facts about what audits found, people decided or payments became: they change without any of the imported data. */
const ASKED_EACH_TIME: ReadonlySet<string> = new Set([
  'invoice.earlierFindings',
  'invoice.invoiceEvents',
  'invoice.signedActs',
  'declaration.questionsBefore',
]);

const grains = Object.keys(FACT_SOURCES) as Grain[];

const factQuestions = grains.flatMap((grain) =>
  Object.entries<FactSource>(FACT_SOURCES[grain]).flatMap(([fact, source]): [string, string][] => {
    const name = `${grain}.${fact}`;
    return source.from === 'reference' || ASKED_EACH_TIME.has(name) ? [] : [[source.sql, name]];
  }),
);

/** The questions of an audit of everything whose answers are prepared, each with the name of its answer. */
export const PREPARED_QUESTIONS: ReadonlyMap<string, string> = new Map([
  ...grains.map((grain): [string, string] => [countOf(grain), `${grain}.count`]),
  [RECORDED_DATES, 'dates'],
  ...factQuestions,
]);

/** Changes with whatever decides the answers, and how they are kept, but the data and the calendars: an answer of another version is not used. */
export const PREPARED_VERSION: string = createHash('sha256')
  .update(
    JSON.stringify([
      [...PREPARED_QUESTIONS],
      KEPT_AS,
      SUBJECTS,
      LAYOUT_FILES,
      sqlFile(import.meta.url, '../area/whole.sql'),
      MIGRATIONS.at(-1)?.name,
    ]),
  )
  .digest('hex');
