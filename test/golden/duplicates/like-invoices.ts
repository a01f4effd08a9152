import { describe, expect } from '@jest/globals';
import { onlyRules, register } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

type Row = Record<string, string>;

const CODES = ['D1', 'D2', 'D3'];
const auditTogether = auditsTogether('2026-12-16', { rules: onlyRules(...CODES) });

/** A package of 6,000 euros in September, issued on 1 October. */
const bill = (number: string, values: Row = {}): Row =>
  invoiceLine({
    invoice_number: number,
    issue_date: '2026-10-01',
    description: 'Maintenance du portail',
    quantity: '1',
    unit: 'lump',
    unit_price: values.net ?? '6000',
    net: '6000',
    ...values,
  });
const FIRST = bill('F-2026-118');

const audit = (lines: readonly Row[], registers: Record<string, Row[]> = {}): Promise<AuditPart> =>
  auditTogether({
    'register/contracts.csv': register(
      { ...CONTRACT, price_form: 'fixed', timesheet_required: 'no' },
      { ...CONTRACT, contract_ref: 'M-2026-02', price_form: 'fixed', timesheet_required: 'no' },
    ),
    ...Object.fromEntries(
      Object.entries(registers).map(([name, rows]) => [`register/${name}.csv`, register(...rows)]),
    ),
    ...Object.fromEntries(lines.map((line, index) => [`invoices/${index}.csv`, register(line)])),
  });

/** Code, invoice and amount of what is asked; then the codes that cannot judge. */
const told = ({ findings, rules }: AuditPart) => [
  ...findings.map(({ code, subject, amountAtStake }) => `${code} ${subject.invoice} ${amountAtStake}`),
  ...rules.flatMap(({ code, incomplete }) => (incomplete > 0 ? [`${code} incomplete`] : [])),
];

