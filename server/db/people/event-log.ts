import type { Knex } from 'knex';
import type { EventLog, KeptEvent } from '../../usecases/people/people-ports.js';

const PAGE = `
  SELECT e.id, to_json(e.at) #>> '{}' AS at, e.account_id AS "accountId", a.name, e.action, e.subject
  FROM event e LEFT JOIN account a ON a.account_id = e.account_id
  WHERE e.id < ? ORDER BY e.id DESC LIMIT ?`;
const LAST = '9223372036854775807';

/** Events of the organisation whose transaction this is. The application may add rows, and nothing else. */
export function eventLog(trx: Knex.Transaction, orgId: string): EventLog {
  return {
    async add({ accountId, action, subject }) {
      await trx.raw('INSERT INTO event (org_id, account_id, action, subject) VALUES (?, ?, ?, ?)', [
        orgId,
        accountId,
        action,
        JSON.stringify(subject),
      ]);
    },
    async page(before, limit) {
      const answer = await trx.raw<{ rows: KeptEvent[] }>(PAGE, [before ?? LAST, limit]);
      return answer.rows;
    },
  };
}
