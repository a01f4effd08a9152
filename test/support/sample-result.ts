import type {
  AuditResult,
  AuditResultSections,
  ResultDocument,
  ResultRule,
} from '../../server/domain/audit-result.js';
import { SAMPLE_FINDINGS } from './sample-finding.js';
import { NO_RUNG, sampleInvoice, sampleLine } from './sample-invoice.js';

/** An invented audit, whole: what the tests of the exports read. */

async function* stream<T>(items: readonly T[]): AsyncGenerator<T, void> {
  for (const item of items) yield await Promise.resolve(item);
}

/** A result held in memory, read as the streams that the exports take. */
export function sectionsOf(result: AuditResult): AuditResultSections {
  return {
    asOf: result.asOf,
    documents: () => stream(result.documents),
    invoices: () => stream(result.invoices),
    timesheets: () => stream(result.timesheets),
    deliverables: () => stream(result.deliverables),
    findings: () => stream(result.findings),
    rules: () => stream(result.rules),
    totals: () => stream(result.totals),
    assumed: () => stream(result.assumed),
    contracts: () => stream(result.contracts),
  };
}

/** An audit of nothing. */
export const emptyResult = (over: Partial<AuditResult> = {}): AuditResult => ({
  version: 1,
  asOf: '2026-11-24',
  documents: [],
  invoices: [],
  timesheets: [],
  deliverables: [],
  findings: [],
  rules: [],
  totals: [],
  assumed: [],
  contracts: [],
  ...over,
});

export function sampleDocument(over: Partial<ResultDocument> = {}): ResultDocument {
  return {
    file: 'invoices/F-2026-118.xml',
    sha256: '3f0c'.repeat(16),
    kind: 'invoice',
    format: 'cii',
    status: 'read',
    duplicateOf: null,
    problems: [],
    ...over,
  };
}

const rule = (code: string, id: string, counts: Partial<ResultRule>): ResultRule => ({
  rule: id,
  code,
  version: 1,
  flagged: 0,
  clean: 0,
  notApplicable: 0,
  incomplete: 0,
  error: 0,
  missing: [],
  ...counts,
});

/** Findings of every class, a refused file, one that needs an answer, incomplete and failed rules, two currencies. */
export function sampleResult(): AuditResult {
  return {
    version: 1,
    asOf: '2026-11-24',
    documents: [
      sampleDocument({
        file: 'invoices/F-2026-117.pdf',
        format: 'none',
        status: 'refused',
        kind: 'unknown',
        problems: [
          {
            code: 'password-protected',
            severity: 'error',
            at: { file: 'invoices/F-2026-117.pdf' },
            message: {
              fr: 'Ce fichier n’a pas pu être lu : il est protégé par un mot de passe.',
              en: 'This file could not be read: it is password-protected.',
            },
          },
        ],
      }),
      sampleDocument(),
      sampleDocument({
        file: 'invoices/copie de F-2026-118.pdf',
        format: 'factur-x',
        status: 'duplicate',
        duplicateOf: 'invoices/F-2026-118.xml',
      }),
      sampleDocument({
        file: 'invoices/novembre.csv',
        format: 'invoice-csv',
        status: 'needs-answer',
        problems: [
          {
            code: 'ambiguous-number',
            severity: 'error',
            at: { file: 'invoices/novembre.csv', line: 7 },
            seen: '1.375',
            message: {
              fr: '« 1.375 » peut se lire 1,375 ou 1 375. Lequel ?',
              en: '"1.375" may mean 1.375 or 1,375. Which?',
            },
          },
          {
            code: 'unknown-column',
            severity: 'warning',
            at: { file: 'invoices/novembre.csv', line: 1 },
            seen: 'Réf. interne',
            message: {
              fr: 'La colonne « Réf. interne » n’est pas connue ; elle n’a pas été lue.',
              en: 'The column "Réf. interne" is not known; it was not read.',
            },
          },
        ],
      }),
      sampleDocument({ file: 'register/contracts.csv', kind: 'register', format: 'register-csv' }),
      sampleDocument({
        file: 'timesheets/CRA_2026-09.xlsx',
        kind: 'timesheet',
        format: 'cra-grid',
        status: 'read-with-problems',
        problems: [
          {
            code: 'total-differs',
            severity: 'warning',
            at: { file: 'timesheets/CRA_2026-09.xlsx', sheet: 'Sept', cell: 'AH12' },
            seen: '19',
            message: {
              fr: 'Le total indiqué (19) diffère de la somme des jours (18,5).',
              en: 'The stated total (19) differs from the sum of the days (18.5).',
            },
          },
        ],
      }),
    ],
    invoices: [
      sampleInvoice(),
      sampleInvoice({
        file: 'invoices/novembre.csv',
        number: '2026/0457',
        currency: 'CHF',
        contractRef: null,
        contract: null,
        supplier: { name: 'Cabinet du Lac SA', siret: '22222222200022', siren: null, vatId: null },
        lines: [
          sampleLine({
            name: 'Assistance à maîtrise d’ouvrage',
            description: null,
            quantity: '12',
            billedDays: null,
            unitPrice: '640.00',
            net: '7800.00',
            links: [],
            source: { file: 'invoices/novembre.csv', line: 2 },
            support: NO_RUNG,
          }),
        ],
      }),
    ],
    timesheets: [
      {
        file: 'timesheets/CRA_2026-09.xlsx',
        format: 'cra-grid',
        entries: 41,
        hours: null,
        days: '37.00',
        people: [],
        first: '2026-09-01',
        last: '2026-09-30',
      },
    ],
    deliverables: [],
    findings: [...SAMPLE_FINDINGS],
    rules: [
      rule('A1', 'line-total-differs', { flagged: 1, clean: 2 }),
      rule('A2', 'invoice-total-differs', { clean: 2 }),
      rule('C4', 'person-day-over-contract', {
        flagged: 1,
        clean: 20,
        incomplete: 3,
        missing: ['hours_per_day', 'timesheet'],
      }),
      rule('D1', 'invoice-number-repeated', { notApplicable: 2 }),
      rule('D6', 'attachment-shared', { clean: 1, error: 1 }),
      rule('I5', 'human-hours-below-billed', { flagged: 1, notApplicable: 2 }),
    ],
    totals: [
      { currency: 'CHF', billed: '7800.00', atStake: '120.00' },
      { currency: 'EUR', billed: '17860.00', atStake: '3610.00' },
    ],
    assumed: [
      { file: 'register/contracts.csv', row: '2', column: 'max_days_per_person_day', value: '1' },
      { file: 'register/contracts.csv', row: '3', column: 'max_days_per_person_day', value: '1' },
      { file: 'register/contracts.csv', row: '2', column: 'weekend_work_allowed', value: 'no' },
    ],
    contracts: [
      {
        file: 'register/contracts.csv',
        contractRef: 'M-2026-022',
        title: 'Études de mobilité',
        buyerSiret: null,
        suppliers: [{ id: '33333333300033', scheme: 'SIRET', name: 'Coopérative Sillage', idValid: true }],
        ceilingAmount: null,
        notifiedOn: null,
        startDate: '2026-01-01',
        endDate: null,
      },
    ],
  };
}