describe('the same amount under two numbers', () => {
  testTogether.each<[string, Row, string[]]>([
    ['for the same month is asked about', {}, ['D2 F-2026-131 6000.00']],
    [
      'for some of its days',
      { period_start: '2026-09-29', period_end: '2026-10-15' },
      ['D2 F-2026-131 6000.00'],
    ],
    ['45 days later', { issue_date: '2026-11-15' }, ['D2 F-2026-131 6000.00']],
    ['46 days later is not', { issue_date: '2026-11-16' }, []],
    ['for the next month is not', { period_start: '2026-10-01', period_end: '2026-10-31' }, []],
    ['from the day on which the other ends', { period_start: '2026-09-30', period_end: '2026-10-30' }, []],
    [
      'in a single day of it',
      { period_start: '2026-09-30', period_end: '2026-09-30' },
      ['D2 F-2026-131 6000.00'],
    ],
    ['one cent less is not', { net: '5999.99', unit_price: '5999.99' }, []],
    ['in another currency is not', { currency: 'CHF' }, []],
    ['on another contract is not', { contract_ref: 'M-2026-02' }, []],
    [
      'from another contractor is not',
      { supplier: 'Studio Rivage', supplier_siret: '90000000200015', contract_ref: '' },
      [],
    ],
    ['as a credit note is not', { type_code: '381' }, []],
    ['as an advance is not', { type_code: '386' }, []],
    ['that cites the first is not', { preceding_invoice: 'F-2026-118', period_end: '2026-09-29' }, []],
    ['without a period cannot be told', { period_start: '', period_end: '' }, ['D2 incomplete']],
    [
      'of a text that repeats the number of the other',
      { description: 'Maintenance du portail (F 131)' },
      ['D2 F-2026-131 6000.00'],
    ],
  ])('%s', async (_, values, expected) => {
    expect(told(await audit([FIRST, bill('F-2026-131', values)]))).toEqual(expected);
  });

  const toldApart = (column: string, one: string, other: string): Row[] => [
    { ...FIRST, [column]: one },
    bill('F-2026-131', { [column]: other }),
  ];
  testTogether.each<[string, Row[], string[]]>([
    ['two people', toldApart('person', 'Camille Exemple', 'Dominique Exemple'), []],
    [
      'one person twice',
      toldApart('person', 'Camille Exemple', 'Camille Exemple'),
      ['D2 F-2026-131 6000.00'],
    ],
    ['one person and nobody named', toldApart('person', 'Camille Exemple', ''), ['D2 F-2026-131 6000.00']],
    ['two profiles', toldApart('profile', 'Ergonome', 'Rédacteur'), []],
    ['two orders', toldApart('order_ref', 'BC-1', 'BC-2'), []],
    ['one order', toldApart('order_ref', 'BC-1', 'BC-1'), ['D2 F-2026-131 6000.00']],
    ['two deliverables', toldApart('deliverable_ref', 'L-1', 'L-2'), []],
    ['two instalments', toldApart('description', 'Acompte 1 sur 3', 'Acompte 2 sur 3'), []],
    [
      'a year on one side only',
      toldApart('description', 'Maintenance', 'Maintenance 2026'),
      ['D2 F-2026-131 6000.00'],
    ],
  ])('%s', async (_, lines, expected) => {
    const deliverable = { contract_ref: 'M-2026-01', type: 'report' };
    const registers = {
      people: ['Camille', 'Dominique'].map((name, index) => ({
        contract_ref: 'M-2026-01',
        person_key: `P-${index}`,
        name: `${name} Exemple`,
      })),
      deliverables: ['L-1', 'L-2'].map((ref) => ({ ...deliverable, deliverable_ref: ref, title: ref })),
    };
    expect(told(await audit(lines, registers))).toEqual(expected);
  });

  testTogether('asks about each but the first, and names the others', async () => {
    const part = await audit([FIRST, bill('F-2026-131'), bill('F-2026-145')]);
    expect(told(part)).toEqual(['D2 F-2026-131 6000.00', 'D2 F-2026-145 6000.00']);
    expect(part.findings.map(({ values }) => values.invoices)).toEqual([
      ['F-2026-118'],
      ['F-2026-131', 'F-2026-118'],
    ]);
  });

  testTogether('of five invoices is a usual price', async () => {
    const numbers = ['F-2026-118', 'F-2026-131', 'F-2026-145', 'F-2026-152', 'F-2026-167'];
    const series = (count: number): Promise<AuditPart> =>
      audit(numbers.slice(0, count).map((number) => bill(number)));
    const [four, five] = await Promise.all([series(4), series(5)]);
    expect([told(four).length, told(five)]).toEqual([3, []]);
  });

  testTogether('rejected invoices are out of it', async () => {
    const event = {
      invoice_number: 'F-2026-118',
      supplier: 'Atelier Horizon',
      event: 'rejected',
      on: '2026-10-05',
    };
    expect(told(await audit([FIRST, bill('F-2026-131')], { invoice_events: [event] }))).toEqual([]);
  });
});

describe('a number that is nearly the same', () => {
  testTogether.each<[string, string, Row, string[]]>([
    ['one digit', 'F-2026-119', { net: '5950' }, ['D3 F-2026-119 5950.00']],
    ['two digits exchanged', 'F-2026-181', { net: '6060' }, ['D3 F-2026-181 6060.00']],
    ['one digit more', 'F-2026-1188', { net: '5940' }, ['D3 F-2026-1188 5940.00']],
    ['one digit less', 'F-2026-18', { net: '5950' }, ['D3 F-2026-18 5950.00']],
    ['more than 1% apart', 'F-2026-119', { net: '5939.99' }, []],
    ['two digits', 'F-2026-127', { net: '5950' }, []],
    [
      'of the next month',
      'F-2026-119',
      { net: '5950', period_start: '2026-10-01', period_end: '2026-10-31' },
      [],
    ],
    [
      'for another order',
      'F-2026-119',
      { net: '5950', description: 'Maintenance du lot 2' },
      ['D3 F-2026-119 5950.00'],
    ],
    ['without a period', 'F-2026-119', { net: '5950', period_start: '', period_end: '' }, ['D3 incomplete']],
    // Both say something of it; the money is the same.
    ['and the same amount', 'F-2026-119', {}, ['D2 F-2026-119 6000.00', 'D3 F-2026-119 6000.00']],
    // The same once marks are left out.
    ['written otherwise', 'F2026/118', {}, ['D1 F2026/118 6000.00']],
  ])('%s', async (_, number, values, expected) => {
    const lines = [FIRST, bill(number, { issue_date: '2026-10-03', ...values })];
    expect(told(await audit(lines))).toEqual(expected);
  });
});
