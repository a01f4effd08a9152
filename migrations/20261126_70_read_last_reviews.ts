import type { Knex } from 'knex';
import { APP_ROLE, BACKUP_ROLE } from '../server/db/roles.js';

/** Which of several decisions on the days of one deliverable is the last, and which of several rows describes it, said once. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- The last word on each line and deliverable of an invoice number of a contractor: days accepted, then reduced, are the
    -- reduced ones. Of one day, the last by path and row, whichever file was received first.
    CREATE VIEW standing_review WITH (security_invoker = true) AS
      SELECT DISTINCT ON (r.org_id, r.supplier_id, r.number_key, r.line_id, r.deliverable_key) r.*
      FROM review r
      JOIN document f ON f.org_id = r.org_id AND f.id = r.document_id
      ORDER BY r.org_id, r.supplier_id, r.number_key, r.line_id, r.deliverable_key, r.decided_on DESC NULLS LAST,
               f.file COLLATE "C" DESC, r.row_no DESC, r.id DESC;
    -- Checked deliverables, each once: "id" stands for all rows that describe it, "ids". Where they give it different sizes, types
    -- or agreed days nothing tells which is right, and it is not among them.
    CREATE VIEW checked_deliverable WITH (security_invoker = true) AS
      SELECT d.org_id, array_agg(d.id) AS ids,
             (array_agg(d.id ORDER BY d.delivered_on DESC NULLS LAST, f.file COLLATE "C", d.row_no, d.id))[1] AS id
      FROM deliverable d
      JOIN document f ON f.org_id = d.org_id AND f.id = d.document_id
      WHERE EXISTS (SELECT FROM review r WHERE r.org_id = d.org_id AND r.deliverable_key = d.deliverable_key AND r.checked)
      GROUP BY d.org_id, d.contract_key, d.deliverable_key
      HAVING count(DISTINCT (d.type, d.size, d.size_unit, d.complexity, d.drivers, d.quoted_days, d.work_unit_key,
                             d.work_unit_quantity)) = 1;
    GRANT SELECT ON standing_review, checked_deliverable TO ${APP_ROLE}, ${BACKUP_ROLE};
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP VIEW standing_review, checked_deliverable');
}
