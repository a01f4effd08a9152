import { createHash } from 'node:crypto';
import { releaseVersion } from '../../../project-root.js';
import type { Grain } from '../../../rules/facts/grain-facts.js';
import { MIGRATIONS } from '../../migrations-list.js';
import { LAYOUT_FILES, SUBJECTS } from '../fact-layout.js';
import { FACT_SOURCES, type FactSource } from '../fact-sources.js';
import { sqlFile } from '../sql-file.js';
import { KEPT_AS } from './keep-answer.js';

/** Facts about what audits found, people decided or payments became: they change without any of the imported data. */
const ASKED_EACH_TIME: ReadonlySet<string> = new Set([
  'invoice.earlierFindings',
  'invoice.invoiceEvents',
  'invoice.signedActs',
  'declaration.questionsBefore',
]);

export const GRAINS = Object.keys(FACT_SOURCES) as Grain[];

/** A question about each subject of a grain, with the name of its answer. */
interface PreparedQuestion {
  name: string;
  grain: Grain;
}

/** The questions of an audit of everything whose answers are prepared. */
export const PREPARED_QUESTIONS: ReadonlyMap<string, PreparedQuestion> = new Map(
  GRAINS.flatMap((grain) =>
    Object.entries<FactSource>(FACT_SOURCES[grain]).flatMap(
      ([fact, source]): [string, PreparedQuestion][] => {
        const name = `${grain}.${fact}`;
        return source.from === 'reference' || ASKED_EACH_TIME.has(name)
          ? []
          : [[source.sql, { name, grain }]];
      },
    ),
  ),
);

/**
 * Changes with whatever decides the answers, and how they are kept, but the data: an answer of another version is not used. A release
 * brings its own calendars.
 */
export const PREPARED_VERSION: string = createHash('sha256')
  .update(
    JSON.stringify([
      releaseVersion(),
      [...PREPARED_QUESTIONS],
      KEPT_AS,
      SUBJECTS,
      LAYOUT_FILES,
      sqlFile(import.meta.url, '../area/whole.sql'),
      MIGRATIONS.at(-1)?.name,
    ]),
  )
  .digest('hex');
