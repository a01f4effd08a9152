import { expect } from '@jest/globals';
import { onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { dayDocument } from '../golden-credit-xml.js';

const audit = auditsTogether('2026-11-16', { rules: onlyRules('X1', 'X2', 'X3', 'X4') });

type Told = readonly [event: string, on: string, number?: string];

const bill = (values: Record<string, string> = {}) =>
  invoiceLine({
    invoice_number: 'F-1',
    quantity: '1',
    unit: 'lump',
    unit_price: '36500',
    net: '36500',
    total_without_vat: '36500',
    vat_total: '7300',
    total_with_vat: '43800',
    payable: '43800',
    ...values,
  });
const EVENT = { supplier: CONTRACT.supplier_siret };
const dossier = (
  told: readonly Told[],
  contract: Record<string, string> = {},
  ...bills: Record<string, string>[]
) => ({
  'register/contracts.csv': register({ ...CONTRACT, ...contract }),
  ...(told.length === 0
    ? {}
    : {
        'register/invoice_events.csv': register(
          ...told.map(([event, on, invoice_number = 'F-1']) => ({ ...EVENT, invoice_number, event, on })),
        ),
      }),
  ...Object.fromEntries(
    (bills.length === 0 ? [bill()] : bills).map((one, index) => [
      `invoices/F-${index + 1}.csv`,
      register(one),
    ]),
  ),
});

/** Codes found with their class and the file of their invoice; what is unjudged, with what is missing. */
const said = async (files: DossierFiles) => {
  const { findings, rules } = await audit(files);
  return {
    found: findings.map((one) => `${one.code} ${one.class} ${one.subject.file ?? ''}`),
    missing: rules.flatMap(({ code, incomplete, missing }) =>
      incomplete === 0 ? [] : [`${code} ${missing.join()}`],
    ),
  };
};
const NOTHING = { found: [], missing: [] };

testTogether.each<[string, readonly Told[], Record<string, string>, object]>([
  ['late', [['received', '2026-10-05']], {}, { found: ['X1 fact invoices/F-1.csv'], missing: [] }],
  ['soon', [['received', '2026-10-27']], {}, { found: ['X1 question invoices/F-1.csv'], missing: [] }],
  ['far', [['received', '2026-10-28']], {}, NOTHING],
  [
    'a delay that the register leaves to the default',
    [['received', '2026-10-05']],
    { payment_days: '' },
    { found: ['X1 question invoices/F-1.csv'], missing: [] },
  ],
  ['sixty days', [['received', '2026-10-05']], { payment_days: '60' }, NOTHING],
  [
    'a service done before it is billed',
    [
      ['service_done', '2026-09-30'],
      ['received', '2026-10-28'],
    ],
    {},
    NOTHING,
  ],
  [
    'received before the end of the billed month, no service done told',
    [['received', '2026-09-14']],
    {},
    { found: [], missing: ['X1 service_done'] },
  ],
  ['no receipt', [['service_done', '2026-10-05']], {}, { found: [], missing: ['X1 received'] }],
  ['no event at all', [], {}, { found: [], missing: ['X1 received'] }],
  ['what is told of a later day', [['received', '2026-11-17']], {}, { found: [], missing: ['X1 received'] }],
  [
    'paid in time',
    [
      ['received', '2026-10-05'],
      ['paid', '2026-11-04'],
    ],
    {},
    NOTHING,
  ],
])('X1: %s', async (_name, told, contract, expected) => {
  expect(await said(dossier(told, contract))).toEqual(expected);
});

testTogether('X1: an event speaks of the document of its number that was issued by then', async () => {
  const first = bill({ issue_date: '2026-03-02', period_start: '2026-02-01', period_end: '2026-02-28' });
  const again = bill({
    issue_date: '2026-10-05',
    net: '20000',
    unit_price: '20000',
    total_without_vat: '20000',
  });
  const told: Told[] = [
    ['received', '2026-03-03'],
    ['paid', '2026-03-20'],
    ['received', '2026-10-06'],
  ];
  expect(await said(dossier(told, {}, first, again))).toEqual({
    found: ['X1 fact invoices/F-2.csv'],
    missing: [],
  });
});

/** Before the end of the billed month, for a service that was done. */
const RECEIVED: readonly Told[] = [
  ['received', '2026-09-14'],
  ['service_done', '2026-09-14'],
];

testTogether.each<[string, readonly Told[], string[]]>([
  ['once, awaited', [...RECEIVED, ['interrupted', '2026-09-28']], []],
  [
    'once, resumed, late',
    [...RECEIVED, ['interrupted', '2026-09-28'], ['resumed', '2026-10-09']],
    ['X3 fact invoices/F-1.csv'],
  ],
  [
    'twice',
    [...RECEIVED, ['interrupted', '2026-09-28'], ['resumed', '2026-10-30'], ['interrupted', '2026-11-04']],
    ['X2 fact invoices/F-1.csv'],
  ],
])('X2 and X3: interrupted %s', async (_name, told, found) => {
  expect((await said(dossier(told))).found).toEqual(found);
});

const SPRING = { issue_date: '2025-05-15', period_start: '2025-04-01', period_end: '2025-04-30' };
const paidInSummer = async (...bills: Record<string, string>[]) => {
  const contract = { start_date: '2024-01-01', notified_on: '2023-12-15' };
  const told: Told[] = [
    ['received', '2025-05-16'],
    ['paid', '2025-07-25'],
  ];
  const { findings } = await audit(dossier(told, contract, bill(SPRING), ...bills));
  return findings.map(({ code, class: own, values: v }) => [code, own, v.interest, v.lumpSum, v.days]);
};

testTogether(
  'X4: interest to the cent, on the amount with VAT, less what was given back before',
  async () => {
    const credit = (issue_date: string) =>
      bill({
        ...SPRING,
        invoice_number: 'A-1',
        type_code: '381',
        preceding_invoice: 'F-1',
        issue_date,
        net: '18250',
        unit_price: '18250',
        total_without_vat: '18250',
        vat_total: '3650',
        total_with_vat: '21900',
        payable: '21900',
      });
    const [whole, half, after] = await Promise.all([
      paidInSummer(),
      paidInSummer(credit('2025-07-01')),
      paidInSummer(credit('2025-08-01')),
    ]);
    // 43 800 × 11.15 % × 40 / 365, and half of it.
    expect(whole).toEqual([['X4', 'fact', '535.20', '40.00', 40]]);
    expect(half).toEqual([['X4', 'fact', '267.60', '40.00', 40]]);
    expect(after).toEqual(whole);
  },
);

testTogether(
  'X4: a credit note gives back of the invoice whose day it gives, of two with its number',
  async () => {
    const early = bill({
      ...SPRING,
      issue_date: '2025-03-03',
      period_start: '2025-02-01',
      period_end: '2025-02-28',
    });
    const told: Told[] = [
      ['received', '2025-03-04'],
      ['paid', '2025-03-20'],
      ['received', '2025-05-16'],
      ['paid', '2025-07-25'],
    ];
    const interest = async (precedingIssued: string) => {
      const { findings } = await audit({
        ...dossier(told, { start_date: '2024-01-01', notified_on: '2023-12-15' }, early, bill(SPRING)),
        'invoices/A-1.xml': dayDocument('UBL CreditNote', {
          number: 'A-1',
          type: '381',
          issued: '2025-07-01',
          preceding: 'F-1',
          precedingIssued,
          total: 21900,
          lines: [{ quantity: 30, price: 730, net: 21900 }],
        }),
      });
      return findings.map(({ code, subject, values }) => [code, subject.file, values.interest]);
    };
    expect(await interest('2025-03-03')).toEqual([['X4', 'invoices/F-2.csv', '535.20']]);
    expect(await interest('2025-05-15')).toEqual([['X4', 'invoices/F-2.csv', '267.60']]);
  },
);

testTogether.each<[string, readonly Told[], object]>([
  ['on the day', [...RECEIVED, ['paid', '2026-10-14']], NOTHING],
  [
    'late, in a half-year without a rate',
    [...RECEIVED, ['paid', '2026-10-15']],
    { found: [], missing: ['X4 refinancing_rate'] },
  ],
  ['without a receipt', [['paid', '2026-10-15']], { found: [], missing: ['X4 received'] }],
  [
    'in two parts',
    [...RECEIVED, ['paid', '2026-10-01'], ['paid', '2026-10-20']],
    { found: [], missing: ['X4 paid'] },
  ],
])('X4: paid %s', async (_name, told, expected) => {
  expect(await said(dossier(told))).toEqual(expected);
});
