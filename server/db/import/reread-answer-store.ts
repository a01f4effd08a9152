import type { Knex } from 'knex';
import type { Problem } from '../../domain/problem.js';
import type { AnswerStore, AskedQuestion } from '../../usecases/answer-question.js';

/** The answers that people gave to questions of reading, in one transaction of an organisation. */
export function answerStore(trx: Knex.Transaction, orgId: string): AnswerStore {
  return {
    async questionsAbout(documentId, code) {
      const document = await trx('document')
        .where({ org_id: orgId, id: documentId })
        .forUpdate()
        .first<{ problems: Problem[] } | undefined>('problems');
      if (document === undefined) return null;
      const given = await trx('document_answer')
        .where({ org_id: orgId, document_id: documentId, code })
        .first<{ question: AskedQuestion } | undefined>('question');
      return { problems: document.problems, answered: given?.question ?? null };
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
      return (
        (await trx('document_answer').where({ org_id: orgId, document_id: documentId, code }).delete()) > 0
      );
    },
  };
}
