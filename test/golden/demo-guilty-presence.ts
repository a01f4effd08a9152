import { csvOfRows } from '../../scripts/demo/csv.js';
import { HOURLY_ENTRIES, PRESENCE_FILED, STUDY_ENTRIES } from '../../scripts/demo/presence-sheets.js';
import { PRESENCE_ABSENCES, PRESENCE_CONTRACTS } from '../../scripts/demo/presence-works.js';
import type { Row } from '../../scripts/demo/model.js';
import type { DossierFiles } from '../support/audit-dossier.js';

/** The files of MV-2026-37 to 39, and all registers. */
const OWN =
  /^register\/|^invoices\/(saulecendre|quatrevents|octave)|^timesheets\/(saulecendre|quatrevents|octave)/;

/** Changes the rows that have these cells; throws when there are none. */
function changed(rows: readonly Row[], where: Row, change: Row): Row[] {
  const isMeant = (row: Row): boolean =>
    Object.entries(where).every(([column, value]) => row[column] === value);
  if (!rows.some(isMeant)) throw new RangeError(`no row has ${JSON.stringify(where)}`);
  return rows.map((row) => (isMeant(row) ? { ...row, ...change } : row));
}

/** T4: two days in May; T5: the last Friday; T2: training is billable. */
function lateEntries(): Row[] {
  const april = STUDY_ENTRIES.filter(({ person_key: key }) => key === 'P-3704');
  const early = new Set(april.slice(0, 5));
  const inMay = STUDY_ENTRIES.map((row) =>
    april.includes(row) ? { ...row, entered_on: early.has(row) ? '2026-05-04' : '2026-05-05' } : row,
  );
  const atOnce = changed(inMay, { person_key: 'P-3706' }, { entered_on: '2026-06-26' });
  return changed(atOnce, { person_key: 'P-3710', billable: 'no' }, { billable: 'yes' });
}

/** T8: the quarters are dropped; T7: each day is a whole one. */
const hourlyEntries = (): Row[] =>
  HOURLY_ENTRIES.map((row) => {
    if (row.person_key === 'P-3803') return { ...row, quantity: '7.5' };
    return row.person_key === 'P-3804' ? { ...row, quantity: (row.quantity ?? '').split('.')[0] ?? '' } : row;
  });

/** The twins of presence and timesheets without the reason that clears them. */
export function guiltyPresence(files: DossierFiles): { codes: string[]; files: DossierFiles } {
  const own = Object.fromEntries(Object.entries(files).filter(([path]) => OWN.test(path)));
  return {
    codes: ['C6', 'C7', 'T2', 'T4', 'T5', 'T6', 'T7', 'T8'],
    files: {
      ...own,
      // C6: absent a day longer.
      'register/absences.csv': csvOfRows(
        changed(PRESENCE_ABSENCES, { person_key: 'P-3702' }, { date_to: '2026-03-11' }),
      ),
      // C7: the firm bears another name.
      'register/contracts.csv': csvOfRows(
        changed(PRESENCE_CONTRACTS, { contract_ref: 'MV-2026-39' }, { supplier_name: 'Plans et Vallons' }),
      ),
      // T6: the approval of the first version is kept.
      'register/timesheets.csv': csvOfRows(
        changed(
          PRESENCE_FILED,
          { file: 'timesheets/saulecendre-p3708-v2.csv' },
          { approved_on: '2026-07-13' },
        ),
      ),
      'timesheets/saulecendre.csv': csvOfRows(lateEntries()),
      'timesheets/quatrevents.csv': csvOfRows(hourlyEntries()),
    },
  };
}
