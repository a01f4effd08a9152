import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cpuMilliseconds } from '../../../test/support/cpu-time.js';
import type { Problem } from '../../domain/problem.js';
import { RefusedFile } from '../importer.js';
import { MEGABYTE } from '../limits.js';
import { readXmlInvoice, type XmlReading } from './read-xml-invoice.js';
import { ublInvoice } from './xml-importers.js';

const sample = (name: string): string =>
  readFileSync(join(process.cwd(), 'server/importers/einvoice/samples', name), 'utf8');
const UBL = sample('prestation-jours-heures.ubl.xml');
const CII = sample('prestation-jours-heures.cii.xml');
const read = (text: string): XmlReading => readXmlInvoice(Buffer.from(text), 'f.xml');

function refusal(bytes: Uint8Array | string): Problem {
  try {
    readXmlInvoice(Buffer.from(bytes), 'f.xml');
  } catch (error) {
    if (error instanceof RefusedFile) return error.problem;
    throw error;
  }
  throw new Error('the file was read');
}

function change(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return changed;
}

describe('bytes that are no readable XML', () => {
  test('Latin-1 bytes under a UTF-8 declaration, with the line', () => {
    const problem = refusal(Buffer.from(UBL.replaceAll('’', "'"), 'latin1'));
    expect(problem).toMatchObject({ code: 'xml-encoding-mismatch', at: { file: 'f.xml', line: 9 } });
    expect(problem.seen).toContain('Indemnité forfaitaire');
  });

  test('Latin-1 and UTF-16 are read when announced', () => {
    const latin = change(UBL.replaceAll('’', "'"), 'UTF-8', 'ISO-8859-1');
    expect(readXmlInvoice(Buffer.from(latin, 'latin1'), 'f.xml').invoice.supplier.name).toBe(
      "Atelier Numérique d'Exemple",
    );
    const wide = Buffer.from(`\uFEFF${change(UBL, 'UTF-8', 'UTF-16')}`, 'utf16le');
    expect(readXmlInvoice(wide, 'f.xml').invoice.supplier.name).toBe('Atelier Numérique d’Exemple');
  });

  test('an encoding that is not read', () => {
    expect(refusal(change(UBL, 'UTF-8', 'EBCDIC-FR')).code).toBe('xml-encoding-unknown');
  });

  test('a truncated file, with the element it stops in', () => {
    const cut = UBL.slice(0, UBL.indexOf('12.5</cbc:InvoicedQuantity>'));
    expect(refusal(cut)).toMatchObject({
      code: 'xml-truncated',
      at: { path: '/Invoice/cac:InvoiceLine/cbc:InvoicedQuantity' },
    });
  });

  test('an unescaped ampersand', () => {
    const problem = refusal(change(UBL, 'Remise de volume', 'Remise & volume'));
    expect(problem.code).toBe('xml-not-well-formed');
    expect(problem.at.path).toBe('/Invoice/cac:AllowanceCharge/cbc:AllowanceChargeReason');
  });

  test('a DOCTYPE, and so every entity attack', () => {
    const bomb = change(UBL, '<Invoice', '<!DOCTYPE x [<!ENTITY a "&a;&a;">]>\n<Invoice');
    expect(refusal(bomb).code).toBe('xml-doctype');
  });

  test('65 levels are refused, and 200,000 nested tags end at once', () => {
    const took = cpuMilliseconds(() => {
      expect(refusal(`${'<a>'.repeat(65)}${'</a>'.repeat(65)}`).code).toBe('xml-too-deep');
      expect(refusal('<a>'.repeat(200_000)).code).toBe('xml-too-deep');
    });
    expect(took).toBeLessThan(2_000);
  });

  test('more than 200,000 elements', () => {
    expect(refusal(`<a>${'<b/>'.repeat(200_000)}</a>`).code).toBe('xml-too-many-elements');
  });

  test('more than 256 attributes on an element', () => {
    const attributes = Array.from({ length: 257 }, (_, index) => `a${index}="x"`);
    expect(refusal(`<a ${attributes.join(' ')}/>`).code).toBe('xml-too-many-attributes');
    expect(refusal(`<a ${attributes.slice(1).join(' ')}/>`).code).toBe('xml-not-an-invoice');
  });

  test('more than 10,000 lines, but not 10,000', () => {
    const line =
      '<cac:InvoiceLine><cbc:ID>9</cbc:ID><cbc:LineExtensionAmount>0</cbc:LineExtensionAmount></cac:InvoiceLine>';
    const lines = (count: number): string => change(UBL, '</Invoice>', `${line.repeat(count)}</Invoice>`);
    expect(refusal(lines(9_998)).code).toBe('invoice-too-many-lines');
    expect(read(lines(9_997)).invoice.lines).toHaveLength(10_000);
  });

  test('over 20 MB, before it is opened', async () => {
    const outcome = async (byteLength: number): Promise<string> => {
      const file = { name: 'f.xml', path: '/nowhere', byteLength, part: 'invoices' as const, answers: {} };
      try {
        for await (const { type } of ublInvoice.read(file)) return type;
        return 'nothing';
      } catch (error) {
        return error instanceof RefusedFile ? error.problem.message.en : (error as { code: string }).code;
      }
    };
    expect(await outcome(20 * MEGABYTE)).toBe('ENOENT');
    expect(await outcome(20 * MEGABYTE + 1)).toBe('This file is larger than 20 MB; it was not opened.');
  });

  test('another XML', () => {
    expect(refusal('<note/>').code).toBe('xml-not-an-invoice');
  });
});

