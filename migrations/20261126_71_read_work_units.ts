import type { Knex } from 'knex';
import { APP_ROLE, BACKUP_ROLE } from '../server/db/roles.js';

/** What the work unit of a deliverable fixes, and the complexity that counts, said once for all that reads them. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Rows that give one code different days, or different complexities, fix none. "document_id", "sheet", "row_no": the row
    -- that gives the days, the first by path where several agree.
    CREATE VIEW agreed_work WITH (security_invoker = true) AS
      SELECT d.org_id, d.id AS deliverable_id, u.expected_days * coalesce(d.work_unit_quantity, 1) AS work_unit_days,
             coalesce(d.complexity, u.complexity) AS complexity,
             CASE WHEN d.complexity IS NULL AND u.complexity IS NOT NULL THEN 'work_unit' ELSE d.complexity_by END AS complexity_by,
             n.document_id, n.sheet, n.row_no
      FROM deliverable d
      LEFT JOIN LATERAL (
        SELECT CASE WHEN min(w.expected_days) = max(w.expected_days) THEN min(w.expected_days) END AS expected_days,
               CASE WHEN min(w.complexity) = max(w.complexity) THEN min(w.complexity) END AS complexity,
               (array_agg(w.id ORDER BY w.expected_days IS NULL, f.file COLLATE "C", w.row_no, w.id))[1] AS id
        FROM work_unit w
        JOIN document f ON f.org_id = w.org_id AND f.id = w.document_id
        WHERE w.org_id = d.org_id AND w.contract_key = d.contract_key AND w.code_key = d.work_unit_key
      ) u ON true
      LEFT JOIN work_unit n ON n.org_id = d.org_id AND n.id = u.id;
    GRANT SELECT ON agreed_work TO ${APP_ROLE}, ${BACKUP_ROLE};
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP VIEW agreed_work');
}
