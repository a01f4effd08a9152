import { CADRAN } from './contractors.js';
import { csvText } from './csv.js';
import { dueOf } from './due-dates.js';
import { netOf, sumsOf } from './invoice-sums.js';
import type { DemoInvoice, DemoLine } from './model.js';

const UNIT = { id: '1', text: 'Relevé des horloges', unit: 'lump', price: '600' } as const;
const PAGE = { id: '2', text: 'Pages numérisées', unit: 'lump', price: '0.5' } as const;

/** One month: work units, then scanned pages; quantities as the table writes them, amounts in euros. */
function month(
  number: string,
  issued: string,
  { from, to }: { from: string; to: string },
  [units, unitsNet]: [string, string],
  [pages, pagesNet]: [string, string],
): DemoInvoice {
  const lines: DemoLine[] = [
    { ...UNIT, quantity: units, writtenNet: unitsNet, from, to },
    { ...PAGE, quantity: pages, writtenNet: pagesNet, from, to },
  ];
  return { number, issued, contractor: CADRAN, contract: 'MV-2026-33', lines };
}

/**
 * Cadran-Lune Conseil: a table whose quantities have decimal commas. In August somebody typed a point: 1.125 is read as one
 * thousand one hundred and twenty-five, as 1.050 is, which there are.
 */
export const SURVEY_INVOICES: readonly DemoInvoice[] = [
  month('CL-R-05', '2026-06-03', { from: '2026-05-01', to: '2026-05-31' }, ['12,5', '7500'], ['980', '490']),
  month(
    'CL-R-06',
    '2026-07-03',
    { from: '2026-06-01', to: '2026-06-30' },
    ['11,25', '6750'],
    ['1 020', '510'],
  ),
  month(
    'CL-R-07',
    '2026-08-05',
    { from: '2026-07-01', to: '2026-07-31' },
    ['13,5', '8100'],
    ['1 100', '550'],
  ),
  month(
    'CL-R-08',
    '2026-09-03',
    { from: '2026-08-01', to: '2026-08-31' },
    ['1.125', '675'],
    ['1.050', '525'],
  ),
];

const frenchDate = (date = ''): string => date.split('-').reverse().join('/');

/** The table as its firm sends it: no price, and the quantities as somebody typed them. */
export function surveyCsv(invoices: readonly DemoInvoice[]): string {
  const header =
    'Numéro de facture;Date;Prestataire;SIRET;Marché;Ligne;Libellé;Quantité;Unité;Montant HT;Du;Au;Total facture HT;Devise;Échéance';
  const rows = invoices.flatMap((invoice) =>
    invoice.lines.map((line) => [
      invoice.number,
      frenchDate(invoice.issued),
      invoice.contractor.name,
      invoice.contractor.siret,
      invoice.contract,
      line.id,
      line.text,
      line.quantity,
      line.id === PAGE.id ? 'page' : 'UO',
      `${netOf(line)},00`,
      frenchDate(line.from),
      frenchDate(line.to),
      sumsOf(invoice).withoutVat.replace('.', ','),
      'EUR',
      frenchDate(dueOf(invoice)),
    ]),
  );
  return csvText(header.split(';'), rows, ';');
}
