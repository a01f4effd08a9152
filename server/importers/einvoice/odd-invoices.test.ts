import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readXmlInvoice } from './read-xml-invoice.js';

const sample = (name: string): string =>
  readFileSync(join(process.cwd(), 'server/importers/einvoice/samples', name), 'utf8');
const UBL = sample('prestation-jours-heures.ubl.xml');
const CII = sample('prestation-jours-heures.cii.xml');
const LOTS = sample('lots.cii.xml');

function read(text: string, ...changes: [string | RegExp, string][]) {
  const changed = changes.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    if (after === before) throw new Error(`nothing to change: ${String(from)}`);
    return after;
  }, text);
  const { invoice, problems, faults } = readXmlInvoice(Buffer.from(changed), 'f.xml');
  return { invoice, problems: problems.map(({ code }) => code), faults: faults.map(({ code }) => code) };
}

describe('a value written twice', () => {
  const twice = '<ram:LineTotalAmount>8125.00</ram:LineTotalAmount>';
  test.each([
    ['CII', CII, twice, `${twice}<ram:LineTotalAmount>7000.00</ram:LineTotalAmount>`],
    [
      'UBL',
      UBL,
      '<cbc:LineExtensionAmount currencyID="EUR">8125.00</cbc:LineExtensionAmount>',
      '<cbc:LineExtensionAmount currencyID="EUR">8125.00</cbc:LineExtensionAmount><cbc:LineExtensionAmount currencyID="EUR">7000.00</cbc:LineExtensionAmount>',
    ],
  ])('and differently is unknown: %s', (_, text, from, to) => {
    const { invoice, problems } = read(text, [from, to]);
    expect(invoice.lines[0]?.net).toBeNull();
    expect(problems).toEqual(['einvoice-value-repeated']);
  });

  test('and differently is told with what both say', () => {
    const { problems } = readXmlInvoice(
      Buffer.from(CII.replace(twice, `${twice}<ram:LineTotalAmount>7000.00</ram:LineTotalAmount>`)),
      'f.xml',
    );
    expect(problems[0]?.seen).toBe('8125.00 | 7000.00');
    expect(problems[0]?.at.path).toMatch(/LineTotalAmount\[1\]$/);
  });

  test('as the same number is that number', () => {
    const { invoice, problems } = read(CII, [
      twice,
      `${twice}<ram:LineTotalAmount>8125</ram:LineTotalAmount>`,
    ]);
    expect([invoice.lines[0]?.net, problems]).toEqual(['8125.00', []]);
  });

  test('in another currency is another value', () => {
    const total = '<ram:GrandTotalAmount>11730.00</ram:GrandTotalAmount>';
    const { invoice, problems } = read(CII, [
      total,
      `${total}<ram:GrandTotalAmount currencyID="CHF">11100.00</ram:GrandTotalAmount>`,
    ]);
    expect([invoice.totals.withVat, problems]).toEqual(['11730.00', []]);
  });

  test('two periods of one line leave it without one', () => {
    const period = (from: string, to: string) =>
      `<cac:InvoicePeriod><cbc:StartDate>${from}</cbc:StartDate><cbc:EndDate>${to}</cbc:EndDate></cac:InvoicePeriod>`;
    const { invoice, problems } = read(UBL, [
      '<cac:OrderLineReference>',
      `${period('2026-10-01', '2026-10-31')}<cac:OrderLineReference>`,
    ]);
    expect([invoice.lines[0]?.periodStart, invoice.lines[0]?.periodEnd]).toEqual([null, null]);
    expect(problems).toEqual(['einvoice-value-repeated', 'einvoice-value-repeated']);
  });

  test('instalments have several due dates, of which the first is the earliest to pay', () => {
    const terms = (date: string) =>
      `<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">${date}</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>`;
    const { invoice, problems } = read(CII, [
      '<ram:SpecifiedTradeSettlementHeaderMonetarySummation>',
      `${terms('20261201')}<ram:SpecifiedTradeSettlementHeaderMonetarySummation>`,
    ]);
    expect([invoice.dueDate, problems]).toEqual(['2026-11-01', []]);
  });
});

describe('CII lines that name their parent', () => {
  const statuses = (text: string) => read(text).invoice.lines.map(({ id, lineStatus }) => [id, lineStatus]);
  const withoutStatus = LOTS.replace(/<ram:LineStatusReasonCode>\w+<\/ram:LineStatusReasonCode>/g, '');

  test('count in its place without a status, as with one', () => {
    expect(withoutStatus).not.toBe(LOTS);
    expect(statuses(withoutStatus).map(([, status]) => status === 'GROUP')).toEqual(
      statuses(LOTS).map(([, status]) => status === 'GROUP'),
    );
    expect(read(withoutStatus).problems).toEqual(read(LOTS).problems);
  });

  test('have a status in small letters too', () => {
    const small = LOTS.replace(/(?<=<ram:LineStatusReasonCode>)\w+/g, (status) => status.toLowerCase());
    expect(small).not.toBe(LOTS);
    expect(statuses(small)).toEqual(statuses(LOTS));
    expect(read(small).problems).toEqual([]);
  });
});

