import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';
import { BACKUP_ROLE } from '../server/db/roles.js';

/**
 * Simulations of one rule over what is imported: what was asked, how far it is, and what it came to. They are no audits, and what
 * they list are no findings: nothing else points here.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE simulation (
      org_id bigint NOT NULL REFERENCES organisation,
      id bigint GENERATED ALWAYS AS IDENTITY,
      code text NOT NULL,
      -- {version, values: {parameter: value}, receivedFrom, receivedTo}
      asked jsonb NOT NULL,
      -- The contract that it was asked of, as it was written; null: all of them.
      contract_key text, contract_ref text,
      asked_by bigint NOT NULL,
      -- Contracts and entities that its author answered for: what it looked at. Null: everything.
      sight jsonb,
      state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed')),
      subjects_done integer NOT NULL DEFAULT 0,
      subjects_total integer NOT NULL DEFAULT 0,
      -- The day it was judged as of, and what it came to.
      as_of date, summary jsonb,
      attempt integer NOT NULL DEFAULT 0,
      tries integer NOT NULL DEFAULT 0,
      lease_until timestamptz,
      queued_at timestamptz NOT NULL DEFAULT now(),
      failure jsonb,
      backend_pid integer,
      transaction_start timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      finished_at timestamptz,
      PRIMARY KEY (org_id, id)
    );
    CREATE INDEX simulation_by_rule ON simulation (org_id, code, id DESC);
    CREATE INDEX simulation_unfinished ON simulation (org_id, id) WHERE state NOT IN ('done', 'failed');

    -- What it lists: findings that would be new, gone or changed, the largest amounts first; and its contracts.
    CREATE TABLE simulation_row (
      org_id bigint NOT NULL,
      simulation_id bigint NOT NULL,
      section text NOT NULL CHECK (section IN ('new', 'gone', 'changed', 'contract')),
      ordinal integer NOT NULL,
      content jsonb NOT NULL,
      PRIMARY KEY (org_id, simulation_id, section, ordinal),
      FOREIGN KEY (org_id, simulation_id) REFERENCES simulation (org_id, id) ON DELETE CASCADE
    );

    SELECT pgboss.create_queue('simulation', '{"policy": "short", "retryLimit": 2, "retryDelay": 1, "retryBackoff": false,
                                               "expireInSeconds": 82800, "deadLetter": "dead-letter"}');
    GRANT SELECT ON ALL TABLES IN SCHEMA pgboss TO ${BACKUP_ROLE};
  `);
  for (const table of ['simulation', 'simulation_row']) await protectTable(knex, table);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    SELECT pgboss.delete_queue('simulation');
    DROP TABLE simulation_row, simulation;
  `);
}
