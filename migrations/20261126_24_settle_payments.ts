import type { Knex } from 'knex';

/** The day from which an invoice is paid, settled with its state: an event speaks of one of several documents of its number. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE invoice ADD COLUMN paid_on date;

    -- What was imported before, as the next import would settle it (server/db/import/resolve/02-states.sql). The owner passes no
    -- policy of these tables.
    ALTER TABLE invoice NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE invoice_event NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE document NO FORCE ROW LEVEL SECURITY;
    WITH known AS (
      SELECT i.org_id, i.id, e."on", e."on" < i.issue_date AS too_early,
             bool_or(e."on" >= i.issue_date OR i.issue_date IS NULL) OVER (PARTITION BY i.org_id, e.id, i.direction) AS any_by_then,
             row_number() OVER (PARTITION BY i.org_id, e.id, i.direction, e."on" < i.issue_date
                                ORDER BY i.issue_date DESC NULLS LAST, d.file COLLATE "C", i.id) AS choice
      FROM invoice_event e
      JOIN invoice i ON i.org_id = e.org_id AND i.supplier_id = e.supplier_id AND i.number_key = e.number_key
      JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
      WHERE e.event = 'paid'
    ), told AS (
      SELECT k.org_id, k.id, min(k."on") AS paid_on
      FROM known k
      WHERE CASE WHEN k.any_by_then THEN k.too_early IS NOT TRUE AND k.choice = 1 ELSE true END
      GROUP BY k.org_id, k.id
    )
    UPDATE invoice i SET paid_on = t.paid_on FROM told t WHERE t.org_id = i.org_id AND t.id = i.id;
    ALTER TABLE document FORCE ROW LEVEL SECURITY;
    ALTER TABLE invoice_event FORCE ROW LEVEL SECURITY;
    ALTER TABLE invoice FORCE ROW LEVEL SECURITY;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE invoice DROP COLUMN paid_on');
}
