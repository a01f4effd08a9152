import type { Client } from 'pg';

/** How a column stands in a kept row, by its type (pg_type.oid). JSON gives it back as pg does: exact numbers and dates as text. */
export const KEPT_AS = {
  /** bool, int2, int4, text, json, jsonb, text[], int4[] */
  itself: [16, 21, 23, 25, 114, 3802, 1009, 1007],
  /** bigint, varchar, date, numeric */
  text: [20, 1043, 1082, 1700],
  /** bigint[], date[], numeric[] */
  texts: [1016, 1182, 1231],
} as const satisfies Record<string, readonly number[]>;

const CASTS = new Map<number, string>([
  ...KEPT_AS.itself.map((type): [number, string] => [type, '']),
  ...KEPT_AS.text.map((type): [number, string] => [type, '::text']),
  ...KEPT_AS.texts.map((type): [number, string] => [type, '::text[]']),
]);

/**
 * Keeps the rows of an answer in its order, each as a JSON array of its columns.
 * @returns the names of the columns
 * @throws Error where one is of a type that was never kept
 */
export async function keepAnswer(client: Client, question: string, name: string): Promise<readonly string[]> {
  const { fields } = await client.query(`SELECT * FROM (${question}) q LIMIT 0`);
  const cells = fields.map((field) => {
    const cast = CASTS.get(field.dataTypeID);
    if (cast === undefined)
      throw new Error(
        `${name} has a column ${field.name} of a type that was never kept: ${field.dataTypeID}`,
      );
    return `q.${client.escapeIdentifier(field.name)}${cast}`;
  });
  await client.query(
    `INSERT INTO prepared_fact (question, key, cells)
     SELECT $1, q.key::text, json_build_array(${cells.join(', ')})::text FROM (${question}) q`,
    [name],
  );
  return fields.map((field) => field.name);
}
