import type { Client } from 'pg';

/** Lines from which the facts of an organisation are prepared. With less, asking for them takes no longer. */
export const MANY_LINES = 20_000;

/** Whether the organisation of the transaction has so many lines. */
export async function hasLines(client: Client, atLeast: number): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM invoice_line OFFSET $1 LIMIT 1', [atLeast - 1]);
  return rowCount === 1;
}