describe('dates with a time zone', () => {
  test.each([
    ['205', '202610021430+0200'],
    ['304', '20261002143059+0200'],
    ['203', '202610021430'],
  ])('format %s', (format, text) => {
    const { invoice, faults } = read(CII, [
      '<udt:DateTimeString format="102">20261002<',
      `<udt:DateTimeString format="${format}">${text}<`,
    ]);
    expect([invoice.issueDate, faults]).toEqual(['2026-10-02', []]);
  });
});

describe('an allowance that states its percentage and its base, and no amount', () => {
  const amount = '<cbc:Amount currencyID="EUR">100.00</cbc:Amount>';
  const percent = (base: string) => `<cbc:MultiplierFactorNumeric>2.5</cbc:MultiplierFactorNumeric>${base}`;

  test('is worth their product, and says so', () => {
    const { invoice, problems } = read(UBL, [
      amount,
      percent('<cbc:BaseAmount currencyID="EUR">4000.00</cbc:BaseAmount>'),
    ]);
    expect(invoice.allowancesCharges[0]).toMatchObject({ charge: false, amount: '100.00' });
    expect(problems).toEqual(['einvoice-allowance-computed']);
  });

  test('is left out below one percent: some programs write a factor there', () => {
    const factor = percent('<cbc:BaseAmount currencyID="EUR">4000.00</cbc:BaseAmount>').replace(
      '2.5',
      '0.025',
    );
    const { invoice, problems } = read(UBL, [amount, factor]);
    expect(invoice.allowancesCharges.map(({ charge }) => charge)).toEqual([true]);
    expect(problems).toContain('einvoice-allowance-without-amount');
  });

  test('is left out without a base', () => {
    const { invoice, problems } = read(UBL, [amount, percent('')]);
    expect(invoice.allowancesCharges.map(({ charge }) => charge)).toEqual([true]);
    expect(problems).toContain('einvoice-allowance-without-amount');
  });

  test('in CII as well', () => {
    const { invoice, problems } = read(CII, [
      '<ram:ActualAmount>10.00</ram:ActualAmount>',
      '<ram:CalculationPercent>2</ram:CalculationPercent><ram:BasisAmount>500.00</ram:BasisAmount>',
    ]);
    expect(invoice.lines[1]?.allowancesCharges).toEqual([
      { charge: false, amount: '10.00', reason: 'Geste commercial' },
    ]);
    expect(problems).toEqual(['einvoice-allowance-computed']);
  });
});

test('every note of a line is read', () => {
  const note = '<cbc:Note>Selon le compte rendu d’activité joint.</cbc:Note>';
  const { invoice } = read(UBL, [note, `${note}<cbc:Note>Profil : Développeur</cbc:Note>`]);
  expect(invoice.lines[0]?.note).toBe('Selon le compte rendu d’activité joint.\nProfil : Développeur');
});

describe('the rules of EN 16931 and of France on codes', () => {
  test('BR-CO-3: the VAT date and its code exclude each other', () => {
    const date = '<cbc:TaxPointDate>2026-10-02</cbc:TaxPointDate><cbc:DocumentCurrencyCode>';
    const code = '<cac:InvoicePeriod><cbc:DescriptionCode>35</cbc:DescriptionCode>';
    const both: [string, string][] = [
      ['<cbc:DocumentCurrencyCode>', date],
      ['<cac:InvoicePeriod>', code],
    ];
    expect(read(UBL, ...both).problems).toEqual(['br-co-3']);
    expect(both.map((one) => read(UBL, one).problems)).toEqual([[], []]);
    const base = '<ram:BasisAmount>9775.00</ram:BasisAmount>';
    const crossIndustry = (inside: string) => read(CII, [base, `${inside}${base}`]).problems;
    const point =
      '<ram:TaxPointDate><udt:DateString format="102">20261002</udt:DateString></ram:TaxPointDate>';
    const dueCode = '<ram:DueDateTypeCode>5</ram:DueDateTypeCode>';
    expect([crossIndustry(point + dueCode), crossIndustry(point), crossIndustry(dueCode)]).toEqual([
      ['br-co-3'],
      [],
      [],
    ]);
  });

  test('BR-FR-08: a business process that looks French is a French one', () => {
    const process = (to: string) => read(UBL, ['<cbc:ProfileID>S1<', `<cbc:ProfileID>${to}<`]).problems;
    expect(process('S0')).toEqual(['br-fr-08']);
    expect(process('X1')).toEqual(['br-fr-08']);
    for (const fine of ['B1', 'M4', 'S6', 'S3', 'M9', 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'])
      expect(process(fine)).toEqual([]);
  });
});

test('lines of one number are kept apart, without a word: an official example has them', () => {
  const { invoice, problems } = read(
    UBL,
    ['<cbc:ID>2</cbc:ID>', '<cbc:ID>1</cbc:ID>'],
    ['<cbc:ID>3</cbc:ID>', '<cbc:ID>1</cbc:ID>'],
  );
  expect(invoice.lines.map(({ id }) => id)).toEqual(['1', '1', '1']);
  expect(problems).toEqual([]);
});
