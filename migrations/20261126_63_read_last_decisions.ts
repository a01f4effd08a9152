import type { Knex } from 'knex';
import { APP_ROLE, BACKUP_ROLE } from '../server/db/roles.js';

/** Which of several decisions on one finding is the last, said once. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- The last decision on each finding. Of one day, the last by path and row, whichever file was received first; "place" puts
    -- them in the order in which they were made.
    CREATE VIEW standing_decision WITH (security_invoker = true) AS
      SELECT DISTINCT ON (d.org_id, d.finding_id) d.org_id, d.finding_id AS finding_key, d.decision, d.reason, d.decided_on,
             ARRAY[coalesce(d.decided_on::text, ''), f.file, lpad(d.row_no::text, 10, '0')] COLLATE "C" AS place
      FROM decision d
      JOIN document f ON f.org_id = d.org_id AND f.id = d.document_id
      ORDER BY d.org_id, d.finding_id, d.decided_on DESC NULLS LAST, f.file COLLATE "C" DESC, d.row_no DESC, d.id DESC;
    GRANT SELECT ON standing_decision TO ${APP_ROLE}, ${BACKUP_ROLE};
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP VIEW standing_decision');
}
