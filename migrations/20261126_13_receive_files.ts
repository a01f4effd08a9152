import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/**
 * Files received and not yet imported, and what a worker needs to hold an import or an audit.
 * `attempt` is the fence: it only grows, and every write of a worker names its own. `tries` counts towards giving up; it goes
 * back to 0 when a person asks again, and a worker that stops gives its try back.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE import
      ADD kind text NOT NULL DEFAULT 'upload' CHECK (kind IN ('upload', 'reread', 'declaration')),
      -- Null: Déclic itself, or the command line.
      ADD by_account bigint,
      ADD rows bigint NOT NULL DEFAULT 0,
      ADD current_file text,
      -- Files left aside, with the reason: [{code, severity, at, message}].
      ADD notices jsonb NOT NULL DEFAULT '[]',
      -- The audit that was asked for when the import was done.
      ADD audit_id bigint,
      ADD FOREIGN KEY (org_id, audit_id) REFERENCES audit (org_id, id);

    ALTER TABLE audit
      DROP CONSTRAINT audit_state_check,
      ADD CONSTRAINT audit_state_check CHECK (state IN ('queued', 'running', 'done', 'failed')),
      ADD subjects_done integer NOT NULL DEFAULT 0,
      ADD subjects_total integer NOT NULL DEFAULT 0;
    -- An audit looks at everything: one that waits is enough.
    CREATE UNIQUE INDEX audit_waiting ON audit (org_id) WHERE state = 'queued';
  `);
  for (const table of ['import', 'audit']) {
    await knex.raw(`
      ALTER TABLE ${table}
        ADD tries integer NOT NULL DEFAULT 0,
        ADD queued_at timestamptz NOT NULL DEFAULT now(),
        -- {code, detail: {fr, en}} of the last try that failed.
        ADD failure jsonb,
        -- The worker's transaction: the session that runs it, and when it began. Whoever takes over ends it.
        ADD backend_pid integer,
        ADD transaction_start timestamptz;
      CREATE INDEX ${table}_unfinished ON ${table} (org_id, id) WHERE state NOT IN ('done', 'failed');
    `);
  }
  await knex.raw(`
    CREATE TABLE received_file (
      org_id bigint NOT NULL,
      import_id bigint NOT NULL,
      ordinal integer NOT NULL,
      name text NOT NULL,
      -- Folder of a dossier, or 'any': then its content decides.
      part text NOT NULL,
      sha256 text NOT NULL,
      byte_length bigint NOT NULL,
      PRIMARY KEY (org_id, import_id, ordinal),
      FOREIGN KEY (org_id, import_id) REFERENCES import (org_id, id)
    );

    -- The bytes in parts of 1 MB, until the import is done; then each file lives on as the original of its document.
    CREATE TABLE received_part (
      org_id bigint NOT NULL,
      import_id bigint NOT NULL,
      ordinal integer NOT NULL,
      part_no integer NOT NULL,
      bytes bytea NOT NULL,
      PRIMARY KEY (org_id, import_id, ordinal, part_no),
      FOREIGN KEY (org_id, import_id, ordinal) REFERENCES received_file (org_id, import_id, ordinal)
    );
    ALTER TABLE received_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
  `);
  for (const table of ['received_file', 'received_part']) await protectTable(knex, table);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE received_part, received_file;
    ALTER TABLE import DROP kind, DROP by_account, DROP rows, DROP current_file, DROP notices, DROP audit_id;
    DROP INDEX audit_waiting;
    DELETE FROM audit WHERE state = 'queued';
    ALTER TABLE audit
      DROP subjects_done, DROP subjects_total,
      DROP CONSTRAINT audit_state_check,
      ADD CONSTRAINT audit_state_check CHECK (state IN ('running', 'done', 'failed'));
  `);
  for (const table of ['import', 'audit']) {
    await knex.raw(`
      DROP INDEX ${table}_unfinished;
      ALTER TABLE ${table} DROP tries, DROP queued_at, DROP failure, DROP backend_pid, DROP transaction_start;
    `);
  }
}
