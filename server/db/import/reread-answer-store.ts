import type { Knex } from 'knex';
import type { Problem } from '../../domain/problem.js';
import type { ReadMapping } from '../../importers/importer.js';
import { columnMapping } from '../../importers/mapped-table/mapping-problems.js';
import type { AnswerStore, AskedQuestion } from '../../usecases/answer-question.js';

/** The document and all others of the same bytes: what was answered about one is answered about all. */
const SAME_BYTES = `SELECT s.id FROM document d JOIN document s ON s.org_id = d.org_id AND s.sha256 = d.sha256
                    WHERE d.org_id = :orgId AND d.id = :documentId`;

/** The answers that people gave to questions of reading, in one transaction of an organisation. */
export function answerStore(trx: Knex.Transaction, orgId: string): AnswerStore {
  return {
    async questionsAbout(documentId, code) {
      // Not a lock on the document: an import holds that for as long as it reads it again.
      await trx.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [
        ['answer', orgId, documentId, code].join(':'),
      ]);
      const document = await trx('document')
        .where({ org_id: orgId, id: documentId })
        .first<{ problems: Problem[]; column_mapping: ReadMapping | null } | undefined>(
          'problems',
          'column_mapping',
        );
      if (document === undefined) return null;
      const { rows } = await trx.raw<{ rows: { question: AskedQuestion }[] }>(
        `SELECT question FROM document_answer
         WHERE org_id = :orgId AND code = :code AND document_id IN (${SAME_BYTES})
         ORDER BY answered_at DESC, document_id DESC LIMIT 1`,
        { orgId, documentId, code },
      );
      return {
        problems: document.problems,
        answered: rows[0]?.question ?? null,
        recalled: document.column_mapping?.recalled?.question ?? null,
      };
    },

    async keepAnswer({ documentId, code }, { answer, question, byAccount }) {
      await trx('document_answer')
        .insert({
          org_id: orgId,
          document_id: documentId,
          code,
          answer,
          question: JSON.stringify(question),
          answered_by: byAccount,
        })
        .onConflict(['org_id', 'document_id', 'code'])
        .merge({
          answer,
          question: JSON.stringify(question),
          answered_by: byAccount,
          answered_at: trx.fn.now(),
        });
    },

    async removeAnswer(documentId, code) {
      const { rowCount } = await trx.raw<{ rowCount: number }>(
        `DELETE FROM document_answer WHERE org_id = :orgId AND code = :code AND document_id IN (${SAME_BYTES})`,
        { orgId, documentId, code },
      );
      // What was learnt from it goes with it.
      if (code === columnMapping.code)
        await trx.raw(`DELETE FROM column_mapping WHERE org_id = :orgId AND document_id IN (${SAME_BYTES})`, {
          orgId,
          documentId,
        });
      return rowCount > 0;
    },
  };
}
