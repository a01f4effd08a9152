import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/** AI-use declarations written and signed in Déclic: what was entered so far, and the receipt of what was signed. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE declaration_draft (
      org_id bigint NOT NULL,
      account_id bigint NOT NULL,
      -- As DeclarationTarget.id: 'deliverable:12', 'line:345'.
      target text NOT NULL,
      answers jsonb NOT NULL,
      saved_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (org_id, account_id, target),
      FOREIGN KEY (org_id, account_id) REFERENCES membership (org_id, account_id)
    );

    -- The declaration itself is the file that was kept and imported: a register like any other.
    CREATE TABLE signed_declaration (
      org_id bigint NOT NULL REFERENCES organisation,
      id bigint GENERATED ALWAYS AS IDENTITY,
      target text NOT NULL,
      contract_key text NOT NULL,
      declaration_ref text NOT NULL,
      version integer NOT NULL,
      account_id bigint NOT NULL,
      signed_at timestamptz NOT NULL DEFAULT now(),
      sha256 text NOT NULL,
      import_id bigint NOT NULL,
      PRIMARY KEY (org_id, id),
      FOREIGN KEY (org_id, import_id) REFERENCES import (org_id, id)
    );
    CREATE UNIQUE INDEX signed_declaration_by_ref ON signed_declaration (org_id, contract_key, declaration_ref);
    CREATE INDEX signed_declaration_by_target ON signed_declaration (org_id, target, id);
  `);
  for (const table of ['declaration_draft', 'signed_declaration']) await protectTable(knex, table);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE signed_declaration, declaration_draft');
}
