import { expect } from '@jest/globals';
import { onlyRules, register } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { billedBy } from '../billed.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { dayDocument, type GoldenCredit, type Syntax } from '../golden-credit-xml.js';

interface Sent {
  issued: string;
  days: number;
  type?: string;
  /** Read from a CSV file unless said otherwise. */
  as?: Syntax;
  number?: string;
  preceding?: string;
}

/** What is asked about two documents, or about their lines. */
const CODES = ['D1', 'D4', 'R1', 'T1'];

const auditTogether = auditsTogether('2026-12-16', { rules: onlyRules(...CODES) });

/** Documents of one number, F-1, unless they say otherwise. */
const audit = (...sent: Sent[]): Promise<AuditPart> =>
  auditTogether({
    'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
    ...Object.fromEntries(
      sent.map((one, index) => [`invoices/${index}.${one.as ? 'xml' : 'csv'}`, file(one)]),
    ),
  });

function file({ issued, days, type = '380', as, number = 'F-1', preceding }: Sent): string {
  const line: GoldenCredit['lines'][number] = { quantity: days, price: 500, net: days * 500 };
  const cited = preceding === undefined ? {} : { preceding };
  if (as !== undefined)
    return dayDocument(as, { number, type, issued, total: line.net, lines: [line], ...cited });
  return register(
    invoiceLine({
      invoice_number: number,
      issue_date: issued,
      type_code: type,
      preceding_invoice: preceding ?? '',
      quantity: String(days),
      unit_price: '500',
      net: String(line.net),
      person: 'Camille Exemple',
    }),
  );
}

/** Net billed, then code, class and amount of what is asked about two documents. */
const told = (part: AuditPart) => [
  billedBy(part),
  ...part.findings
    .filter(({ code }) => CODES.includes(code))
    .map((one) => [one.code, one.class, one.amountAtStake]),
];

const first: Sent = { issued: '2026-10-01', days: 10 };

testTogether.each<[string, Sent]>([
  ['an invoice sent again negated', { issued: '2026-10-05', days: -10 }],
  ['an invoice sent again negated, in UBL', { issued: '2026-10-05', days: -10, as: 'UBL Invoice' }],
  ['one sent negated before the invoice', { issued: '2026-09-30', days: -10 }],
  ['a credit note', { issued: '2026-10-05', days: 10, type: '381' }],
  ['a credit note in UBL', { issued: '2026-10-05', days: 10, type: '381', as: 'UBL CreditNote' }],
  [
    'a credit note in UBL typed negative',
    { issued: '2026-10-05', days: -10, type: '381', as: 'UBL CreditNote' },
  ],
  ['a credit note in CII typed negative', { issued: '2026-10-05', days: -10, type: '381', as: 'CII' }],
])('%s under the number of the invoice is not billed twice', async (_, again) => {
  expect(told(await audit(first, again))).toEqual(['0.00']);
});

testTogether('the same number billed twice is asked about', async () => {
  expect(told(await audit(first, { issued: '2026-10-05', days: 9 }))).toEqual([
    '9500.00',
    ['D1', 'fact', '4500.00'],
  ]);
});

testTogether(
  'what bears the number of two invoices and gives one of them back leaves one billed',
  async () => {
    const negated: Sent = { issued: '2026-10-03', days: -10 };
    const again: Sent = { issued: '2026-10-05', days: 10 };
    const [between, last] = await Promise.all([
      audit(first, negated, again),
      audit(first, again, { ...negated, issued: '2026-10-08' }),
    ]);
    expect([told(between), told(last)]).toEqual([['5000.00'], ['5000.00']]);
  },
);

testTogether.each<[string, string]>([
  ['the last one issued by its own day', '2026-10-05'],
  ['of two of one day, the one of the last file', first.issued],
])('a credit note that cites a number borne by two invoices gives back %s', async (_, issued) => {
  const credit: Sent = { issued: '2026-10-08', days: 9, type: '381', number: 'AV-1', preceding: 'F-1' };
  expect(told(await audit(first, { issued, days: 9 }, credit))).toEqual(['5000.00']);
});

testTogether('one of three is given back: one is billed twice', async () => {
  const again: Sent[] = [
    { issued: '2026-10-05', days: -10 },
    { issued: '2026-10-06', days: 10 },
    { issued: '2026-10-07', days: 9 },
  ];
  expect(told(await audit(first, ...again))).toEqual(['9500.00', ['D1', 'fact', '4500.00']]);
});

testTogether('a part given back does not settle the number', async () => {
  const part: Sent = { issued: '2026-10-05', days: -2 };
  expect(told(await audit(first, part, { issued: '2026-10-06', days: 9 }))).toEqual([
    '8500.00',
    ['D1', 'fact', '4500.00'],
  ]);
});
