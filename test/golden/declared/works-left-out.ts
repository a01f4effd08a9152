import { describe, expect } from '@jest/globals';
import { onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { declaration, declaredDossier, deliverable, noUse } from '../golden-declared.js';

const auditTogether = auditsTogether('2026-11-16', { rules: onlyRules('I6') });
type Row = Record<string, string>;

const TERMS: Row = { ...CONTRACT, timesheet_required: 'no' };
/** A second contract of the same firm. */
const SECOND: Row = { ...TERMS, contract_ref: 'M-2026-02' };
const OTHER_FIRM: Row = { supplier_name: 'Studio Rivage', supplier_siret: '90000001900018' };

const reportOf = (ref: string, pages: number, values: Row = {}): Row =>
  deliverable(ref, { size: String(pages), size_unit: 'page', ...values });
const days = (line: number, ref: string, quantity: number, values: Row = {}): Row =>
  invoiceLine({
    invoice_number: 'F-1',
    line_id: String(line),
    quantity: String(quantity),
    unit_price: '500',
    net: String(quantity * 500),
    deliverable_ref: ref,
    ...values,
  });

/** How the last of the like works differs. */
interface Differs {
  row?: Row;
  line?: Row;
  declared?: Row[];
  contracts?: Row[];
  files?: DossierFiles;
}

/** L1 with AI, five days; L2 and L3 without, fewer days; and L4, which makes them three. The works that L1 is held against. */
async function heldAgainst({
  row,
  line,
  declared,
  contracts = [TERMS],
  files = {},
}: Differs): Promise<unknown[]> {
  const { findings } = await auditTogether({
    ...declaredDossier(
      [reportOf('L1', 20), reportOf('L2', 20), reportOf('L3', 22), reportOf('L4', 22, row)],
      [
        declaration('D1', 'L1'),
        noUse('D2', 'L2'),
        noUse('D3', 'L3'),
        ...(declared ?? [
          noUse('D4', 'L4', row?.contract_ref === undefined ? {} : { contract_ref: row.contract_ref }),
        ]),
      ],
      {
        lines: [days(1, 'L1', 5), days(2, 'L2', 4), days(3, 'L3', 4.2)],
      },
    ),
    'register/contracts.csv': register(...contracts),
    'invoices/F-4.csv': register(days(1, 'L4', 4.4, { invoice_number: 'F-4', ...line })),
    ...files,
  });
  return findings.map(({ values }) => values.works);
}

describe('a like work without AI', () => {
  testTogether('of the same contract, or of another one of the firm, is compared with', async () => {
    const elsewhere = { contract_ref: 'M-2026-02' };
    const [here, there] = await Promise.all([
      heldAgainst({}),
      heldAgainst({ row: elsewhere, line: elsewhere, contracts: [TERMS, SECOND] }),
    ]);
    expect(here).toEqual([['L2', 'L3', 'L4']]);
    expect(there).toEqual([['L2', 'L3', 'L4']]);
  });

  testTogether.each<[string, Differs]>([
    [
      'that a line bills because no other work is left',
      {
        row: { period_start: '2026-10-01', period_end: '2026-10-31' },
        line: { deliverable_ref: '', period_start: '2026-10-01', period_end: '2026-10-31' },
      },
    ],
    [
      'whose days are read in the words of the line',
      { line: { unit: 'C62', description: 'Rédaction, TJM' } },
    ],
    [
      'of a contract at a fixed price',
      {
        row: { contract_ref: 'M-2026-02' },
        line: { contract_ref: 'M-2026-02' },
        contracts: [TERMS, { ...SECOND, price_form: 'fixed' }],
      },
    ],
    [
      'billed as a lump sum, whose days a register states',
      {
        line: { unit: 'lump', quantity: '1', unit_price: '2200', deliverable_ref: '' },
        files: {
          'register/links.csv': register({
            invoice_number: 'F-4',
            supplier: CONTRACT.supplier_siret,
            line_id: '1',
            deliverable_ref: 'L4',
            days: '4.4',
          }),
        },
      },
    ],
    [
      'that an invoice given back in full bills as well',
      {
        files: {
          'invoices/F-5.csv': register(days(1, 'L4', 0.5, { invoice_number: 'F-5' })),
          'invoices/A-5.csv': register(
            // It names a work that no register has: what it gives back is not of L4.
            days(1, 'L9', 0.5, { invoice_number: 'A-5', type_code: '381', preceding_invoice: 'F-5' }),
          ),
        },
      },
    ],
    [
      'of which a credit note gives a day back',
      {
        files: {
          'invoices/A-4.csv': register(
            days(1, 'L4', 1, { invoice_number: 'A-4', type_code: '381', preceding_invoice: 'F-4' }),
          ),
        },
      },
    ],
    ['measured in another unit', { row: { size_unit: 'slide' } }],
    [
      'declared with AI by one of its tools',
      { declared: [noUse('D4', 'L4'), declaration('D4', 'L4', { share_low: '0.1', share_high: '0.2' })] },
    ],
    [
      'of a contract reference that another firm holds as well',
      {
        row: { contract_ref: 'M-2026-02' },
        line: { contract_ref: 'M-2026-02' },
        contracts: [TERMS, SECOND, { ...SECOND, ...OTHER_FIRM }],
      },
    ],
  ])('%s is left out: two are too few', async (_name, differs) => {
    expect(await heldAgainst(differs)).toEqual([]);
  });
});
