import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';
import { APP_ROLE, BACKUP_ROLE } from '../server/db/roles.js';

/**
 * What an organisation decided to learn from no more, and from again; and what an audit says of ranges beside the ranges
 * themselves: other readings of a deliverable, several deliverables together, questions expected where everybody is honest.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Rows are added and never changed: they are the history of who decided what, and why. The last one of a target counts.
    CREATE TABLE learning_choice (
      org_id bigint NOT NULL REFERENCES organisation,
      id bigint GENERATED ALWAYS AS IDENTITY,
      target text NOT NULL CHECK (target IN ('deliverable', 'contractor', 'type')),
      -- Of a deliverable: its contract and reference as the register writes them, and as they are compared.
      contract_ref text,
      contract_key text,
      deliverable_ref text,
      deliverable_key text,
      -- Of a contractor: the key of its firm, or its name where it has none.
      supplier_key text,
      -- Of a type: every checked deliverable of it.
      type text,
      forgotten boolean NOT NULL,
      reason text NOT NULL CHECK (btrim(reason) <> ''),
      set_by bigint NOT NULL,
      set_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (org_id, id),
      CHECK ((target = 'deliverable') = (contract_key IS NOT NULL AND deliverable_key IS NOT NULL)),
      CHECK ((target = 'contractor') = (supplier_key IS NOT NULL)),
      CHECK ((target = 'type') = (type IS NOT NULL)),
      CHECK ((contract_ref IS NULL) = (contract_key IS NULL) AND (deliverable_ref IS NULL) = (deliverable_key IS NULL))
    );
    CREATE TABLE effort_sum (
      org_id bigint NOT NULL,
      audit_id bigint NOT NULL,
      -- One of the two: the invoice that bills them, or the contract, as references are compared.
      invoice_id bigint,
      contract_key text,
      effort jsonb NOT NULL,
      FOREIGN KEY (org_id, audit_id) REFERENCES audit (org_id, id),
      FOREIGN KEY (org_id, invoice_id) REFERENCES invoice (org_id, id),
      CHECK ((invoice_id IS NULL) <> (contract_key IS NULL))
    );
    CREATE UNIQUE INDEX effort_sum_of_invoice ON effort_sum (org_id, audit_id, invoice_id) WHERE invoice_id IS NOT NULL;
    CREATE UNIQUE INDEX effort_sum_of_contract ON effort_sum (org_id, audit_id, contract_key) WHERE contract_key IS NOT NULL;
    CREATE INDEX effort_sum_by_invoice ON effort_sum (org_id, invoice_id) WHERE invoice_id IS NOT NULL;
    ALTER TABLE deliverable_effort ADD COLUMN size_beside jsonb, ADD COLUMN opinions jsonb;
    ALTER TABLE audit_rule ADD COLUMN statistic jsonb;
  `);
  for (const table of TABLES) await protectTable(knex, table);
  await knex.raw(`
    REVOKE UPDATE, DELETE ON learning_choice FROM ${APP_ROLE};

    CREATE VIEW forgotten_learning WITH (security_invoker = true) AS
      SELECT last.*
      FROM (
        SELECT DISTINCT ON (org_id, target, contract_key, deliverable_key, supplier_key, type) *
        FROM learning_choice
        ORDER BY org_id, target, contract_key, deliverable_key, supplier_key, type, id DESC
      ) last
      WHERE last.forgotten;
    GRANT SELECT ON forgotten_learning TO ${APP_ROLE}, ${BACKUP_ROLE};
  `);
}

const TABLES = ['learning_choice', 'effort_sum'];

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP VIEW forgotten_learning;
    ALTER TABLE audit_rule DROP COLUMN statistic;
    ALTER TABLE deliverable_effort DROP COLUMN size_beside, DROP COLUMN opinions;
    DROP TABLE ${TABLES.join(', ')};
  `);
}
