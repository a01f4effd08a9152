import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/**
 * Answers given to questions of reading, and what it takes to read a document again: how it came, the answers it was last
 * read with, and what its invoices say whatever their syntax.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE document_answer (
      org_id bigint NOT NULL,
      document_id bigint NOT NULL,
      code text NOT NULL,
      answer text NOT NULL,
      -- The question as it was asked (place, words, options): once answered, the document no longer raises it.
      question jsonb NOT NULL,
      answered_by bigint,
      answered_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (org_id, document_id, code),
      FOREIGN KEY (org_id, document_id) REFERENCES document (org_id, id)
    );

    ALTER TABLE document
      ADD COLUMN part text NOT NULL DEFAULT 'any'
        CHECK (part IN ('register', 'invoices', 'timesheets', 'deliverables', 'attachments', 'any')),
      -- Why it was never opened (an unsafe name…), as a problem; null for a document that was read or kept as it is.
      ADD COLUMN refusal jsonb,
      -- Code → answer, as it was last read.
      ADD COLUMN answers jsonb NOT NULL DEFAULT '{}',
      -- Hash of what its invoices say. A duplicate that has one says the same in other bytes; without one it is the same bytes.
      ADD COLUMN content_hash text,
      -- The document whose id begins those of its invoices and lines, where it took the place of another of the same bytes.
      ADD COLUMN id_base bigint;
    -- A document that says the same as another in other bytes is the first of its own bytes.
    DROP INDEX document_bytes;
    CREATE UNIQUE INDEX document_bytes ON document (org_id, sha256) WHERE duplicate_of IS NULL OR content_hash IS NOT NULL;
    CREATE INDEX document_by_content ON document (org_id, content_hash) WHERE content_hash IS NOT NULL;
    CREATE INDEX document_by_original ON document (org_id, duplicate_of) WHERE duplicate_of IS NOT NULL;
    CREATE INDEX answer_by_file ON answer (org_id, file);

    -- What audits kept of an invoice or a deliverable goes with it when its document is read again.
    CREATE INDEX audit_invoice_by_invoice ON audit_invoice (org_id, invoice_id);
    CREATE INDEX line_support_by_line ON line_support (org_id, line_id);
    CREATE INDEX deliverable_effort_by_deliverable ON deliverable_effort (org_id, deliverable_id);
  `);
  await protectTable(knex, 'document_answer');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP INDEX deliverable_effort_by_deliverable, line_support_by_line, audit_invoice_by_invoice, answer_by_file,
               document_by_original, document_by_content, document_bytes;
    CREATE UNIQUE INDEX document_bytes ON document (org_id, sha256) WHERE duplicate_of IS NULL;
    ALTER TABLE document DROP COLUMN id_base, DROP COLUMN content_hash, DROP COLUMN answers, DROP COLUMN refusal, DROP COLUMN part;
    DROP TABLE document_answer;
  `);
}
