import { describe, expect } from '@jest/globals';
import type { AuditResult } from '../../../server/domain/audit-result.js';
import { sum } from '../../../server/domain/decimal.js';
import { auditDossier, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { billedBy } from '../billed.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { dayDocument, type GoldenCredit, type Syntax } from '../golden-credit-xml.js';
import { TEAM, timesheet, weekdays } from '../golden-days.js';

type Format = Syntax | 'CSV';
type Lines = GoldenCredit['lines'];

/** Ten days of Camille in September at 500 euros, and another document about them. */
function dossier(
  format: Format,
  credit: Partial<GoldenCredit> & { lines: Lines },
  recorded: number,
): DossierFiles {
  const said: GoldenCredit = {
    number: 'A-1',
    type: '381',
    issued: '2026-10-05',
    preceding: 'F-1',
    total: Number(sum(credit.lines.map(({ net }) => String(net)))),
    ...credit,
  };
  return {
    'register/contracts.csv': register({ ...CONTRACT, ceiling_amount: '6000' }),
    'register/people.csv': TEAM,
    'invoices/f.csv': register(days('F-1', { quantity: 10, price: 500, net: 5000 })),
    'timesheets/camille.csv': timesheet('P-0412', weekdays('2026-09-01', recorded)),
    ...(format === 'CSV'
      ? { 'invoices/a.csv': register(...asRows(said)) }
      : { 'invoices/a.xml': dayDocument(format, said) }),
  };
}

type Case = Parameters<typeof dossier>;
const AS_OF = '2026-12-16';
const auditTogether = auditsTogether(AS_OF);
const audit = (...of: Case): Promise<AuditPart> => auditTogether(dossier(...of));
/** The whole result, with the totals of the audit. */
const auditAlone = async (...of: Case): Promise<AuditResult> =>
  (await auditDossier(dossier(...of), AS_OF)).result;

const days = (
  invoice_number: string,
  { quantity, price, net }: Lines[number],
  values: Record<string, string> = {},
): Record<string, string> =>
  invoiceLine({
    invoice_number,
    issue_date: '2026-10-01',
    quantity: String(quantity),
    unit_price: String(price),
    net: String(net),
    person: 'Camille Exemple',
    ...values,
  });

const asRows = ({ number, type, issued, preceding, total, lines }: GoldenCredit): Record<string, string>[] =>
  lines.map((line, index) =>
    days(number, line, {
      issue_date: issued,
      type_code: type,
      line_id: String(index + 1),
      total_without_vat: String(total),
      ...(preceding === undefined ? {} : { preceding_invoice: preceding }),
    }),
  );

/** Code, invoice, line and amount of every finding. */
const asked = (result: AuditPart) =>
  result.findings.map(({ code, subject, amountAtStake }) => [
    code,
    subject.invoice,
    subject.line,
    amountAtStake,
  ]);

const FORMATS: Format[] = ['CSV', 'UBL Invoice', 'UBL CreditNote', 'CII'];
const TYPED: Record<string, Lines> = {
  'positive amounts': [{ quantity: 2, price: 500, net: 1000 }],
  'negative quantities': [{ quantity: -2, price: 500, net: -1000 }],
  'negative prices': [{ quantity: 2, price: -500, net: -1000 }],
  'negative amounts alone': [{ quantity: 2, price: 500, net: -1000 }],
  'negative quantities alone': [{ quantity: -2, price: 500, net: 1000 }],
};
const every = FORMATS.flatMap((format) =>
  Object.entries(TYPED).map(([typed, lines]): [Format, string, Lines] => [format, typed, lines]),
);
/** One case of each format is audited alone, for the totals of its audit. */
const WITH_TOTALS: Record<Format, string> = {
  CSV: 'negative prices',
  'UBL Invoice': 'negative quantities',
  'UBL CreditNote': 'negative amounts alone',
  CII: 'negative quantities alone',
};
const isWithTotals = ([format, typed]: [Format, string, Lines]): boolean => WITH_TOTALS[format] === typed;

describe('a credit note gives back, whatever the signs typed', () => {
  const name = '%s with %s: its days are asked for no more, the others still are';
  const expectTwoDaysBack = (result: AuditPart, lines: Lines): void => {
    expect(billedBy(result)).toBe('4000.00');
    expect(asked(result)).toEqual([['T1', 'F-1', '1', '500.00']]);
    const note = result.invoices.find(({ number }) => number === 'A-1');
    const { net = 0, quantity = 0 } = lines[0] ?? {};
    const shown = [note?.lines[0]?.quantity, note?.lines[0]?.net, note?.totals.withoutVat];
    expect(shown.map(Number)).toEqual([quantity, net, net]);
  };

  testTogether.each(every.filter((one) => !isWithTotals(one)))(name, async (format, _, lines) => {
    expectTwoDaysBack(await audit(format, { lines }, 7), lines);
  });

  testTogether.each(every.filter(isWithTotals))(name, async (format, _, lines) => {
    const result = await auditAlone(format, { lines }, 7);
    expectTwoDaysBack(result, lines);
    expect(result.totals).toEqual([{ currency: 'EUR', billed: '4000.00', atStake: '500.00' }]);
  });

  testTogether.each<[Format]>([['UBL Invoice'], ['CII']])(
    '%s: one over the whole credits the invoice',
    async (format) => {
      const result = await auditAlone(format, { lines: [{ quantity: -10, price: 500, net: -5000 }] }, 0);
      expect(result.invoices.map(({ number, state }) => [number, state])).toEqual([
        ['A-1', 'current'],
        ['F-1', 'credited'],
      ]);
      expect(result.totals).toEqual([{ currency: 'EUR', billed: '0.00', atStake: '0.00' }]);
    },
  );
});

describe('a line keeps its sense in the total', () => {
  testTogether.each<[Format, 1 | -1]>([
    ['CSV', -1],
    ['UBL CreditNote', 1],
    ['UBL CreditNote', -1],
    ['CII', -1],
  ])('%s, sense %i: three days given back, one billed after all', async (format, sign) => {
    const lines: Lines = [
      { quantity: 3 * sign, price: 500, net: 1500 * sign },
      { quantity: -1 * sign, price: 500, net: -500 * sign },
    ];
    const result = await audit(format, { lines }, 8);
    expect(billedBy(result)).toBe('4000.00');
    expect(asked(result)).toEqual([]);
  });
});

testTogether.each<[string, Lines]>([
  ['negative quantities', [{ quantity: -2, price: 500, net: -1000 }]],
  ['negative prices', [{ quantity: 2, price: -500, net: -1000 }]],
])('an invoice (380) with %s gives back as well', async (_, lines) => {
  const formats: Format[] = ['CSV', 'UBL Invoice'];
  const results = await Promise.all(formats.map((format) => audit(format, { type: '380', lines }, 8)));
  expect(results.map((result) => [billedBy(result), asked(result)])).toEqual([
    ['4000.00', []],
    ['4000.00', []],
  ]);
});

testTogether.each<[Format, Lines]>([
  ['CSV', [{ quantity: -2, price: 500, net: -900 }]],
  ['UBL CreditNote', [{ quantity: 2, price: 500, net: 900 }]],
  ['UBL CreditNote', [{ quantity: -2, price: 500, net: -900 }]],
  ['CII', [{ quantity: 20, price: 500, net: 90 }]],
  ['CII', [{ quantity: -20, price: 500, net: -90 }]],
])(
  '%s: what a credit note gives back too little is at stake, as much as its finding says: %j',
  async (format, lines) => {
    const result = await auditAlone(format, { lines }, 10);
    const [{ quantity, price, net } = { quantity: 0, price: 0, net: 0 }] = lines;
    const short = Math.abs(quantity * price) - Math.abs(net);
    expect(asked(result).filter(([code]) => code === 'A1')).toEqual([['A1', 'A-1', '1', `${short}.00`]]);
    expect(result.totals).toEqual([
      { currency: 'EUR', billed: `${5000 - Math.abs(net)}.00`, atStake: `${short}.00` },
    ]);
  },
);
