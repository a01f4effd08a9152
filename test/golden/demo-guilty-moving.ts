import { csvOfRows } from '../../scripts/demo/csv.js';
import { GUIDE_INVOICES } from '../../scripts/demo/invoices-guides.js';
import type { Row } from '../../scripts/demo/model.js';
import { MOVING_CONTRACTS, MOVING_ORDERS, SUBCONTRACTORS } from '../../scripts/demo/moving-works.js';
import { invoiceWorkbook } from '../../scripts/demo/write-invoice-tables.js';
import type { DossierFiles } from '../support/audit-dossier.js';

/** The files of MV-2026-45 and 46, and all registers. */
const OWN = /^register\/|^invoices\/cornegrise|^timesheets\/mv-2026-4[56]/;

/** Changes the rows that have these cells; throws when there are none. */
function changed(rows: readonly Row[], where: Row, change: Row): Row[] {
  const isMeant = (row: Row): boolean =>
    Object.entries(where).every(([column, value]) => row[column] === value);
  if (!rows.some(isMeant)) throw new RangeError(`no row has ${JSON.stringify(where)}`);
  return rows.map((row) => (isMeant(row) ? { ...row, ...change } : row));
}

const LONG_TIME = 'timesheets/mv-2026-45.csv';

/** P8: whole days where there were halves. */
function wholeDays(text: unknown): string {
  if (typeof text !== 'string' || !text.includes(',0.5,day')) throw new RangeError('no half day');
  return text.replaceAll(',0.5,day', ',1,day');
}

/** The twins of orders, teams and long presences without the reason that clears them. */
export function guiltyMoving(files: DossierFiles): { codes: string[]; files: DossierFiles } {
  const own = Object.fromEntries(Object.entries(files).filter(([path]) => OWN.test(path)));
  return {
    codes: ['P3', 'P4', 'P5', 'P8'],
    files: {
      ...own,
      // P3: both orders are for computing.
      'register/orders.csv': csvOfRows(
        changed(MOVING_ORDERS, { order_ref: 'BC-2026-462' }, { cpv: '72500000-0' }),
      ),
      // P4: 31 500 of 33 000 € in March.
      'register/contracts.csv': csvOfRows(
        changed(MOVING_CONTRACTS, { contract_ref: 'MV-2026-46' }, { ceiling_amount: '33000' }),
      ),
      // P5: silence accepts it on 23 March.
      'register/subcontractors.csv': csvOfRows(
        changed(SUBCONTRACTORS, { contract_ref: 'MV-2026-46' }, { declared_on: '2026-03-02' }),
      ),
      [LONG_TIME]: wholeDays(files[LONG_TIME]),
    },
  };
}

/** L5: sixteen days for the twenty-six pages of V-13. */
export async function guiltyPace(files: DossierFiles): Promise<{ codes: string[]; files: DossierFiles }> {
  const longer = GUIDE_INVOICES.map((invoice) =>
    invoice.number === 'SL-2026-13'
      ? {
          ...invoice,
          lines: invoice.lines.map((line) => (line.id === '1' ? { ...line, quantity: '16' } : line)),
        }
      : invoice,
  );
  return {
    codes: ['L5'],
    files: {
      ...files,
      'invoices/studio-lunaposte/factures-2026.xlsx': await invoiceWorkbook(longer, '2026-10-30'),
    },
  };
}
