import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/** What delivered files say of themselves, one row a document that was measured or not, and which deliverables name them. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE document_evidence (
      org_id bigint NOT NULL,
      document_id bigint NOT NULL,
      role text NOT NULL,
      -- Figures with the reader and its versions; without, not_measured says why.
      measured jsonb,
      not_measured text,
      traces jsonb NOT NULL,
      extent jsonb NOT NULL,
      cited jsonb NOT NULL,
      -- Of the trace rules that looked, and of all that reads delivered files: a document of an earlier one is measured again.
      traces_version text NOT NULL,
      reading text NOT NULL,
      PRIMARY KEY (org_id, document_id),
      FOREIGN KEY (org_id, document_id) REFERENCES document (org_id, id),
      CHECK ((measured IS NULL) <> (not_measured IS NULL))
    );
    CREATE TABLE deliverable_file (
      org_id bigint NOT NULL REFERENCES organisation,
      deliverable_id bigint NOT NULL,
      -- The document that the register names, and the one of the same bytes that holds the original.
      named_id bigint NOT NULL,
      document_id bigint NOT NULL,
      PRIMARY KEY (org_id, deliverable_id, named_id)
    );
    CREATE INDEX deliverable_file_by_document ON deliverable_file (org_id, document_id);
    ${LOOKED_AT.map(
      (table) =>
        `CREATE TRIGGER tell_fact_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
         FOR EACH STATEMENT EXECUTE FUNCTION tell_fact_change();`,
    ).join('\n')}
  `);
  for (const table of LOOKED_AT) await protectTable(knex, table);
}

/** What facts of deliverables look at. */
const LOOKED_AT = ['document_evidence', 'deliverable_file'];

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE deliverable_file, document_evidence');
}
