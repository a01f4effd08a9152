import { RATE_CARD, WORK_UNITS } from '../../scripts/demo/contracts.js';
import { csvOfRows } from '../../scripts/demo/csv.js';
import { COUNTER_INVOICES } from '../../scripts/demo/invoices-cadran.js';
import { MAP_INVOICES } from '../../scripts/demo/invoices-rivage.js';
import { SURVEY_INVOICES, surveyCsv } from '../../scripts/demo/invoices-surveys.js';
import type { DemoInvoice, Row } from '../../scripts/demo/model.js';
import { PEOPLE } from '../../scripts/demo/team.js';
import { ublOf } from '../../scripts/demo/write-ubl.js';
import type { DossierFiles } from '../support/audit-dossier.js';
import type { GuiltyDossier } from './demo-guilty-twins.js';

const MAPS = 'invoices/studio-rivage-d-encre';

function invoiceOf(invoices: readonly DemoInvoice[], number: string): DemoInvoice {
  const found = invoices.find((one) => one.number === number);
  if (found === undefined) throw new RangeError(`no invoice ${number}`);
  return found;
}

/** A3: the same VAT at the usual rate. A4: without its record. */
function islets(): string {
  const { vatRate, attachments, ...invoice } = invoiceOf(MAP_INVOICES, 'RE-2026-37');
  if (vatRate === undefined || attachments === undefined) throw new RangeError('RE-2026-37 is as any other');
  return ublOf({ ...invoice, writtenVat: '204.00' });
}

/** A7: a tenth of the pages in the months before. */
function fewerPages(): DemoInvoice[] {
  const fewer: Readonly<Record<string, string>> = { '980': '98', '1 020': '102', '1 100': '110' };
  return SURVEY_INVOICES.map((invoice) => ({
    ...invoice,
    lines: invoice.lines.map((line) => ({ ...line, quantity: fewer[line.quantity] ?? line.quantity })),
  }));
}

/** R3: the rate card of MV-2026-32 without its synonyms. */
function withoutSynonyms(): Row[] {
  return RATE_CARD.map((row) => (row.contract_ref === 'MV-2026-32' ? { ...row, synonyms: '' } : row));
}

/** R5: the register does not know of the promotion. */
function withoutPromotion(): Row[] {
  return PEOPLE.filter(
    ({ contract_ref, profile }) => contract_ref !== 'MV-2026-32' || profile !== 'Développeur senior',
  );
}

/** The registers of the demonstration and, of its invoices, those whose reason is taken away: the others say nothing of them. */
export function guiltyPapers(registers: DossierFiles): GuiltyDossier {
  return {
    codes: ['A3', 'A4', 'A7', 'R3', 'R5', 'R8'],
    files: {
      ...registers,
      'register/rate_card.csv': csvOfRows(withoutSynonyms()),
      'register/people.csv': csvOfRows(withoutPromotion()),
      'invoices/cadran-lune-conseil/releves.csv': surveyCsv(fewerPages()),
      // R8: no price for a licence.
      'register/work_units.csv': csvOfRows(WORK_UNITS.filter(({ code }) => code !== 'UO-FOND')),
      [`${MAPS}/RE-2026-44-2026-09-04.xml`]: ublOf(invoiceOf(MAP_INVOICES, 'RE-2026-44')),
      ...Object.fromEntries(
        COUNTER_INVOICES.map((invoice) => [
          `invoices/cadran-lune-conseil/${invoice.number}-${invoice.issued}.xml`,
          ublOf(invoice),
        ]),
      ),
      [`${MAPS}/RE-2026-37-2026-08-04.xml`]: islets(),
    },
  };
}
