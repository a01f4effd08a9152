import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readXmlInvoice } from './read-xml-invoice.js';

const LOTS = readFileSync(join(process.cwd(), 'server/importers/einvoice/samples/lots.ubl.xml'), 'utf8');

function read(text: string) {
  const { invoice, problems } = readXmlInvoice(Buffer.from(text), 'f.xml');
  return {
    lines: invoice.lines.map(({ id, parentId, lineStatus }) => [id, parentId, lineStatus]),
    problems: problems.map(({ code, at }) => [code, at.path]),
  };
}

/** One line of 1,000.00 with these sub-lines, each an id and an amount. */
function oneLine(net: string | null, subLines: string): string {
  const amount = net === null ? '' : `<cbc:LineExtensionAmount>${net}</cbc:LineExtensionAmount>`;
  const line = `<cac:InvoiceLine><cbc:ID>1</cbc:ID>${amount}${subLines}<cac:Item><cbc:Name>Lot</cbc:Name></cac:Item></cac:InvoiceLine>`;
  const total =
    '<cac:LegalMonetaryTotal><cbc:LineExtensionAmount>1000.00</cbc:LineExtensionAmount></cac:LegalMonetaryTotal>';
  const start = LOTS.slice(0, LOTS.indexOf('<cac:TaxTotal>'));
  return `${start}${total}${line}</Invoice>`;
}
const sub = (id: string, net: string | null, inside = ''): string =>
  `<cac:SubInvoiceLine><cbc:ID>${id}</cbc:ID>${net === null ? '' : `<cbc:LineExtensionAmount>${net}</cbc:LineExtensionAmount>`}${inside}<cac:Item><cbc:Name>Part</cbc:Name></cac:Item></cac:SubInvoiceLine>`;

describe('lines inside a UBL line', () => {
  test('that add up to it count in its place, at every level', () => {
    expect(read(LOTS)).toEqual({
      lines: [
        ['1', null, 'GROUP'],
        ['1.1', '1', 'DETAIL'],
        ['1.2', '1', 'GROUP'],
        ['1.2.1', '1.2', 'DETAIL'],
        ['1.2.2', '1.2', 'DETAIL'],
        ['2', null, null],
      ],
      problems: [],
    });
  });

  test('that come to another amount inform, and the line counts', () => {
    expect(read(oneLine('1000.00', sub('1.1', '600.00') + sub('1.2', '399.99')))).toEqual({
      lines: [
        ['1', null, null],
        ['1.1', '1', 'INFORMATION'],
        ['1.2', '1', 'INFORMATION'],
      ],
      problems: [['einvoice-sub-lines-not-counted', '/Invoice/cac:InvoiceLine']],
    });
  });

  test('of which one has no amount inform as well', () => {
    const { lines, problems } = read(oneLine('1000.00', sub('1.1', '1000.00') + sub('1.2', null)));
    expect(lines.map(([, , status]) => status)).toEqual([null, 'INFORMATION', 'INFORMATION']);
    expect(problems.map(([code]) => code)).toEqual(['einvoice-sub-lines-not-counted']);
  });

  test('without amounts only describe it', () => {
    expect(read(oneLine('1000.00', sub('1.1', null) + sub('1.2', null)))).toEqual({
      lines: [
        ['1', null, null],
        ['1.1', '1', 'INFORMATION'],
        ['1.2', '1', 'INFORMATION'],
      ],
      problems: [],
    });
  });

  test('count where the line itself has no amount', () => {
    const { lines, problems } = read(oneLine(null, sub('1.1', '600.00') + sub('1.2', '400.00')));
    expect(lines.map(([, , status]) => status)).toEqual(['GROUP', 'DETAIL', 'DETAIL']);
    expect(problems).toEqual([]);
  });

  test('of a sub-line that only informs inform too', () => {
    const inner = sub('1.1', '600.00', sub('1.1.1', '600.00'));
    const { lines } = read(oneLine('1000.00', inner));
    expect(lines.map(([, , status]) => status)).toEqual([null, 'INFORMATION', 'INFORMATION']);
  });

  test('numbered like a line have the number of theirs in front', () => {
    const inner = sub('1', '1000.00', sub('1', '400.00') + sub('2', '600.00'));
    expect(read(oneLine('1000.00', inner)).lines).toEqual([
      ['1', null, 'GROUP'],
      ['1.1', '1', 'GROUP'],
      ['1.1.1', '1.1', 'DETAIL'],
      ['2', '1.1', 'DETAIL'],
    ]);
  });

  test('count among the 10,000 lines of an invoice', () => {
    const many = (count: number) => oneLine(null, sub('1.1', '0').repeat(count));
    expect(read(many(9_999)).lines).toHaveLength(10_000);
    expect(() => read(many(10_000))).toThrow('more than 10,000 lines');
  });

  test('of a credit note are read alike', () => {
    const credit = LOTS.replaceAll('InvoiceLine', 'CreditNoteLine')
      .replaceAll('InvoicedQuantity', 'CreditedQuantity')
      .replaceAll('InvoiceTypeCode', 'CreditNoteTypeCode')
      .replace('>380<', '>381<')
      .replaceAll('xsd:Invoice-2', 'xsd:CreditNote-2')
      .replace('<Invoice ', '<CreditNote ')
      .replace('</Invoice>', '</CreditNote>');
    expect(read(credit).lines).toEqual(read(LOTS).lines);
  });
});
