import type { Knex } from 'knex';
import { bareName } from '../domain/bare-name.js';

/** Writes the compared name of every supplier of every organisation; for whom the policies of the table do not hold. */
export async function writeBareNames(knex: Knex): Promise<void> {
  const { rows } = await knex.raw<{ rows: { org_id: string; id: string; name: string }[] }>(
    'SELECT org_id, id, name FROM supplier WHERE name IS NOT NULL',
  );
  const keys = rows.map(({ org_id, id, name }) => ({ org_id, id, name_key: bareName(name) || null }));
  await knex.raw(
    `UPDATE supplier s SET name_key = k.name_key
     FROM json_to_recordset(?::json) AS k (org_id bigint, id bigint, name_key text)
     WHERE s.org_id = k.org_id AND s.id = k.id`,
    [JSON.stringify(keys)],
  );
}
