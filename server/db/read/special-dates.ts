import type { Client } from 'pg';
import type { ContractFact } from '../../rules/facts/contract.js';
import type { WorkingCalendar } from '../../domain/working-calendar.js';
import { sqlFile } from './sql-file.js';

const tablesSql = sqlFile(import.meta.url, './facts/special-dates.sql');

/**
 * Lays out, for the transaction, the calendar of each contract and the recorded dates that are not ordinary in it, so that the
 * facts about days are chosen where the days are.
 */
export async function laySpecialDates(
  client: Client,
  contracts: ReadonlyMap<string, ContractFact>,
): Promise<void> {
  await client.query(tablesSql);
  const { rows } = await client.query<{ date: string }>(
    'SELECT work_date AS date FROM person_day GROUP BY work_date ORDER BY work_date',
  );
  const numbers = new Map<WorkingCalendar, number>();
  for (const { calendar } of contracts.values()) {
    if (!numbers.has(calendar)) numbers.set(calendar, numbers.size);
  }
  const special = [...numbers].flatMap(([calendar, number]) =>
    rows.flatMap(({ date }) => (calendar(date).kind === 'ordinary' ? [] : [{ number, date }])),
  );
  await client.query('INSERT INTO contract_calendar SELECT * FROM unnest($1::bigint[], $2::integer[])', [
    [...contracts.keys()],
    [...contracts.values()].map(({ calendar }) => numbers.get(calendar)),
  ]);
  await client.query('INSERT INTO special_date SELECT * FROM unnest($1::integer[], $2::date[])', [
    special.map(({ number }) => number),
    special.map(({ date }) => date),
  ]);
  await client.query('ANALYZE contract_calendar, special_date');
}
