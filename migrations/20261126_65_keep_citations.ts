import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/** Which earlier invoice each number that a document cites is about, settled once at each import for all that ask. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE citation (
      org_id bigint NOT NULL REFERENCES organisation,
      invoice_id bigint NOT NULL,
      number_key text NOT NULL,
      cited_id bigint NOT NULL,
      PRIMARY KEY (org_id, invoice_id, number_key)
    );
    CREATE INDEX citation_by_cited ON citation (org_id, cited_id);
    CREATE TRIGGER tell_fact_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON citation
      FOR EACH STATEMENT EXECUTE FUNCTION tell_fact_change();

    -- Of what was imported before, as the next import will settle it.
    ALTER TABLE invoice NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE invoice_line NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE document NO FORCE ROW LEVEL SECURITY;
    INSERT INTO citation (org_id, invoice_id, number_key, cited_id)
    SELECT DISTINCT ON (i.org_id, i.id, c.number_key) i.org_id, i.id, c.number_key, old.id
    FROM invoice i
    CROSS JOIN LATERAL unnest(i.preceding_keys) WITH ORDINALITY AS c (number_key, ordinal)
    JOIN invoice old ON old.org_id = i.org_id AND old.supplier_id = i.supplier_id AND old.number_key = c.number_key AND old.id <> i.id
     AND old.direction = 1
     AND (i.type_code = '384' OR old.type_code = '384'
          OR coalesce(old.total_without_vat,
                      (SELECT sum(l.net) FROM invoice_line l
                       WHERE l.org_id = old.org_id AND l.invoice_id = old.id
                         AND (l.line_status IS NULL OR l.line_status = 'DETAIL')), 0) >= 0)
    JOIN document d ON d.org_id = old.org_id AND d.id = old.document_id
    ORDER BY i.org_id, i.id, c.number_key,
             (old.issue_date::text = i.preceding -> (c.ordinal::int - 1) ->> 'issueDate') DESC NULLS LAST,
             (old.issue_date <= i.issue_date) DESC NULLS LAST, old.issue_date DESC NULLS LAST, d.file COLLATE "C" DESC, old.id;
    ALTER TABLE document FORCE ROW LEVEL SECURITY;
    ALTER TABLE invoice_line FORCE ROW LEVEL SECURITY;
    ALTER TABLE invoice FORCE ROW LEVEL SECURITY;
  `);
  await protectTable(knex, 'citation');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE citation');
}
