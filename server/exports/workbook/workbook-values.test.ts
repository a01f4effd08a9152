import { describe, expect, test } from '@jest/globals';
import type { AuditResult } from '../../domain/audit-result.js';
import { expectSameAsResult } from '../../../test/support/expect-workbook.js';
import { plain, readSheet } from '../../../test/support/read-workbook.js';
import { sampleFinding } from '../../../test/support/sample-finding.js';
import { sampleInvoice, sampleLine } from '../../../test/support/sample-invoice.js';
import { emptyResult, sampleDocument, sampleResult } from '../../../test/support/sample-result.js';
import { writeAndRead } from '../../../test/support/sample-workbook.js';

describe('what the workbook says is what the result says', () => {
  test('in an audit with everything in it', async () => {
    const result = sampleResult();
    expectSameAsResult((await writeAndRead(result, 'fr')).workbook, result);
  });

  test('in an audit of nothing', async () => {
    const result = emptyResult();
    expectSameAsResult((await writeAndRead(result, 'fr')).workbook, result);
  });

  test('a credit note is told from an invoice', async () => {
    const invoices = [
      sampleInvoice(),
      sampleInvoice({ number: 'AV-1', direction: -1 }),
      sampleInvoice({ number: 'AV-2', typeCode: '381' }),
    ];
    const { workbook } = await writeAndRead(emptyResult({ invoices }), 'fr');
    const { rows } = readSheet(workbook, 'Étaiement');
    expect(rows.map((row) => [plain(row.Facture), plain(row.Nature)])).toEqual([
      ['F-2026-118', 'facture'],
      ['F-2026-118', 'facture'],
      ['AV-1', 'avoir'],
      ['AV-1', 'avoir'],
      ['AV-2', 'avoir'],
      ['AV-2', 'avoir'],
    ]);
  });

  test('a line that no ladder was made for says what is missing', async () => {
    const result = emptyResult({
      invoices: [sampleInvoice({ lines: [sampleLine({ support: null, billedDays: null, net: null })] })],
    });
    expectSameAsResult((await writeAndRead(result, 'fr')).workbook, result);
  });
});

describe('numbers of a spreadsheet', () => {
  const withAmount = (amount: string, days: string): AuditResult =>
    emptyResult({ findings: [sampleFinding({ amountAtStake: amount, daysUnsupported: days })] });
  const amountCell = async (amount: string, days = '1.00') => {
    const { workbook } = await writeAndRead(withAmount(amount, days), 'fr');
    const [row] = readSheet(workbook, 'Constats').rows;
    return { amount: row?.['Montant HT en question (TVA pour A3)'], days: row?.['Jours en question'] };
  };

  test('an amount is a number with the sign of its currency, days have two decimals', async () => {
    const { amount, days } = await amountCell('3230.00', '4.25');
    expect([amount?.value, amount?.numFmt]).toEqual([3230, '#,##0.00 "€"']);
    expect([days?.value, days?.numFmt]).toEqual([4.25, '#,##0.00']);
  });

  test('a negative amount stays a number', async () => {
    expect((await amountCell('-12.50')).amount?.value).toBe(-12.5);
  });

  test.each([
    ['123456789012345', 123456789012345],
    ['1234567890123.45', 1234567890123.45],
    ['1000000000000000000', 1e18],
  ])('%s fits into fifteen digits', async (amount, value) => {
    expect((await amountCell(amount)).amount?.value).toBe(value);
  });

  test.each([
    ['1234567890123456', '1 234 567 890 123 456 €'],
    ['9007199254740.993', '9 007 199 254 740,993 €'],
    ['12345678901234567.89', '12 345 678 901 234 567,89 €'],
    ['-12345678901234567.89', '−12 345 678 901 234 567,89 €'],
  ])('%s does not: every digit is written, as text', async (amount, text) => {
    const cell = (await amountCell(amount)).amount;
    expect(typeof cell?.value).toBe('string');
    expect(plain(cell)).toBe(text);
    expect(cell?.alignment.horizontal).toBe('right');
  });

  test('in English and in another currency too', async () => {
    const finding = sampleFinding({ amountAtStake: '12345678901234567.89', values: { currency: 'CHF' } });
    const { workbook } = await writeAndRead(emptyResult({ findings: [finding] }), 'en');
    const [row] = readSheet(workbook, 'Findings').rows;
    expect(plain(row?.['At stake, before VAT (VAT for A3)'])).toBe('CHF 12,345,678,901,234,567.89');
  });
});

describe('dates', () => {
  test('are real dates, the day of the document', async () => {
    const finding = sampleFinding({ subject: { personKey: 'P-1', date: '2026-09-02' } });
    const { workbook, parts } = await writeAndRead(emptyResult({ findings: [finding] }), 'fr');
    const cell = readSheet(workbook, 'Constats').rows[0]?.Date;
    expect(cell?.value).toEqual(new Date('2026-09-02T00:00:00Z'));
    expect(cell?.numFmt).toBe('[$-40C]d mmm yyyy');
    // 46267 is 2 September 2026 in the calendar of Excel, with no part of a day.
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<v>46267</v>');
  });

  test('before the calendar of Excel they are text', async () => {
    const finding = sampleFinding({ subject: { personKey: 'P-1', date: '1899-12-31' } });
    const { workbook } = await writeAndRead(emptyResult({ findings: [finding] }), 'en');
    expect(readSheet(workbook, 'Findings').rows[0]?.Date?.value).toBe('1899-12-31');
  });
});

