import { FORGE, FICTIVA, NEBULINE, ORMECLAIR, PERLE, PIXELUNE, SABLONNET } from './contractors.js';
import type { PlantedCase } from './planted-case.js';

/** What an invoice says by itself, and beside the other invoices. */
export const PLANTED_IN_DOCUMENTS: readonly PlantedCase[] = [
  {
    code: 'A1',
    subject: { supplier: PIXELUNE.siret, contract: 'MV-2026-08', invoice: 'CP-2026-31', line: '2' },
    days: null,
    amount: '90.00',
    why: '10 d at 620 € make 6 200 €; the line says 6 290 €.',
    twin: {
      at: { invoice: 'F-2026-104', line: '2' },
      why: '10 d at 660 € make 6 600 €; the line says 6 300 € and shows an allowance of 300 €.',
    },
  },
  {
    code: 'A2',
    subject: {
      supplier: SABLONNET.siret,
      contract: 'MV-2026-07',
      invoice: 'SI-2026-041',
      file: 'invoices/sablonnet-ingenierie/factures.csv',
    },
    days: null,
    amount: '250.00',
    why: 'The only line is 12 d at 520 €, 6 240 €; the total says 6 490 €.',
    twin: {
      at: { invoice: 'F-2026-104' },
      why: 'Lines of 12 600 € and 6 300 €, a total of 18 700 €, and an allowance of 200 € on the invoice.',
    },
  },
  {
    code: 'A5',
    subject: {
      supplier: PERLE.siret,
      contract: 'MV-2026-10',
      invoice: 'PL-2026-07',
      line: '1',
      personKey: 'P-1001',
    },
    // 35 d − 5 d; 30 × 500 €.
    days: '30.00',
    amount: '15000.00',
    why: '35 d billed; the timesheet has 5 days of 7 h, that is 35 h.',
    twin: {
      at: { invoice: 'NC-2026-14', line: '2' },
      why: 'Ten half days are in the timesheet, and 5 d are billed: half days are no hours.',
    },
  },
  {
    code: 'A8',
    subject: {
      supplier: ORMECLAIR.siret,
      contract: 'MV-2026-05',
      invoice: 'OC-2026-10',
      file: 'invoices/cabinet-ormeclair/OC-2026-10-2026-10-01.pdf',
    },
    days: null,
    amount: null,
    why: 'The page shows 10 680,00 € with VAT (8 900 € at 20 %), the data inside say 10 200.00 (8 500 €).',
    twin: {
      at: { invoice: 'OC-2026-11' },
      why: 'The page writes 20/10/2026 and 8 640,00 EUR, the data 20261020 and 8640.00: the same day and total.',
    },
  },
  {
    code: 'D1',
    subject: {
      supplier: FORGE.siret,
      contract: 'MV-2026-04',
      invoice: 'FD-2026-15',
      file: 'invoices/forge-des-donnees-imaginaires/FD-2026-15-2026-10-30.xml',
    },
    // The whole later invoice: 2 d at 580 €.
    days: '2.00',
    amount: '1160.00',
    why: 'FD-2026-15 is the number of the invoice of 15 October and of that of 30 October, for other work.',
    twin: {
      at: { invoice: '001', file: 'invoices/jeanne-exemplaire-ei/001-2026-01-30.pdf' },
      why: 'A freelancer whose numbers start again each year: 001 of January 2025 and 001 of January 2026.',
    },
  },
  {
    code: 'D4',
    subject: {
      supplier: NEBULINE.siret,
      contract: 'MV-2026-11',
      invoice: 'NC-2026-22',
      line: '1',
      personKey: 'P-1102',
    },
    // 5 d at 680 €.
    days: '5.00',
    amount: '3400.00',
    why: 'The 5 d of the first fortnight of September are on NC-2026-19 and again on NC-2026-22.',
    twin: {
      at: { invoice: 'NC-2026-22', line: '2' },
      why: 'The same person, days and price, for the second fortnight.',
    },
  },
  {
    code: 'D6',
    subject: {
      supplier: FICTIVA.siret,
      contract: 'MV-2026-13',
      invoice: 'RF-2026-14',
      file: 'invoices/reseaux-fictiva/RF-2026-14-2026-10-05.xml',
    },
    days: null,
    amount: null,
    why: 'The acceptance record under RF-2026-14 is the file that was already under RF-2026-12.',
    twin: {
      at: { invoice: 'F-2026-118' },
      why: 'The general terms of the firm are under its three invoices: a common annex.',
    },
  },
];
