import { expect } from '@jest/globals';
import { asksTogether } from '../../support/ask-together.js';
import { register, type DossierFiles } from '../../support/audit-dossier.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

const FIRST = { ...CONTRACT, contract_ref: 'M-2023-01', start_date: '2023-01-01', end_date: '2024-12-31' };
const NEXT = { ...CONTRACT, contract_ref: 'M-2025-01', start_date: '2025-01-01' };

/** A line a month from January 2023, `count` months long, on the contract of its year. */
const billed = (count: number, days: string): Record<string, string>[] =>
  Array.from({ length: count }, (_, index) => {
    const year = 2023 + Math.floor(index / 12);
    const month = `${year}-${String((index % 12) + 1).padStart(2, '0')}`;
    return invoiceLine({
      invoice_number: `F-${month}`,
      issue_date: `${month}-28`,
      contract_ref: year < 2025 ? 'M-2023-01' : 'M-2025-01',
      quantity: days,
      unit_price: '500',
      net: String(Number(days) * 500),
      person: 'Camille Exemple',
      period_start: `${month}-01`,
      period_end: `${month}-28`,
    });
  });

const MEMBER = { person_key: 'P-1', name: 'Camille Exemple' };
const ask = asksTogether('P8');
const asked = (lines: readonly Record<string, string>[], own: DossierFiles = {}) =>
  ask({
    'register/contracts.csv': register(FIRST, NEXT),
    'register/people.csv': register(
      { contract_ref: 'M-2023-01', ...MEMBER },
      { contract_ref: 'M-2025-01', ...MEMBER },
    ),
    'invoices/f.csv': register(...lines),
    ...own,
  });

testTogether(
  'P8: more than three years near full time over two contracts, told to lawyers alone',
  async () => {
    const { findings } = await asked(billed(38, '16'));
    expect(
      findings.map(({ subject, audience, supplierMessage, values }) => [
        subject,
        audience,
        supplierMessage,
        values.from,
        values.to,
        values.days,
        values.contracts,
      ]),
    ).toEqual([
      [
        { personKey: 'P-1', supplier: CONTRACT.supplier_siret },
        ['legal'],
        null,
        '2023-01-01',
        '2026-02-28',
        '608.00',
        ['M-2023-01', 'M-2025-01'],
      ],
    ]);
    expect(findings[0]?.evidence.map(({ line }) => line)).toEqual([2, 39]);
  },
);

testTogether(
  'P8: fewer months, half time, a year away, deliverables, and hours that stay hours',
  async () => {
    expect((await asked(billed(36, '16'))).outcomes).toEqual(['clean']);
    expect((await asked(billed(38, '8'))).outcomes).toEqual(['clean']);
    const away = billed(46, '16').filter((_, index) => index < 20 || index > 24);
    expect((await asked(away)).outcomes).toEqual(['clean']);
    const delivering = {
      'register/deliverables.csv': register({
        contract_ref: 'M-2025-01',
        deliverable_ref: 'L-1',
        title: 'Étude',
        type: 'study',
      }),
    };
    expect((await asked(billed(38, '16'), delivering)).outcomes).toEqual(['notApplicable']);
    const inHours = billed(38, '112').map((line) => ({ ...line, unit: 'hour' }));
    const withoutLength = {
      'register/contracts.csv': register({ ...FIRST, hours_per_day: '' }, { ...NEXT, hours_per_day: '' }),
    };
    expect((await asked(inHours, withoutLength)).outcomes).toEqual(['incomplete hours_per_day']);
  },
);

testTogether(
  'P8: recorded days count where there are some, and the work of another contractor is apart',
  async () => {
    const elsewhere = {
      'register/contracts.csv': register(FIRST, {
        ...NEXT,
        supplier_name: 'Conseil Boréal',
        supplier_siret: '90000000200015',
      }),
    };
    const lines = billed(38, '16').map((line) =>
      line.contract_ref === 'M-2025-01'
        ? { ...line, supplier: 'Conseil Boréal', supplier_siret: '90000000200015' }
        : line,
    );
    expect((await asked(lines, elsewhere)).outcomes).toEqual(['clean']);
    const recorded = {
      'timesheets/t.csv': register(
        ...billed(38, '16').flatMap(({ contract_ref, period_start = '' }) =>
          Array.from({ length: 4 }, (_, index) => ({
            person_key: 'P-1',
            contract_ref: contract_ref ?? '',
            date: `${period_start.slice(0, 8)}0${index + 2}`,
            quantity: '1',
            unit: 'day',
            approval_state: 'approved',
          })),
        ),
      ),
    };
    expect((await asked(billed(38, '16'), recorded)).outcomes).toEqual(['clean']);
  },
);
