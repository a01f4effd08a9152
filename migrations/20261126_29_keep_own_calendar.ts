import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/** The calendar of an organisation: days on which it is closed, and days that it works although they are holidays. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE own_days (
      org_id bigint NOT NULL REFERENCES organisation,
      id bigint GENERATED ALWAYS AS IDENTITY,
      kind text NOT NULL CHECK (kind IN ('closed', 'worked')),
      date_from date NOT NULL,
      date_to date NOT NULL,
      label text NOT NULL,
      -- The zone of holidays, and the contract, that they are about; null: all of them.
      place text,
      contract_ref text,
      contract_key text,
      -- Who wrote it last.
      set_by bigint NOT NULL,
      set_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (org_id, id),
      CHECK (date_to - date_from BETWEEN 0 AND 366),
      CHECK ((contract_ref IS NULL) = (contract_key IS NULL)),
      -- Entered twice is entered once.
      CONSTRAINT own_days_once UNIQUE NULLS NOT DISTINCT (org_id, kind, date_from, date_to, place, contract_key)
    );
    CREATE INDEX own_days_by_date ON own_days (org_id, date_from, id);
  `);
  await protectTable(knex, 'own_days');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE own_days');
}
