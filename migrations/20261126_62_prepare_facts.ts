import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/**
 * Answers to the questions of an audit, kept when much is imported, and a sign of each transaction that changed what they were made
 * of. Nothing here is data: all of it can be made again, and a server that fell starts without it (`UNLOGGED`).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE UNLOGGED TABLE prepared_fact (
      org_id bigint NOT NULL DEFAULT current_setting('app.org_id')::bigint,
      question text NOT NULL,
      -- The subject that the row is about.
      key text COLLATE "C" NOT NULL,
      -- Rows stand in the order of their answer.
      nth bigint GENERATED ALWAYS AS IDENTITY,
      -- The columns of a row, a JSON array.
      cells text NOT NULL,
      PRIMARY KEY (org_id, question, nth)
    );
    CREATE INDEX prepared_fact_of_subject ON prepared_fact (org_id, question, key);
    CREATE UNLOGGED TABLE fact_preparation (
      org_id bigint NOT NULL DEFAULT current_setting('app.org_id')::bigint PRIMARY KEY,
      -- Of the questions.
      version text NOT NULL,
      -- Grain to the number of its subjects.
      counts jsonb NOT NULL,
      -- Question to the names of its columns.
      columns jsonb NOT NULL
    );
    CREATE UNLOGGED TABLE fact_change (
      org_id bigint NOT NULL DEFAULT current_setting('app.org_id')::bigint,
      -- A sign of its own for each transaction: none waits for another. The number of one may come again where a backup is restored.
      made_by xid8 NOT NULL DEFAULT pg_current_xact_id(),
      begun_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (org_id, made_by, begun_at)
    );
  `);
  for (const table of TABLES) await protectTable(knex, table);
  await knex.raw(`
    -- A dump is restored without a search path.
    CREATE FUNCTION tell_fact_change() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
    BEGIN
      IF coalesce(current_setting('app.org_id', true), '') <> '' THEN
        INSERT INTO fact_change DEFAULT VALUES ON CONFLICT DO NOTHING;
      -- A superuser's own hand, or a migration, may have changed rows of any organisation. Another owner of the tables reaches none
      -- of their rows but in a migration, of which the version of the questions tells.
      ELSIF NOT row_security_active('fact_change') THEN
        INSERT INTO fact_change (org_id) SELECT org_id FROM organisation ON CONFLICT DO NOTHING;
      END IF;
      RETURN NULL;
    END $$;
    ${LOOKED_AT.map(
      (table) =>
        `CREATE TRIGGER tell_fact_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
         FOR EACH STATEMENT EXECUTE FUNCTION tell_fact_change();`,
    ).join('\n')}
  `);
}

const TABLES = ['prepared_fact', 'fact_preparation', 'fact_change'];

/** What the questions look at. */
const LOOKED_AT = [
  'absence',
  'ai_declaration',
  'changed_day',
  'closure',
  'contract',
  'deliverable',
  'document',
  'invoice',
  'invoice_attachment',
  'invoice_line',
  'line_tie',
  'own_days',
  'person_day',
  'purchase_order',
  'rate',
  'subcontractor',
  'supplier',
  'supplier_alias',
  'team_member',
  'timesheet_entry',
  'work_unit',
];

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    ${LOOKED_AT.map((table) => `DROP TRIGGER tell_fact_change ON ${table};`).join('\n')}
    DROP FUNCTION tell_fact_change();
    DROP TABLE ${[...TABLES].reverse().join(', ')};
  `);
}
