import { describe, expect, test } from '@jest/globals';
import { exact, sum, type Decimal } from './decimal.js';
import {
  explainInvoice,
  explainTotal,
  type InvoiceStake,
  type PlacedPart,
  type StakeTotal,
} from './stake-explanation.js';

const part = (lineId: string | null, code: string, amount: Decimal, finding = `${code}-x`): PlacedPart => ({
  lineId,
  line: lineId,
  code,
  finding,
  amount,
  isVat: code === 'A3',
});

/** What the lines come to, less what is taken off. */
const rebuilt = ({ lines, takenOff }: InvoiceStake): string =>
  sum(lines.map(({ counted }) => counted))
    .minus(takenOff)
    .toFixed(2);

const whole = { currency: 'EUR', bound: null, givenBack: null } as const;

describe('the total of an invoice', () => {
  test('the largest amount of a line counts, the others are told as smaller or as large', () => {
    const stake = explainInvoice(
      { ...whole, atStake: '900' },
      [
        { lineId: '1', counted: '650.00', bound: null },
        { lineId: null, counted: '250.00', bound: null },
      ],
      [
        part('1', 'T1', '650.00'),
        part('1', 'C1', '650.00'),
        part('1', 'R1', '40.00'),
        part(null, 'A3', '250.00'),
      ],
    );
    expect(stake.lines).toEqual([
      {
        lineId: '1',
        line: '1',
        counts: { finding: 'C1-x', code: 'C1', amount: '650.00', isVat: false },
        others: [
          { finding: 'T1-x', code: 'T1', amount: '650.00', isVat: false, why: 'equal' },
          { finding: 'R1-x', code: 'R1', amount: '40.00', isVat: false, why: 'smaller' },
        ],
        takenOff: '0.00',
        bound: null,
        counted: '650.00',
      },
      {
        lineId: null,
        line: null,
        counts: { finding: 'A3-x', code: 'A3', amount: '250.00', isVat: true },
        others: [],
        takenOff: '0.00',
        bound: null,
        counted: '250.00',
      },
    ]);
    expect([stake.takenOff, stake.atStake, rebuilt(stake)]).toEqual(['0.00', '900.00', '900.00']);
  });

  test('what is above the line, and above the invoice, is taken off and said why', () => {
    const stake = explainInvoice(
      { currency: 'EUR', atStake: '500', bound: 'credited', givenBack: '300.00' },
      [
        { lineId: '1', counted: '600', bound: 'accepted' },
        { lineId: '2', counted: '0', bound: 'accepted' },
      ],
      [part('1', 'D4', '1000.00'), part('2', 'T1', '80.00')],
    );
    expect(stake.lines.map(({ takenOff, bound, counted }) => [takenOff, bound, counted])).toEqual([
      ['400.00', 'accepted', '600.00'],
      ['80.00', 'accepted', '0.00'],
    ]);
    expect(stake).toMatchObject({ takenOff: '100.00', bound: 'credited', givenBack: '300.00' });
    expect(rebuilt(stake)).toBe('500.00');
  });

  test('what was settled before bounds were told is bounded by what is billed', () => {
    const stake = explainInvoice(
      { ...whole, atStake: '30' },
      [{ lineId: '1', counted: '33', bound: null }],
      [part('1', 'D4', '40.00')],
    );
    expect(stake).toMatchObject({ takenOff: '3.00', bound: 'billed', atStake: '30.00' });
    expect(stake.lines[0]).toMatchObject({ takenOff: '7.00', bound: 'billed', counted: '33.00' });
  });

  test('nothing in question has no line', () => {
    expect(explainInvoice({ ...whole, atStake: '0' }, [], [])).toMatchObject({ lines: [], atStake: '0.00' });
  });
});

test('a total of many invoices is told step by step, and the steps come to it', () => {
  const total = explainTotal({
    currency: 'EUR',
    invoices: 3,
    largest: '1000.00',
    onLines: '930.00',
    atStake: '800.00',
    notAccepted: '20.00',
    notAcceptedWhole: '10.00',
    givenBack: '100.00',
    notStored: '50.00',
    byRule: [
      { code: 'A3', asked: '50.00', counted: '50.00' },
      { code: 'T1', asked: '1200.00', counted: '950.00' },
    ],
  });
  expect(total).toEqual({
    currency: 'EUR',
    invoices: 3,
    asked: '1250.00',
    sameLine: '250.00',
    aboveLine: '50.00',
    notAccepted: '30.00',
    aboveInvoice: '20.00',
    givenBack: '100.00',
    atStake: '800.00',
    notStored: '50.00',
    byRule: [
      { code: 'A3', asked: '50.00', counted: '50.00', isVat: true },
      { code: 'T1', asked: '1200.00', counted: '950.00', isVat: false },
    ],
  } satisfies StakeTotal);
  const { asked, sameLine, aboveLine, notAccepted, aboveInvoice, givenBack } = total;
  const left = exact(asked).minus(sum([sameLine, aboveLine, notAccepted, aboveInvoice, givenBack]));
  expect(left.toFixed(2)).toBe(total.atStake);
});
