import { describe, expect, test } from '@jest/globals';
import { readPdfFile } from '../../../test/support/read-pdf.js';

const SAMPLES = 'server/importers/invoice-pdf/samples';
const ASKED = 'pdf-fields-unconfirmed';

/** As the page says it, in the order of the form. */
const AS_READ = {
  number: '2026-031',
  issueDate: '2026-09-30',
  type: 'invoice',
  supplier: 'Studio Rivage SARL',
  supplierSiret: '99900010200015',
  contractRef: 'M-2026-07',
  orderRef: 'BC-2026-041',
  periodStart: '2026-09-01',
  periodEnd: '2026-09-30',
  withoutVat: '8125.00',
  vat: '1625.00',
  withVat: '9750.00',
  currency: 'EUR',
};
const ONE_LINE = { description: 'Développement du portail', billedDays: '12.5', unitPrice: '650.00' };

const written = (values: Record<string, string | undefined>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
    .join('; ');

const answered = (changes: Record<string, string | undefined> = {}, sample = 'blocs-cote-a-cote') =>
  readPdfFile(`${SAMPLES}/${sample}.pdf`, { [ASKED]: written({ ...AS_READ, ...changes }) });

const codes = (read: Awaited<ReturnType<typeof answered>>): string[] => read.problems.map(({ code }) => code);

describe('an answer that is whole', () => {
  test('is the invoice, at the places where it was read, without lines', async () => {
    const read = await answered();
    expect(codes(read)).toEqual(['no-line-detail']);
    expect(read.format).toBe('invoice-pdf');
    expect(read.invoice).toMatchObject({
      number: '2026-031',
      issueDate: '2026-09-30',
      typeCode: '380',
      direction: 1,
      currency: 'EUR',
      contractRef: 'M-2026-07',
      orderRef: 'BC-2026-041',
      periodStart: '2026-09-01',
      periodEnd: '2026-09-30',
      supplier: { name: 'Studio Rivage SARL', siret: '99900010200015', siren: '999000102', vatId: null },
      lines: [],
      totals: { withoutVat: '8125.00', vat: '1625.00', withVat: '9750.00', lines: null, payable: null },
      source: { file: 'blocs-cote-a-cote.pdf', page: 1, line: 2 },
    });
  });

  test('has no place on the page for a number that the person typed', async () => {
    const { invoice } = await answered({ number: '2026-31' });
    expect(invoice).toMatchObject({ number: '2026-31', source: { file: 'blocs-cote-a-cote.pdf' } });
    expect(invoice?.source.page).toBeUndefined();
  });

  test('may hold the only line, when days × price is the total', async () => {
    const read = await answered(ONE_LINE);
    expect(codes(read)).toEqual([]);
    expect(read.invoice?.lines).toMatchObject([
      {
        position: 1,
        name: 'Développement du portail',
        quantity: '12.5',
        unitCode: 'DAY',
        unitPrice: '650.00',
        net: '8125.00',
        source: { file: 'blocs-cote-a-cote.pdf', page: 1, line: 14 },
      },
    ]);
  });

  test('whose totals do not add up is an invoice whose totals do not add up', async () => {
    const read = await answered({ withVat: '9800.00' });
    expect(read.problems.map(({ code, at }) => [code, at])).toEqual([
      ['br-co-15', 'file'],
      ['pdf-answer-differs', 'page 1, line 16'],
      ['no-line-detail', 'page 1, line 2'],
    ]);
    expect(read.invoice?.totals.withVat).toBe('9800.00');
  });

  test('that changes what the page surely says is kept, and both are told', async () => {
    const read = await answered({ issueDate: '2026-10-01', orderRef: 'BC-42' });
    expect(read.problems.map(({ code, at, seen }) => [code, at, seen])).toEqual([
      ['pdf-answer-differs', 'page 1, line 3', '2026-09-30'],
      ['no-line-detail', 'page 1, line 2', null],
    ]);
  });

  test('that writes an amount otherwise changes nothing', async () => {
    const read = await answered({ withoutVat: '8125', vat: '1625.0', withVat: '9750' });
    expect(codes(read)).toEqual(['no-line-detail']);
  });

  test('that turns the sign of an amount is told, unless it is a credit note', async () => {
    const minus = { withoutVat: '-8125.00', vat: '-1625.00', withVat: '-9750.00' };
    const invoice = await answered(minus);
    expect(codes(invoice).filter((code) => code === 'pdf-answer-differs')).toHaveLength(3);
    const credit = await answered({ ...minus, type: 'creditNote' });
    expect(credit.problems.map(({ code, seen }) => [code, seen])).toEqual([
      ['pdf-answer-differs', 'invoice'],
      ['no-line-detail', null],
    ]);
  });

  test('needs no VAT amount where the totals are equal', async () => {
    const read = await answered({ vat: undefined, withVat: '8125.00' });
    expect(read.invoice?.totals).toMatchObject({ withoutVat: '8125.00', vat: null, withVat: '8125.00' });
  });

  test('gives back for a credit note, however its amounts are signed', async () => {
    const credit = { type: 'creditNote', precedingInvoice: '2026-030' };
    const minus = { withoutVat: '-8125.00', vat: '-1625.00', withVat: '-9750.00' };
    const plain = await answered(credit);
    const signed = await answered({ ...credit, ...minus });
    expect(plain.invoice).toMatchObject({
      typeCode: '381',
      direction: -1,
      precedingInvoices: [{ number: '2026-030', issueDate: null }],
    });
    expect(signed.invoice).toMatchObject({ typeCode: '381', direction: 1 });
  });

  test('makes an invoice of a scan, by its own question', async () => {
    const path = `${SAMPLES}/scan.pdf`;
    const read = await readPdfFile(path, { 'pdf-scan': written(AS_READ) });
    expect(codes(read)).toEqual(['no-line-detail']);
    expect(read.invoice).toMatchObject({ number: '2026-031', source: { file: 'scan.pdf' } });
    const other = await readPdfFile(path, { [ASKED]: written(AS_READ) });
    expect(codes(other)).toEqual(['pdf-scan']);
  });
});

describe('an answer that is not whole keeps asking, and says about which field', () => {
  test.each([
    ['a day that is none', { issueDate: '2026-02-30' }, 'issueDate'],
    ['a field that the form has not', { colour: 'blue' }, 'colour'],
    ['no number', { number: undefined }, 'number'],
    ['an amount with a comma', { withVat: '9750,00' }, 'withVat'],
    ['another type', { type: 'quote' }, 'type'],
    ['a SIRET of 13 digits', { supplierSiret: '9990001020001' }, 'supplierSiret'],
    ['a currency in words', { currency: 'euros' }, 'currency'],
    ['a period that ends before it starts', { periodEnd: '2026-08-31' }, 'periodEnd'],
    ['totals that differ without VAT', { vat: undefined }, 'vat'],
    ['half of a line', { billedDays: '12.5', unitPrice: '650.00' }, 'description'],
    ['a line that is not the whole invoice', { ...ONE_LINE, billedDays: '12' }, 'unitPrice'],
    ['a line by a cent', { ...ONE_LINE, unitPrice: '650.001' }, 'unitPrice'],
  ])('%s', async (_, change, field) => {
    const read = await answered(change);
    expect(codes(read)).toEqual(['pdf-answer-not-kept', ASKED]);
    expect(read.problems[0]?.seen).toBe(field);
    expect(read.invoice).toBeNull();
  });

  test('two faults are two problems, and a line that is no answer is one', async () => {
    const two = await answered({ issueDate: 'hier', withVat: 'beaucoup' });
    expect(codes(two)).toEqual(['pdf-answer-not-kept', 'pdf-answer-not-kept', ASKED]);
    const none = await readPdfFile(`${SAMPLES}/scan.pdf`, { 'pdf-scan': 'oui' });
    expect(codes(none)).toEqual(['pdf-answer-not-kept', 'pdf-scan']);
  });
});
