import type { Client } from 'pg';
import type { CivilDate } from '../../domain/civil-date.js';
import type { ContractFact } from '../../rules/facts/contract.js';
import type { WorkingCalendar } from '../../domain/working-calendar.js';
import type { FactReader } from './fact-reader.js';
import { text, type Row } from './row.js';

/** The dates on which somebody recorded time. */
const RECORDED_DATES = 'SELECT work_date AS date FROM subject_day GROUP BY work_date ORDER BY work_date';

/** Which calendar each contract follows, by a running number, and the dates that are not ordinary in each. */
interface SpecialDates {
  contracts: readonly (readonly [contractId: string, calendar: number])[];
  dates: readonly (readonly [calendar: number, date: CivilDate])[];
}

/** What the calendars say of the recorded dates. @param rows the answer to `RECORDED_DATES` */
function specialDates(rows: readonly Row[], contracts: ReadonlyMap<string, ContractFact>): SpecialDates {
  const numbers = new Map<WorkingCalendar, number>();
  const followed = [...contracts].map(([id, { calendar }]): [string, number] => {
    const number = numbers.get(calendar) ?? numbers.size;
    numbers.set(calendar, number);
    return [id, number];
  });
  const recorded = rows.map((row) => text(row, 'date'));
  const dates = [...numbers].flatMap(([calendar, number]) =>
    recorded.flatMap((date): [number, CivilDate][] =>
      calendar(date).kind === 'ordinary' ? [] : [[number, date]],
    ),
  );
  return { contracts: followed, dates };
}

/**
 * Fills, for the transaction, the calendar of each contract and the recorded dates that are not ordinary in it, so that the
 * facts about days are chosen where the days are.
 */
export async function laySpecialDates(
  client: Client,
  reader: FactReader,
  contracts: ReadonlyMap<string, ContractFact>,
): Promise<void> {
  const [found = []] = await reader.rows(RECORDED_DATES);
  const special = specialDates(found, contracts);
  await client.query(
    `WITH calendars AS (
       INSERT INTO contract_calendar SELECT * FROM unnest($1::bigint[], $2::integer[])
     )
     INSERT INTO special_date SELECT * FROM unnest($3::integer[], $4::date[])`,
    [
      special.contracts.map(([id]) => id),
      special.contracts.map(([, calendar]) => calendar),
      special.dates.map(([calendar]) => calendar),
      special.dates.map(([, date]) => date),
    ],
  );
  await reader.lay('ANALYZE contract_calendar, special_date');
}
