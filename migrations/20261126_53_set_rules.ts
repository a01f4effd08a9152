import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';
import { APP_ROLE, BACKUP_ROLE } from '../server/db/roles.js';

/**
 * What an administrator set of rules in the service. Rows are added and never changed: they are the history of who set what, and
 * why. What counts of them, and of the rows of registers, is said by facts/rule-settings.sql alone.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE rule_setting (
      org_id bigint NOT NULL REFERENCES organisation,
      id bigint GENERATED ALWAYS AS IDENTITY,
      -- Code of a rule, a dot and its parameter, as registers write them.
      key text NOT NULL,
      -- Null: the whole organisation.
      contract_ref text,
      contract_key text,
      -- Null: back to what counts without it, the value of the organisation or the default of the rule.
      value text,
      valid_from date NOT NULL,
      reason text NOT NULL CHECK (btrim(reason) <> ''),
      set_by bigint NOT NULL,
      set_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (org_id, id),
      CHECK ((contract_ref IS NULL) = (contract_key IS NULL))
    );
  `);
  await protectTable(knex, 'rule_setting');
  await knex.raw(`
    REVOKE UPDATE, DELETE ON rule_setting FROM ${APP_ROLE};

    -- Documents whose bytes were sent by somebody who sees everything, first or once more: what they set counts for everybody.
    CREATE VIEW whole_sight_document WITH (security_invoker = true) AS
      SELECT d.org_id, d.id, d.file, i.created_at AS received_at
      FROM document d
      JOIN import i ON i.org_id = d.org_id AND i.id = d.import_id
      WHERE NOT i.partial_sight
         OR EXISTS (SELECT FROM document x JOIN import p ON p.org_id = x.org_id AND p.id = x.import_id
                    WHERE x.org_id = d.org_id AND x.duplicate_of = d.id AND NOT p.partial_sight);
    GRANT SELECT ON whole_sight_document TO ${APP_ROLE}, ${BACKUP_ROLE};
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP VIEW whole_sight_document; DROP TABLE rule_setting');
}
