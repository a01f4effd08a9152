import { FICTIVA, FORGE, PIXELUNE } from './contractors.js';
import type { PlantedCase } from './planted-case.js';

/** What the contract says: prices, people, ceiling, orders. */
export const PLANTED_IN_CONTRACTS: readonly PlantedCase[] = [
  {
    code: 'R1',
    subject: { supplier: PIXELUNE.siret, contract: 'MV-2026-08', invoice: 'CP-2026-33', line: '1' },
    days: null,
    // (655 − 620) × 10 d.
    amount: '350.00',
    why: 'August is billed at 655 €; the rate card has 620 € since 1 July, and 655 € at no date.',
    twin: {
      at: { invoice: 'F-2026-104', line: '2' },
      why: 'Written at 660 € a day with an allowance of 30 € a day: 630 €, the price of the rate card.',
    },
  },
  {
    code: 'R2',
    subject: { supplier: PIXELUNE.siret, contract: 'MV-2026-08', invoice: 'CP-2026-29', line: '1' },
    days: null,
    // (620 − 600) × 10 d.
    amount: '200.00',
    why: 'June is billed at 620 €, the price from 1 July; that of June is 600 €.',
    twin: {
      at: { invoice: 'CP-2026-31', line: '1' },
      why: 'July is billed at 620 €: the work is in the period of the price.',
    },
  },
  {
    code: 'R4',
    subject: {
      supplier: FICTIVA.siret,
      contract: 'MV-2026-13',
      invoice: 'RF-2026-14',
      line: '1',
      personKey: 'P-1302',
    },
    // 7, 8, 9, 10, 11 and 14 September: 6 × 450 €.
    days: '6.00',
    amount: '2700.00',
    why: 'P-1302 works from 7 to 18 September and is approved from the 15th.',
    twin: {
      at: { invoice: 'RF-2026-14', line: '2' },
      why: 'P-1303 works the same days for the first time, and is approved from the 7th.',
    },
  },
  {
    code: 'P1',
    subject: {
      supplier: FORGE.siret,
      contract: 'MV-2026-12',
      invoice: 'FD-2026-22',
      file: 'invoices/forge-des-donnees-imaginaires/FD-2026-22-2026-10-30.xml',
    },
    days: null,
    // 12 000 + 9 500 + 40 500 = 62 000; 62 000 − 60 000.
    amount: '2000.00',
    why: 'Three invoices make 62 000 € under a ceiling of 60 000 €; the last one crosses it.',
    twin: {
      // 5 100 + 6 200 + 15 590 + 6 550 − 1 310 = 32 130; 85 % of 38 000 is 32 300.
      at: { contract: 'MV-2026-08' },
      why: 'Invoices of 33 440 € pass 85 % of 38 000 €; a credit note of 1 310 € brings them back under.',
    },
  },
  {
    code: 'P2',
    subject: {
      supplier: FORGE.siret,
      contract: 'MV-2026-12',
      invoice: 'FD-2026-21',
      order: 'BC-2026-077',
      file: 'invoices/forge-des-donnees-imaginaires/FD-2026-21-2026-09-15.xml',
    },
    days: null,
    // 12 000 + 9 500 − 20 000.
    amount: '1500.00',
    why: 'The order is for 20 000 €, 12 000 € are billed, and this invoice asks for 9 500 €.',
    twin: {
      at: { invoice: 'FD-2026-22' },
      why: 'An invoice of 40 500 € on an order of 40 500 €: exhausted to the euro, and covered.',
    },
  },
];
