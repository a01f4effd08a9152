import type { Knex } from 'knex';
import { APP_ROLE, BACKUP_ROLE } from '../server/db/roles.js';

/** Which of several decisions on the days of one deliverable is the last, and which of several rows describes it, said once. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE INDEX deliverable_by_key ON deliverable (org_id, deliverable_key);
    CREATE INDEX review_by_deliverable ON review (org_id, deliverable_key);
    -- The last word on the days of a deliverable, for each invoice number of a contractor: days accepted, then reduced, are the
    -- reduced ones. Of one day, the last by path and row, whichever file was received first. A row without a line speaks of all
    -- lines: it and rows of lines are two ways to tell the same days, and the kind of the last one counts.
    -- References restart in each contract: the decision is about that of the invoice, else about the only contract of the
    -- contractor that has such a deliverable. Where several may be meant, none is.
    CREATE VIEW standing_review WITH (security_invoker = true) AS
      WITH billed AS MATERIALIZED (
        SELECT r.org_id, r.id, min(b.contract_key) AS contract_key, count(DISTINCT b.contract_key) AS contracts
        FROM review r
        JOIN invoice i ON i.org_id = r.org_id AND i.supplier_id = r.supplier_id AND i.number_key = r.number_key
        JOIN contract b ON b.org_id = i.org_id AND b.id = i.contract_id
        JOIN deliverable d ON d.org_id = b.org_id AND d.contract_key = b.contract_key AND d.deliverable_key = r.deliverable_key
        GROUP BY r.org_id, r.id
      ), sole AS MATERIALIZED (
        SELECT c.org_id, coalesce('#' || c.supplier_id, lower(c.supplier_name)) AS holder, d.deliverable_key,
               min(c.contract_key) AS contract_key
        FROM deliverable d
        JOIN contract c ON c.org_id = d.org_id AND c.contract_key = d.contract_key
        GROUP BY 1, 2, 3
        HAVING count(DISTINCT c.contract_key) = 1
      ), placed AS (
        SELECT b.org_id, b.id, b.contract_key FROM billed b WHERE b.contracts = 1
        UNION ALL
        SELECT r.org_id, r.id, o.contract_key
        FROM review r
        JOIN sole o ON o.org_id = r.org_id AND o.holder = coalesce('#' || r.supplier_id, lower(r.supplier))
         AND o.deliverable_key = r.deliverable_key
        WHERE NOT EXISTS (SELECT FROM billed b WHERE b.org_id = r.org_id AND b.id = r.id)
      ), told AS (
        SELECT p.contract_key, r.*, f.file,
               first_value(r.line_id IS NULL) OVER (
                 PARTITION BY r.org_id, p.contract_key, r.supplier_id, r.deliverable_key, r.number_key
                 ORDER BY r.decided_on DESC NULLS LAST, f.file COLLATE "C" DESC, r.row_no DESC, r.id DESC) AS is_whole
        FROM placed p
        JOIN review r ON r.org_id = p.org_id AND r.id = p.id
        JOIN document f ON f.org_id = r.org_id AND f.id = r.document_id
      )
      SELECT DISTINCT ON (t.org_id, t.contract_key, t.supplier_id, t.deliverable_key, t.number_key, t.line_id)
             t.org_id, t.contract_key, t.deliverable_key, t.number_key, t.line_id, t.accepted_days, t.decided_on, t.checked,
             coalesce('#' || t.supplier_id, lower(t.supplier)) AS holder
      FROM told t
      WHERE (t.line_id IS NULL) = t.is_whole
      ORDER BY t.org_id, t.contract_key, t.supplier_id, t.deliverable_key, t.number_key, t.line_id, t.decided_on DESC NULLS LAST,
               t.file COLLATE "C" DESC, t.row_no DESC, t.id DESC;
    -- Decisions that teach, with the deliverable they are about: "ids" are all rows that describe it, "id" the one that tells most of
    -- it. Where rows give it different sizes, types or agreed days nothing tells which is right, and it teaches nothing; what a row
    -- leaves out is no difference.
    CREATE VIEW checked_deliverable WITH (security_invoker = true) AS
      SELECT r.*, o.ids, o.id, o.delivered_on
      FROM standing_review r
      CROSS JOIN LATERAL (
        SELECT array_agg(d.id) AS ids, max(d.delivered_on) AS delivered_on,
               (array_agg(d.id ORDER BY num_nulls(d.size, d.size_unit, d.complexity, nullif(d.drivers, '{}'), d.quoted_days,
                                                  d.work_unit_key, d.work_unit_quantity),
                                        d.delivered_on DESC NULLS LAST, f.file COLLATE "C", d.row_no, d.id))[1] AS id
        FROM deliverable d
        JOIN document f ON f.org_id = d.org_id AND f.id = d.document_id
        WHERE d.org_id = r.org_id AND d.contract_key = r.contract_key AND d.deliverable_key = r.deliverable_key
        HAVING count(DISTINCT d.type) = 1 AND count(DISTINCT d.size) <= 1 AND count(DISTINCT d.size_unit) <= 1
           AND count(DISTINCT d.complexity) <= 1 AND count(DISTINCT nullif(d.drivers, '{}')) <= 1
           AND count(DISTINCT d.quoted_days) <= 1 AND count(DISTINCT d.work_unit_key) <= 1
           AND count(DISTINCT d.work_unit_quantity) <= 1
      ) o
      WHERE r.checked AND r.accepted_days > 0;
    -- Whoever holds a contract, once, however many rows say so: hours that differ are not known.
    CREATE VIEW contract_holder WITH (security_invoker = true) AS
      SELECT c.org_id, c.contract_key, c.supplier_id, coalesce('#' || c.supplier_id, min(lower(c.supplier_name))) AS holder,
             min(c.supplier_name COLLATE "C") AS supplier_name,
             array_agg(c.id ORDER BY c.id) AS contract_ids,
             CASE WHEN min(c.hours_per_day) = max(c.hours_per_day) THEN min(c.hours_per_day) END AS hours_per_day
      FROM contract c
      GROUP BY c.org_id, c.contract_key, c.supplier_id, CASE WHEN c.supplier_id IS NULL THEN lower(c.supplier_name) END;
    GRANT SELECT ON standing_review, checked_deliverable, contract_holder TO ${APP_ROLE}, ${BACKUP_ROLE};
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP VIEW checked_deliverable, standing_review, contract_holder;
    DROP INDEX deliverable_by_key, review_by_deliverable;
  `);
}
