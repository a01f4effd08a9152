import type { CivilDate } from '../../server/domain/civil-date.js';
import { sqlFile } from '../../server/db/read/sql-file.js';
import { askSharedQuestions } from './ask-shared-questions.js';
import { auditImported } from './audit-imported.js';
import { checkAnswers, type Comparison } from './check-answers.js';
import type { ImportedDatabase } from './imported-database.js';
import { questionsOf, runReference } from './run-reference.js';

/** Seconds of one run, all of it on one copy of the imported database. */
export interface MeasuredRun {
  load: number;
  referenceQuestions: number;
  sharedQuestions: number;
  catalogue: number;
}

/** A run, and what both ways found. */
export interface CheckedRun {
  run: MeasuredRun;
  comparisons: Comparison[];
}

const oracle = questionsOf(sqlFile(import.meta.url, './oracle.sql'));

/** Asks the reference, the six questions and the whole catalogue one after the other. */
export function measureRun(imported: ImportedDatabase, tables: string, asOf: CivilDate): Promise<CheckedRun> {
  const { orgId } = imported;
  return imported.onCopy(async (database, server) => {
    const reference = await runReference(server, tables, oracle);
    const shared = await askSharedQuestions(database, orgId, asOf);
    const all = await auditImported(database, orgId, asOf);
    return {
      run: {
        load: reference.loadSeconds,
        referenceQuestions: reference.questionSeconds,
        sharedQuestions: shared.seconds,
        catalogue: all.seconds,
      },
      comparisons: [
        ...checkAnswers(shared.findings, reference.answers, 'shared'),
        ...checkAnswers(all.findings, reference.answers, 'all'),
      ],
    };
  });
}
