import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/**
 * Whether what a rule finds may ground an interruption of the payment delay, as the organisation's counsel decided: the last row
 * of a rule counts, the others are its history. And the way from a revision to the audits that found it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE rule_interruption (
      org_id bigint NOT NULL REFERENCES organisation,
      id bigint GENERATED ALWAYS AS IDENTITY,
      -- Id of the rule: the name of its folder.
      rule text NOT NULL,
      may_interrupt boolean NOT NULL,
      -- On whose advice, and why.
      note text NOT NULL CHECK (btrim(note) <> ''),
      set_by bigint NOT NULL,
      set_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (org_id, id)
    );
    CREATE INDEX rule_interruption_by_rule ON rule_interruption (org_id, rule, id DESC);
    CREATE INDEX audit_finding_by_revision ON audit_finding (org_id, revision_id);
  `);
  await protectTable(knex, 'rule_interruption');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP INDEX audit_finding_by_revision;
    DROP TABLE rule_interruption;
  `);
}
