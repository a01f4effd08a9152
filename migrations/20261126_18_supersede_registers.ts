import type { Knex } from 'knex';

/**
 * The owner, who passes no policy of these tables, would change nothing: for this work alone they are not forced.
 * @param work statements that change rows
 */
const asOwner = (tables: readonly string[], work: string): string => `
  ${tables.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;`).join(' ')}
  ${work}
  ${tables.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`).join(' ')}
`;

/** A register sent again under its name counts instead of the earlier one, which stays as evidence. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE document
      DROP CONSTRAINT document_status_check,
      ADD CONSTRAINT document_status_check
        CHECK (status IN ('read', 'read-with-problems', 'needs-answer', 'refused', 'duplicate', 'superseded')),
      -- The last document whose rows count instead of some of this one's; its status is 'superseded' once none is left.
      ADD COLUMN superseded_by bigint,
      -- Rows of registers with a value that could not be read: [[table, sheet or null, row]].
      ADD COLUMN unread_rows jsonb NOT NULL DEFAULT '[]',
      -- Rows of earlier versions that this one replaced, removed, or left as they were: {replaced, removed, kept}.
      ADD COLUMN version_effect jsonb NOT NULL DEFAULT '{}',
      ADD FOREIGN KEY (org_id, superseded_by) REFERENCES document (org_id, id);
    -- Sent by somebody who does not see everything: what it does not name is not its to remove.
    ALTER TABLE import ADD COLUMN partial_sight boolean NOT NULL DEFAULT false;
    -- What a declaration is known by: its reference; without one, its file and its row (supersede/unnamed-declarations.sql).
    ALTER TABLE ai_declaration ADD COLUMN declaration_key text;
    CREATE INDEX ai_declaration_by_key ON ai_declaration (org_id, contract_key, declaration_key);
    CREATE INDEX document_superseded ON document (org_id, superseded_by) WHERE superseded_by IS NOT NULL;
    -- What is answered about a document is answered about all of the same bytes.
    CREATE INDEX document_of_bytes ON document (org_id, sha256);
    CREATE INDEX document_registers ON document (org_id, id) WHERE kind = 'register';
  `);
  // Until now a declaration without a reference had the number of its row for one.
  await knex.raw(
    asOwner(
      ['ai_declaration', 'document'],
      `UPDATE ai_declaration a
       SET declaration_key = CASE WHEN a.declaration_ref = a.row_no::text
         THEN concat_ws(':', left(d.sha256, 12), a.sheet, a.row_no) ELSE a.declaration_ref END
       FROM document d
       WHERE d.org_id = a.org_id AND d.id = a.document_id;`,
    ),
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP INDEX document_registers, document_of_bytes, document_superseded;
    ALTER TABLE ai_declaration DROP COLUMN declaration_key;
    ALTER TABLE import DROP COLUMN partial_sight;
    ${asOwner(['document'], `UPDATE document SET status = 'read' WHERE status = 'superseded';`)}
    ALTER TABLE document
      DROP COLUMN version_effect,
      DROP COLUMN unread_rows,
      DROP COLUMN superseded_by,
      DROP CONSTRAINT document_status_check,
      ADD CONSTRAINT document_status_check
        CHECK (status IN ('read', 'read-with-problems', 'needs-answer', 'refused', 'duplicate'));
  `);
}
