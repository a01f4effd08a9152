import type { Knex } from 'knex';

/** A register sent again under its name counts instead of the earlier one, which stays as evidence. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE document
      DROP CONSTRAINT document_status_check,
      ADD CONSTRAINT document_status_check
        CHECK (status IN ('read', 'read-with-problems', 'needs-answer', 'refused', 'duplicate', 'superseded')),
      -- The last document whose rows count instead of some of this one's; its status is 'superseded' once none is left.
      ADD COLUMN superseded_by bigint,
      ADD FOREIGN KEY (org_id, superseded_by) REFERENCES document (org_id, id);
    CREATE INDEX document_superseded ON document (org_id, superseded_by) WHERE superseded_by IS NOT NULL;
    -- What is answered about a document is answered about all of the same bytes.
    CREATE INDEX document_of_bytes ON document (org_id, sha256);
    CREATE INDEX document_registers ON document (org_id, id) WHERE kind = 'register';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP INDEX document_registers, document_of_bytes, document_superseded;
    UPDATE document SET status = 'read' WHERE status = 'superseded';
    ALTER TABLE document
      DROP COLUMN superseded_by,
      DROP CONSTRAINT document_status_check,
      ADD CONSTRAINT document_status_check
        CHECK (status IN ('read', 'read-with-problems', 'needs-answer', 'refused', 'duplicate'));
  `);
}
