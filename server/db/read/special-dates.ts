import type { Client } from 'pg';
import type { ContractFact } from '../../rules/facts/contract.js';
import type { WorkingCalendar } from '../../domain/working-calendar.js';
import type { FactReader } from './fact-reader.js';
import { text } from './row.js';

const DATES = 'SELECT work_date AS date FROM subject_day GROUP BY work_date ORDER BY work_date';

/**
 * Fills, for the transaction, the calendar of each contract and the recorded dates that are not ordinary in it, so that the
 * facts about days are chosen where the days are.
 */
export async function laySpecialDates(
  client: Client,
  reader: FactReader,
  contracts: ReadonlyMap<string, ContractFact>,
): Promise<void> {
  const [found = []] = await reader.rows(DATES);
  const rows = found.map((row) => ({ date: text(row, 'date') }));
  const numbers = new Map<WorkingCalendar, number>();
  for (const { calendar } of contracts.values()) {
    if (!numbers.has(calendar)) numbers.set(calendar, numbers.size);
  }
  const special = [...numbers].flatMap(([calendar, number]) =>
    rows.flatMap(({ date }) => (calendar(date).kind === 'ordinary' ? [] : [{ number, date }])),
  );
  await client.query(
    `WITH calendars AS (
       INSERT INTO contract_calendar SELECT * FROM unnest($1::bigint[], $2::integer[])
     )
     INSERT INTO special_date SELECT * FROM unnest($3::integer[], $4::date[])`,
    [
      [...contracts.keys()],
      [...contracts.values()].map(({ calendar }) => numbers.get(calendar)),
      special.map(({ number }) => number),
      special.map(({ date }) => date),
    ],
  );
  await reader.lay('ANALYZE contract_calendar, special_date');
}
