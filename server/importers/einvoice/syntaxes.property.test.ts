import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anyInvoice } from '../../../test/support/einvoice/any-invoice.js';
import { apartFromSyntax } from '../../../test/support/einvoice/apart-from-syntax.js';
import { writeCii, writeZugferd1 } from '../../../test/support/einvoice/write-cii.js';
import { writeUbl } from '../../../test/support/einvoice/write-ubl.js';
import type { WrittenInvoice } from '../../../test/support/einvoice/written-invoice.js';
import type { ReadInvoice } from '../../domain/invoice.js';
import { readXmlInvoice } from './read-xml-invoice.js';

const RUNS = { numRuns: 150 };

/** What the syntaxes must all give back: the invoice without what only its writer needs. */
function expected(invoice: WrittenInvoice): unknown {
  const read: Partial<WrittenInvoice> = { ...invoice };
  delete read.files;
  delete read.accountingVat;
  return apartFromSyntax(read as ReadInvoice);
}

function read(xml: string): unknown {
  const { invoice, faults } = readXmlInvoice(Buffer.from(xml), 'f.xml');
  expect(faults).toEqual([]);
  return apartFromSyntax(invoice);
}

describe('any invoice reads back as it was written', () => {
  test.each([
    ['UBL', writeUbl],
    ['CII', writeCii],
    ['ZUGFeRD 1.0', writeZugferd1],
  ])('in %s', (_, write) => {
    fc.assert(
      fc.property(anyInvoice, (invoice) => {
        expect(read(write(invoice))).toEqual(expected(invoice));
      }),
      RUNS,
    );
  });
});

test('whatever bears the bytes: byte order mark, line ends, comment of a licence, prefixes', () => {
  const prefixed = (xml: string): string =>
    xml
      .replaceAll('cac:', 'a:')
      .replaceAll(':cac=', ':a=')
      .replaceAll('ram:', 'r:')
      .replaceAll(':ram=', ':r=');
  fc.assert(
    fc.property(anyInvoice, fc.boolean(), (invoice, isUbl) => {
      const xml = isUbl ? writeUbl(invoice) : writeCii(invoice);
      const plain = read(xml);
      const licence = `<!--${'Licence. '.repeat(1000)}-->`;
      const commented = xml.replace('?>\n', `?>\n${licence}\n`);
      expect(read(`\uFEFF${commented.replaceAll('\n', '\r\n')}`)).toEqual(plain);
      const tags = xml.replace(/<[^<>]*>/g, (tag) => prefixed(tag));
      expect(read(tags)).toEqual(plain);
    }),
    { numRuns: 50 },
  );
});
