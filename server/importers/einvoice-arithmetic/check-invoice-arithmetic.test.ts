import { describe, expect, test } from '@jest/globals';
import {
  addedLine as line,
  addedInvoice as invoice,
  ADDED_TOTALS as TOTALS,
  AT,
} from '../../../test/support/invoice-that-adds-up.js';
import type { ReadInvoice, ReadInvoiceLine } from '../../domain/invoice.js';
import { checkInvoiceArithmetic } from './check-invoice-arithmetic.js';

const codes = (change: Partial<ReadInvoice>): string[] =>
  checkInvoiceArithmetic(invoice(change), AT).map(({ code }) => code);
const totals = (change: Partial<ReadInvoice['totals']>): Partial<ReadInvoice> => ({
  totals: { ...TOTALS, ...change },
});

test('an invoice that adds up says nothing', () => {
  expect(codes({})).toEqual([]);
});

describe('totals', () => {
  test.each<[string, Partial<ReadInvoice>, string[]]>([
    ['sum of lines', totals({ lines: '1000.01' }), ['br-co-10', 'br-co-13']],
    ['stated allowances without any', totals({ allowances: '5.00' }), ['br-co-11', 'br-co-13']],
    ['stated charges without any', totals({ charges: '5.00' }), ['br-co-12', 'br-co-13']],
    ['total without VAT', totals({ withoutVat: '990.00' }), ['br-co-13', 'br-co-15']],
    ['VAT', totals({ vat: '201.00' }), ['br-co-14', 'br-co-15']],
    ['total with VAT', totals({ withVat: '1201.00' }), ['br-co-15', 'br-co-16']],
    ['payable', totals({ payable: '1199.99' }), ['br-co-16']],
    ['prepaid and rounding', totals({ prepaid: '200.10', rounding: '0.10', payable: '1000.00' }), []],
    ['a total that is not there is not checked', totals({ lines: null, vat: null, payable: null }), []],
  ])('%s', (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  test('an allowance whose total is left out', () => {
    const change = { allowancesCharges: [{ charge: false, amount: '50.00', reason: null }] };
    expect(codes(change)).toEqual(['br-co-11']);
  });

  test('the sentence gives both amounts in both languages', () => {
    const [problem] = checkInvoiceArithmetic(invoice(totals({ payable: '1300.50' })), AT);
    expect(problem).toEqual({
      code: 'br-co-16',
      severity: 'error',
      at: AT,
      seen: '1300.50',
      message: {
        fr: 'Total TTC moins acompte plus arrondi : 1\u202f200,00. Le document indique 1\u202f300,50 (BT-115).',
        en: 'Total with VAT minus prepaid amount plus rounding: 1,200.00. The document states 1,300.50 (BT-115).',
      },
    });
  });

  test.each([
    ['MINIMUM', { profile: 'urn:factur-x.eu:1p0:minimum' }, {}],
    [
      'the XRechnung extension',
      {
        profile:
          'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0',
      },
      {},
    ],
    [
      'a ZUGFeRD 1.0 credit note with nothing payable',
      { profile: 'urn:ferd:CrossIndustryDocument:invoice:1p0:comfort', direction: -1 as const },
      { payable: '0.00' },
    ],
  ])('BR-CO-16 does not speak of %s', (_, change, amounts) => {
    const wrong = totals({ payable: '470.15', ...amounts });
    expect(codes(wrong)).toEqual(['br-co-16']);
    expect(codes({ ...wrong, ...change })).toEqual([]);
  });

  test('only DETAIL lines and lines without a status enter the sums', () => {
    const lines = [
      line({ lineStatus: 'GROUP', quantity: null, unitPrice: null }),
      line({ lineStatus: 'DETAIL' }),
      line({ lineStatus: 'INFORMATION', net: '77.777' }),
    ];
    expect(codes({ lines })).toEqual([]);
  });

  test('an invoice without lines has no sum of lines to check', () => {
    expect(codes({ lines: [] })).toEqual([]);
  });
});

describe('third decimals', () => {
  const odd = line({ quantity: '3', unitPrice: '333.335', net: '1000.005' });

  test('a cent caused by a third decimal is BR-DEC-23 and not a wrong sum', () => {
    expect(codes({ lines: [odd] })).toEqual(['br-dec-23']);
  });

  test('two cents are a wrong sum as well', () => {
    expect(
      codes({
        lines: [odd],
        ...totals({ lines: '999.98', withoutVat: '999.98', withVat: '1199.98', payable: '1199.98' }),
      }),
    ).toEqual(['br-dec-23', 'br-co-10']);
  });

  test('zeros after the second decimal are no third decimal', () => {
    expect(codes({ lines: [line({ net: '1000.0000' })] })).toEqual([]);
  });

  test('exact beyond floats', () => {
    const lines = [
      line({ quantity: '1', unitPrice: '0.10', net: '0.10' }),
      line({ quantity: '1', unitPrice: '0.20', net: '0.20' }),
    ];
    const change = totals({
      lines: '0.30',
      withoutVat: '0.30',
      vat: '0.06',
      withVat: '0.36',
      payable: '0.36',
    });
    expect(
      codes({
        lines,
        ...change,
        vatBreakdown: [{ category: 'S', rate: '20', base: '0.30', amount: '0.06' }],
      }),
    ).toEqual([]);
  });
});

describe('lines', () => {
  test.each<[string, Partial<ReadInvoiceLine>, string[]]>([
    ['base quantity', { quantity: '1000', priceBaseQuantity: '100' }, []],
    ['two cents are let through', { quantity: '10.0002' }, []],
    ['three are not', { quantity: '10.0003' }, ['line-net-formula']],
    [
      'charges and allowances',
      {
        quantity: '9.5',
        allowancesCharges: [
          { charge: true, amount: '60.00', reason: null },
          { charge: false, amount: '10.00', reason: null },
        ],
      },
      [],
    ],
    ['a base quantity of zero is not divided by', { priceBaseQuantity: '0' }, []],
    ['without a price', { unitPrice: null }, []],
    ['negative price', { unitPrice: '-100.00', quantity: '-10' }, ['br-27']],
    ['period reversed', { periodStart: '2026-01-31', periodEnd: '2026-01-01' }, ['br-30']],
    ['period of a day', { periodStart: '2026-01-31', periodEnd: '2026-01-31' }, []],
  ])('%s', (_, change, expected) => {
    expect(codes({ lines: [line(change)] })).toEqual(expected);
  });

  test('the formula only warns, at the line', () => {
    const [problem] = checkInvoiceArithmetic(invoice({ lines: [line({ quantity: '11' })] }), AT);
    expect(problem).toMatchObject({ severity: 'warning', at: { file: 'f.xml', line: 2 } });
  });

  test('the place of a field is used when it is known', () => {
    const place = { file: 'f.xml', path: '/Invoice/cac:InvoiceLine/cbc:LineExtensionAmount' };
    const wrong = invoice({ lines: [line({ quantity: '11' })] });
    const [problem] = checkInvoiceArithmetic(wrong, AT, (owner, field) =>
      owner === wrong.lines[0] && field === 'net' ? place : undefined,
    );
    expect(problem?.at).toEqual(place);
  });
});

describe('VAT', () => {
  const breakdown = (base: string, amount: string, rate = '20') => [{ category: 'S', rate, base, amount }];

  test('less than one unit is let through, one is not', () => {
    expect(
      codes({
        vatBreakdown: breakdown('1000.00', '200.99'),
        ...totals({ vat: '200.99', withVat: '1200.99', payable: '1200.99' }),
      }),
    ).toEqual([]);
    expect(
      codes({
        vatBreakdown: breakdown('1000.00', '201.00'),
        ...totals({ vat: '201.00', withVat: '1201.00', payable: '1201.00' }),
      }),
    ).toEqual(['br-co-17']);
  });

  test('the base of a rate is compared with its lines', () => {
    expect(
      codes({
        vatBreakdown: breakdown('1001.00', '200.20'),
        ...totals({ vat: '200.20', withVat: '1200.20', payable: '1200.20' }),
      }),
    ).toEqual(['br-s-08']);
    expect(
      codes({
        vatBreakdown: breakdown('1000.99', '200.20'),
        ...totals({ vat: '200.20', withVat: '1200.20', payable: '1200.20' }),
      }),
    ).toEqual([]);
  });

  test('an allowance without its VAT leaves the base unchecked, one with it is counted', () => {
    const change = {
      vatBreakdown: breakdown('900.00', '180.00'),
      ...totals({
        allowances: '150.00',
        withoutVat: '850.00',
        vat: '180.00',
        withVat: '1030.00',
        payable: '1030.00',
      }),
    };
    const allowance = { charge: false, amount: '150.00', reason: null };
    expect(codes({ ...change, allowancesCharges: [allowance] })).toEqual([]);
    expect(
      codes({ ...change, allowancesCharges: [{ ...allowance, vatCategory: 'S', vatRate: '20' }] }),
    ).toEqual(['br-s-08']);
  });
});

test('the period of the document is not reversed', () => {
  expect(codes({ periodStart: '2026-02-01', periodEnd: '2026-01-31' })).toEqual(['br-29']);
});
