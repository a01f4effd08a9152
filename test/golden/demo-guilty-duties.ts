import { csvOfRows } from '../../scripts/demo/csv.js';
import { EVENTS } from '../../scripts/demo/payments.js';
import type { Row } from '../../scripts/demo/model.js';
import type { DossierFiles } from '../support/audit-dossier.js';

/** The row of this event of this invoice. */
const isOf = (row: Row, number: string, event: string): boolean =>
  row.invoice_number === number && row.event === event;

/** X1, X4: no service done to begin with; X2: a week later; X7: paid by who attested. */
function events(): Row[] {
  const kept = EVENTS.filter(
    (row) => !isOf(row, 'PP-2026-37', 'service_done') && !isOf(row, 'PP-2026-04', 'service_done'),
  );
  if (kept.length !== EVENTS.length - 2) throw new RangeError('the two services done are not told');
  return kept.map((row) => {
    if (isOf(row, 'PP-2026-47', 'interrupted') && row.by === 'Direction du numérique') {
      return { ...row, on: '2026-11-02' };
    }
    return isOf(row, 'PP-2026-18', 'paid') ? { ...row, by: 'Dominique Modèle' } : row;
  });
}

/** Cells of one line of a register; throws when the line is not there. */
function written(text: unknown, line: RegExp, from: string, to: string): string {
  if (typeof text !== 'string') throw new RangeError('not a text');
  const [found] = line.exec(text) ?? [];
  if (found?.includes(from) !== true) throw new RangeError(`no ${from} in ${String(line)}`);
  return text.replace(found, found.replace(from, to));
}

/** X3: the water board pays within thirty days; X5: nobody decided on R-07. Only the invoices of these two firms. */
export function guiltyDuties(files: DossierFiles): { codes: string[]; files: DossierFiles } {
  const isKept = (path: string): boolean =>
    !path.startsWith('invoices/') || /phare-de-papier|cabinet-ormeclair/.test(path);
  return {
    codes: ['X1', 'X2', 'X3', 'X4', 'X5', 'X7'],
    files: {
      ...Object.fromEntries(Object.entries(files).filter(([path]) => isKept(path))),
      'register/invoice_events.csv': csvOfRows(events()),
      'register/contracts.csv': written(files['register/contracts.csv'], /^MV-2026-51.*$/m, ',60,', ',30,'),
      'register/deliverables.csv': written(
        files['register/deliverables.csv'],
        /^MV-2026-05,R-07.*$/m,
        ',accepted,2026-07-09',
        ',pending,',
      ),
    },
  };
}