describe('a currency that no document states', () => {
  test('is said beside the amount, and on the first page', async () => {
    const invoice = sampleInvoice({ currency: null });
    const finding = sampleFinding({ values: {} });
    const result = emptyResult({
      invoices: [invoice],
      findings: [finding],
      totals: [{ currency: 'EUR', billed: '17860.00', atStake: '3230.00' }],
    });
    const { workbook } = await writeAndRead(result, 'fr');
    const [row] = readSheet(workbook, 'Constats').rows;
    expect(plain(row?.Devise)).toBe('non indiquée');
    expect(row?.['Montant HT en question (TVA pour A3)']?.numFmt).toBe('#,##0.00');
    expect(plain(readSheet(workbook, 'Étaiement').rows[0]?.Devise)).toBe('non indiquée');
    const first: string[] = [];
    workbook.getWorksheet('Synthèse')?.eachRow((line) => first.push(plain(line.getCell(1))));
    expect(first).toContain(
      '1 facture n’indique pas de devise : son montant est compté dans celle de son marché, à défaut en euros.',
    );
  });
});

describe('sources', () => {
  test('an element path is shortened in the findings, the ladder and the problems', async () => {
    const path =
      '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem[2]';
    const source = { file: 'invoices/a.xml', path };
    const problem = { code: 'no-date', severity: 'warning', message: { fr: 'Ici.', en: 'Here.' } } as const;
    const result = emptyResult({
      documents: [sampleDocument({ file: source.file, problems: [{ ...problem, at: source }] })],
      findings: [sampleFinding({ evidence: [source] })],
      invoices: [sampleInvoice({ lines: [sampleLine({ source })] })],
    });
    const { workbook } = await writeAndRead(result, 'fr');
    const short = '…/ram:IncludedSupplyChainTradeLineItem[2]';
    const first = (name: string) => readSheet(workbook, name).rows[0];
    expect(plain(first('Constats')?.Sources)).toBe(`invoices/a.xml, ${short}`);
    expect(plain(first('Étaiement')?.Source)).toBe(`invoices/a.xml, ${short}`);
    expect(plain(first('Problèmes')?.Place)).toBe(short);
  });
});

describe('a document received twice', () => {
  test('has the kind of the one it repeats', async () => {
    const original = sampleDocument({ file: 'timesheets/a.csv', kind: 'timesheet' });
    const again = sampleDocument({ file: 'b.csv', kind: 'unknown', status: 'duplicate' });
    const documents = [
      { ...again, duplicateOf: original.file },
      original,
      { ...again, file: 'c.csv', duplicateOf: 'lost.csv' },
    ];
    const { workbook } = await writeAndRead(emptyResult({ documents }), 'fr');
    expect(readSheet(workbook, 'Documents').rows.map((row) => plain(row.Nature))).toEqual([
      'Feuille de temps',
      'Feuille de temps',
      'Inconnu',
    ]);
  });
});

describe('the rung that supported days rest on', () => {
  const allocation = { supplier: '11111111100011', invoice: 'F-2026-118', line: '3', amount: null };
  const duplicate = sampleFinding({
    id: 'D4-1',
    code: 'D4',
    values: { rung: 'contract' },
    allocations: [{ ...allocation, days: '5.00' }],
  });
  const restsOn = async (...findings: AuditResult['findings']): Promise<string[]> => {
    const [, , line] = sampleInvoice().lines;
    const support = line?.support ?? null;
    const lines = [sampleLine({ ...line, support: support && { ...support, restsOn: 'contract' } })];
    const other = { name: 'Cabinet du Lac SA', siret: '22222222200022', siren: null, vatId: null };
    const invoices = [sampleInvoice({ lines }), sampleInvoice({ lines, supplier: other })];
    const { workbook } = await writeAndRead(emptyResult({ findings, invoices }), 'fr');
    return readSheet(workbook, 'Étaiement').rows.map((row) => plain(row['Repère retenu']));
  };

  test('names the finding that questions the days, on the invoice of its contractor only', async () => {
    expect(await restsOn(duplicate)).toEqual(['marché (D4)', 'marché']);
  });

  test('the largest number of days wins, equal ones are both named, what is not shown is not', async () => {
    const fewer = { ...duplicate, code: 'C8', allocations: [{ ...allocation, days: '0.50' }] };
    const equal = { ...duplicate, code: 'D1', allocations: [{ ...allocation, days: '5.0' }] };
    const hidden = { ...duplicate, code: 'L4', visible: false, allocations: [{ ...allocation, days: '9' }] };
    const elsewhere = { ...duplicate, code: 'T1', values: { rung: 'timesheet' } };
    expect((await restsOn(fewer, duplicate, equal, hidden, elsewhere))[0]).toBe('marché (D1, D4)');
  });
});

describe('words of the first page', () => {
  const said = async (lang: 'fr' | 'en'): Promise<string[]> => {
    const { workbook } = await writeAndRead(sampleResult(), lang);
    const texts: string[] = [];
    workbook.worksheets[0]?.eachRow((row) => {
      row.eachCell((cell) => {
        texts.push(plain(cell));
      });
    });
    return texts;
  };

  test('a topic is named by what it is about, a count by what it counts', async () => {
    expect(await said('fr')).toEqual(expect.arrayContaining(['Effort et heures déclarées', 'Cas en tout']));
    expect(await said('en')).toEqual(expect.arrayContaining(['Effort and declared hours', 'Cases in all']));
  });

  test('a fact may also be a document that is missing', async () => {
    expect((await said('fr')).join('\n')).toContain(
      'Écart entre pièces : les pièces ne s’accordent pas entre elles ou avec le marché, ou une pièce demandée manque.',
    );
    expect((await said('en')).join('\n')).toContain(
      'Documents disagree: documents disagree with each other or with the contract, or a required one is missing.',
    );
  });
});
