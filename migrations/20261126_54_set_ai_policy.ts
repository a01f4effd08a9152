import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';
import { APP_ROLE, BACKUP_ROLE } from '../server/db/roles.js';

/**
 * Rows of the AI policy that were written in the service, and the one list of rows that stand. A row is never changed: one that
 * corrects or withdraws it says so, and is its history.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE ai_policy_setting (
      org_id bigint NOT NULL REFERENCES organisation,
      id bigint GENERATED ALWAYS AS IDENTITY,
      -- Null: the whole organisation.
      contract_ref text,
      contract_key text,
      valid_from date NOT NULL,
      valid_to date,
      tool text NOT NULL CHECK (btrim(tool) <> ''),
      synonyms text[] NOT NULL,
      allowed boolean NOT NULL,
      max_data_class text,
      regions text[] NOT NULL,
      exceptions text,
      -- The row that this one stands instead of; withdrawn: nothing does.
      replaces bigint,
      withdrawn boolean NOT NULL DEFAULT false,
      reason text NOT NULL CHECK (btrim(reason) <> ''),
      set_by bigint NOT NULL,
      set_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (org_id, id),
      FOREIGN KEY (org_id, replaces) REFERENCES ai_policy_setting (org_id, id),
      UNIQUE (org_id, replaces),
      CHECK ((contract_ref IS NULL) = (contract_key IS NULL)),
      CHECK (valid_to >= valid_from),
      CHECK (NOT withdrawn OR replaces IS NOT NULL)
    );
  `);
  await protectTable(knex, 'ai_policy_setting');
  await knex.raw(`
    REVOKE UPDATE, DELETE ON ai_policy_setting FROM ${APP_ROLE};

    -- Of one tool, contract and first day, what was written in the service stands over a row of a register. Rows that only
    -- somebody sent who does not see everything do not count: they would change what others are shown.
    CREATE VIEW standing_policy_row WITH (security_invoker = true) AS
      WITH own AS (
        SELECT s.*
        FROM ai_policy_setting s
        WHERE NOT s.withdrawn
          AND NOT EXISTS (SELECT FROM ai_policy_setting n WHERE n.org_id = s.org_id AND n.replaces = s.id)
      )
      SELECT p.org_id, p.id, NULL::bigint AS setting_id, p.document_id, p.sheet, p.row_no, p.contract_ref, p.contract_key,
             p.valid_from, p.valid_to, p.tool, coalesce(p.synonyms, '{}') AS synonyms, p.allowed, p.max_data_class,
             coalesce(p.regions, '{}') AS regions, p.exceptions
      FROM ai_policy_row p
      JOIN whole_sight_document d ON d.org_id = p.org_id AND d.id = p.document_id
      WHERE NOT EXISTS (
        SELECT FROM own
        WHERE own.org_id = p.org_id AND own.contract_key IS NOT DISTINCT FROM p.contract_key
          AND lower(own.tool) = lower(p.tool) AND own.valid_from = p.valid_from
      )
      UNION ALL
      SELECT own.org_id, NULL, own.id, NULL, NULL, NULL, own.contract_ref, own.contract_key, own.valid_from, own.valid_to, own.tool,
             own.synonyms, own.allowed, own.max_data_class, own.regions, own.exceptions
      FROM own;
    GRANT SELECT ON standing_policy_row TO ${APP_ROLE}, ${BACKUP_ROLE};
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP VIEW standing_policy_row;
    DROP TABLE ai_policy_setting;
  `);
}