describe('values that are not what the format says', () => {
  test('every one is named at its element', () => {
    const text = change(
      change(UBL, '>8125.00<', '>8125,00<'),
      '<cbc:DueDate>2026-11-01',
      '<cbc:DueDate>2026-02-30',
    );
    expect(read(text).faults.map(({ code, at, seen }) => [code, at.path, seen])).toEqual([
      ['einvoice-bad-date', '/Invoice/cbc:DueDate', '2026-02-30'],
      ['einvoice-bad-decimal', '/Invoice/cac:InvoiceLine[1]/cbc:LineExtensionAmount', '8125,00'],
    ]);
  });

  test('an indicator that says neither allowance nor charge', () => {
    const [fault] = read(change(UBL, '<cbc:ChargeIndicator>false', '<cbc:ChargeIndicator>maybe')).faults;
    expect(fault).toMatchObject({ code: 'einvoice-bad-indicator', seen: 'maybe' });
  });

  test('1.375 days are 1.375 days', () => {
    const { invoice, faults } = read(change(UBL, '>12.5<', '>1.375<'));
    expect(invoice.lines[0]?.quantity).toBe('1.375');
    expect(faults).toEqual([]);
  });
});

describe('what the document does not carry', () => {
  test('stays null, and required facts are reported', () => {
    const text = change(
      change(UBL, /<cbc:ID>F-2026-0117<\/cbc:ID>/, ''),
      /<cbc:IssueDate>.*<\/cbc:IssueDate>/,
      '',
    );
    const { invoice, problems } = read(text);
    expect([invoice.number, invoice.issueDate]).toEqual([null, null]);
    expect(problems.map(({ code }) => code)).toEqual(['br-02', 'br-03']);
  });

  test('a VAT total in another currency only is not taken for the VAT', () => {
    const { invoice, problems } = read(
      change(CII, '<ram:TaxTotalAmount currencyID="EUR">1955.00</ram:TaxTotalAmount>', ''),
    );
    expect(invoice.totals.vat).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['vat-total-other-currency']);
  });

  test('an empty period is reported at its element', () => {
    const { problems } = read(
      change(UBL, /<cbc:StartDate>2026-09-01<\/cbc:StartDate><cbc:EndDate>2026-09-18Z<\/cbc:EndDate>/, ''),
    );
    expect(problems).toMatchObject([
      { code: 'br-co-20', at: { path: '/Invoice/cac:InvoiceLine[1]/cac:InvoicePeriod' } },
    ]);
  });

  test('an attachment that is not base64 is left out', () => {
    const { invoice, problems } = read(change(UBL, /(filename="cra-septembre.csv">)[^<]*/, '$1&#233;!'));
    expect(invoice.attachments).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['attachment-not-base64']);
  });
});

describe('direction', () => {
  test('an invoice with negative lines stays an invoice, signs as read', () => {
    const { invoice } = read(change(UBL, '>12.5<', '>-12.5<'));
    expect([invoice.direction, invoice.lines[0]?.quantity]).toEqual([1, '-12.5']);
  });

  test('a UBL invoice of type 381 is a credit note', () => {
    const text = change(UBL, '<cbc:InvoiceTypeCode>380', '<cbc:InvoiceTypeCode>381');
    expect(read(text).invoice.direction).toBe(-1);
  });

  test('one typed with negative amounts says so by its signs, kept as read', () => {
    const typed = change(UBL, '<cbc:InvoiceTypeCode>380', '<cbc:InvoiceTypeCode>381');
    const text = typed.replace(/(<cbc:TaxExclusiveAmount[^>]*>)/, '$1-');
    const { invoice } = read(text);
    expect([invoice.direction, invoice.totals.withoutVat?.startsWith('-')]).toEqual([1, true]);
  });
});

test('an order named on the line is stated, a place points at the exact amount', () => {
  const text = change(
    change(
      UBL,
      '<cbc:LineID>10</cbc:LineID>',
      '<cbc:LineID>10</cbc:LineID><cac:OrderReference><cbc:ID>BC-7</cbc:ID></cac:OrderReference>',
    ),
    '>11730.00<',
    '>11740.00<',
  );
  const { invoice, problems } = read(text);
  expect(invoice.lines[0]?.stated).toEqual({ order: 'BC-7' });
  expect(problems.map(({ code, at }) => [code, at.path])).toEqual([
    ['br-co-15', '/Invoice/cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount'],
    ['br-co-16', '/Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount'],
  ]);
});
