import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/** Organisations, imports, and the documents they received, kept unchanged in parts of 1 MB. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE organisation (
      org_id bigint PRIMARY KEY,
      name text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    );

    CREATE TABLE import (
      org_id bigint NOT NULL REFERENCES organisation,
      id bigint GENERATED ALWAYS AS IDENTITY,
      state text NOT NULL CHECK (state IN ('received', 'reading', 'done', 'failed')),
      attempt integer NOT NULL DEFAULT 1,
      lease_until timestamptz,
      files_total integer NOT NULL DEFAULT 0,
      files_done integer NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL DEFAULT now(),
      finished_at timestamptz,
      PRIMARY KEY (org_id, id)
    );

    CREATE TABLE document (
      org_id bigint NOT NULL,
      id bigint GENERATED ALWAYS AS IDENTITY,
      import_id bigint NOT NULL,
      file text NOT NULL,
      -- Null where the file could not be opened: nothing of it is known.
      sha256 text,
      byte_length bigint NOT NULL,
      kind text NOT NULL,
      format text NOT NULL,
      status text NOT NULL CHECK (status IN ('read', 'read-with-problems', 'needs-answer', 'refused', 'duplicate')),
      duplicate_of bigint,
      columns jsonb,
      problems jsonb NOT NULL DEFAULT '[]',
      PRIMARY KEY (org_id, id),
      FOREIGN KEY (org_id, import_id) REFERENCES import (org_id, id),
      FOREIGN KEY (org_id, duplicate_of) REFERENCES document (org_id, id)
    );
    -- Same bytes are one document: later arrivals point to the first.
    CREATE UNIQUE INDEX document_bytes ON document (org_id, sha256) WHERE duplicate_of IS NULL;
    CREATE INDEX document_file ON document (org_id, file);

    CREATE TABLE original_part (
      org_id bigint NOT NULL,
      document_id bigint NOT NULL,
      part_no integer NOT NULL,
      bytes bytea NOT NULL,
      PRIMARY KEY (org_id, document_id, part_no),
      FOREIGN KEY (org_id, document_id) REFERENCES document (org_id, id)
    );
    -- Originals are mostly compressed already; EXTERNAL makes reading a slice cheap.
    ALTER TABLE original_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
  `);
  for (const table of ['organisation', 'import', 'document', 'original_part'])
    await protectTable(knex, table);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE original_part, document, import, organisation');
}
