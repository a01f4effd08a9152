import { FACTOR_IBAN } from '../../scripts/demo/contractors.js';
import { KIOSK_INVOICES } from '../../scripts/demo/kiosk-works.js';
import type { DemoInvoice } from '../../scripts/demo/model.js';
import { nativeInvoiceCsv } from '../../scripts/demo/write-invoice-tables.js';
import type { DossierFiles } from '../support/audit-dossier.js';
import type { GuiltyDossier } from './demo-guilty-twins.js';

function inMonth(invoices: readonly DemoInvoice[], number: string, from: string, to: string): DemoInvoice[] {
  if (!invoices.some((one) => one.number === number)) throw new RangeError(`no invoice ${number}`);
  return invoices.map((one) =>
    one.number === number ? { ...one, lines: one.lines.map((line) => ({ ...line, from, to })) } : one,
  );
}

/** The months of the first packages as numbers in a row (P7), and five times the price in the last December (P6). */
function inRow(invoices: readonly DemoInvoice[]): DemoInvoice[] {
  const months = invoices.filter(({ issued }) => issued < '2026-01-01');
  if (months.length < 14) throw new RangeError('the packages of a year are not there');
  return invoices.map((one) => {
    const index = months.indexOf(one);
    if (index < 0) return one;
    const price = one.issued === '2025-12-31' ? '5000' : '1000';
    return { ...one, number: `AH-${401 + index}`, lines: one.lines.map((line) => ({ ...line, price })) };
  });
}

/** D2, D3: for the month of the invoice before. */
function kiosks(): string {
  const june = inMonth(inRow(KIOSK_INVOICES), 'AH-2026-21', '2026-05-01', '2026-05-31');
  return nativeInvoiceCsv(inMonth(june, 'AH-2026-33', '2026-07-01', '2026-07-31'));
}

/** D5: only two contractors give the account of the factor. */
function ofTwo(text: unknown): string {
  const lines = typeof text === 'string' ? text.split('\n') : [];
  const at = lines.findIndex((line) => line.startsWith('MV-2026-11,') && line.includes(FACTOR_IBAN));
  if (at < 0) throw new RangeError('MV-2026-11 does not give the account of the factor');
  return lines.map((line, index) => (index === at ? line.replace(FACTOR_IBAN, '') : line)).join('\n');
}

/** T15: two days of the first fortnight of June were done in May. */
function worksInMay(text: unknown): string {
  if (typeof text !== 'string' || !text.includes('2026-06-04'))
    throw new RangeError('nobody works on 4 June');
  return text.replace('2026-06-04', '2026-05-04').replace('2026-06-05', '2026-05-05');
}

const COAST = 'invoices/nacree-cartographie/factures.csv';

/** The registers of the demonstration and, of its invoices, those whose reason is taken away. */
export function guiltyDuplicates(registers: DossierFiles, files: DossierFiles): GuiltyDossier {
  return {
    codes: ['D2', 'D3', 'D5', 'T15', 'P6', 'P7'],
    files: {
      ...registers,
      'register/contracts.csv': ofTwo(registers['register/contracts.csv']),
      'invoices/atelier-haliotide/factures.csv': kiosks(),
      [COAST]: files[COAST] ?? '',
      'timesheets/nacree.csv': worksInMay(files['timesheets/nacree.csv']),
    },
  };
}
