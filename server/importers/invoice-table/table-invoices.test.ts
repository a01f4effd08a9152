import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { ReadInvoice } from '../../domain/invoice.js';
import type { Problem } from '../../domain/problem.js';
import { RefusedFile } from '../importer.js';
import { csvInvoices, workbookInvoices } from './table-invoices.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'invoices-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Read {
  invoices: ReadInvoice[];
  problems: Problem[];
}

async function readAt(path: string, answers: Record<string, string> = {}): Promise<Read> {
  const importer = path.endsWith('.csv') ? csvInvoices : workbookInvoices;
  const read: Read = { invoices: [], problems: [] };
  const file = { name: 'x', path, byteLength: 1, part: 'invoices' as const, answers };
  for await (const piece of importer.read(file)) {
    if (piece.type === 'invoice') read.invoices.push(piece.invoice);
    if (piece.type === 'problem') read.problems.push(piece.problem);
  }
  return read;
}

let count = 0;
async function csv(text: string, answers?: Record<string, string>): Promise<Read> {
  const path = join(folder, `${(count += 1)}.csv`);
  await writeFile(path, text);
  return readAt(path, answers);
}

async function book(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Read> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('Feuil1'), workbook);
  const path = join(folder, `${(count += 1)}.xlsx`);
  await workbook.xlsx.writeFile(path);
  return readAt(path);
}

const codes = ({ problems }: Read) =>
  problems.map((problem) => [problem.code, problem.at.cell ?? problem.at.line]);

describe('a table without any line is told at its header', () => {
  const HEADER = ['N° facture', 'Date facture', 'Prestataire', 'Montant HT'];

  test('in a text, closing row or remark included', async () => {
    const text = `${HEADER.join(';')}\n`;
    expect(codes(await csv(text))).toEqual([['empty-table', 1]]);
    expect(codes(await csv(`${text};;Total;0,00\n`))).toEqual([['empty-table', 1]]);
  });

  test('in a sheet under its title', async () => {
    const read = await book((sheet) => {
      sheet.addRow(['Atelier Boréal']);
      sheet.addRow(HEADER);
    });
    expect([codes(read), read.problems[0]?.at.sheet]).toEqual([[['empty-table', 'A2']], 'Feuil1']);
  });

  test('beside a sheet that has one, which is read', async () => {
    const { invoices, problems } = await book((sheet, workbook) => {
      sheet.addRow(HEADER);
      workbook.addWorksheet('Octobre').addRows([HEADER, ['F1', '2026-10-02', 'S', 600]]);
    });
    expect(invoices.map(({ number }) => number)).toEqual(['F1']);
    expect(problems.map(({ code, at }) => [code, at.sheet])).toEqual([['empty-table', 'Feuil1']]);
  });

  test('unless every line was left out with its reason', async () => {
    expect(codes(await csv(`${HEADER.join(';')}\n;2026-09-30;S;600\n`))).toEqual([
      ['row-without-invoice-number', 2],
    ]);
  });
});

describe('a question where somebody’s text has two readings', () => {
  const HEADER = 'N° facture;Date facture;Prestataire;Jours;TJM;Montant HT\n';

  test.each([
    ['decimal-comma', '1.375'],
    ['decimal-point', '1375'],
  ])('%s settles 1,375', async (answer, quantity) => {
    const text = `${HEADER}F1;2026-09-30;S;1,375;600;825,00\n`;
    expect(codes(await csv(text))).toEqual([['ambiguous-number', 2]]);
    const { invoices, problems } = await csv(text, { 'ambiguous-number': answer });
    expect(invoices[0]?.lines[0]?.quantity).toBe(quantity);
    expect(problems.filter((problem) => problem.asks)).toEqual([]);
  });

  test('other values of the column settle it, those of another column do not', async () => {
    const { invoices, problems } = await csv(
      `${HEADER}F1;2026-09-30;S;1,375;1.200;1 650,00\nF1;2026-09-30;S;0,5;1.200;600,00\n`,
    );
    expect(invoices[0]?.lines.map((line) => [line.quantity, line.unitPrice])).toEqual([
      ['1.375', null],
      ['0.5', null],
    ]);
    expect(problems.map((problem) => [problem.code, problem.seen, problem.asks])).toEqual([
      ['ambiguous-number', '1.200', true],
    ]);
    expect(problems[0]?.message.fr).toContain('peut se lire 1,200 ou 1\u202f200. Lequel ?');
  });

  test('the same text in a real number cell is exact', async () => {
    const { invoices, problems } = await book((sheet) => {
      sheet.addRow(['N° facture', 'Date facture', 'Prestataire', 'Jours', 'TJM', 'Montant HT']);
      sheet.addRow(['F1', new Date(Date.UTC(2026, 8, 2)), 'S', 1.375, 600, 825]);
    });
    expect(problems).toEqual([]);
    expect(invoices[0]).toMatchObject({
      issueDate: '2026-09-02',
      lines: [{ quantity: '1.375', unitCode: 'DAY' }],
    });
  });

  test('the order of a date', async () => {
    const text = `${HEADER}F1;03/04/2026;S;1;600;600\n`;
    expect(codes(await csv(text))).toEqual([['ambiguous-date-order', 2]]);
    expect((await csv(text, { 'ambiguous-date-order': 'day-first' })).invoices[0]?.issueDate).toBe(
      '2026-04-03',
    );
    expect((await csv(text, { 'ambiguous-date-order': 'month-first' })).invoices[0]?.issueDate).toBe(
      '2026-03-04',
    );
    const proved = await csv(`${text}F2;13/04/2026;S;1;600;600\n`);
    expect(proved.invoices.map((invoice) => invoice.issueDate)).toEqual(['2026-04-03', '2026-04-13']);
  });

  test('an amount that may hold VAT or not, unless quantity and price prove it', async () => {
    const text = 'N° facture;Date;Fournisseur;Montant\nF1;2026-09-30;S;1200,00\n';
    expect(codes(await csv(text))).toEqual([['ambiguous-amount', 2]]);
    const net = await csv(text, { 'ambiguous-amount': 'net' });
    expect(net.invoices[0]?.lines[0]?.net).toBe('1200.00');
    const gross = await csv(text, { 'ambiguous-amount': 'gross' });
    expect(gross.invoices[0]).toMatchObject({ lines: [{ net: null }], totals: { withVat: '1200.00' } });
    const proved = await csv('N° facture;Date;Qté;PU;Montant\nF1;2026-09-30;2;600;1200,00\n');
    expect(proved.invoices[0]?.lines[0]?.net).toBe('1200.00');
    expect(proved.problems).toEqual([]);
  });
});

describe('layouts of workbooks', () => {
  test('title block, merged number, percentages, hidden row, closing rows', async () => {
    const read = await book((sheet) => {
      sheet.addRow(['Atelier Boréal']);
      sheet.addRow([]);
      sheet.addRow(['Facture', 'Date', 'Désignation', 'JH', 'PU HT', 'Montant HT', 'TVA', 'Période']);
      sheet.addRow(['F-7', new Date(Date.UTC(2026, 8, 30)), 'Cadrage', 2, 600, 1200, 0.2, 'septembre 2026']);
      sheet.addRow([null, null, 'Suivi', 0.5, 600, 300, 0.2, 'du 01/09/2026 au 15/09/2026']);
      sheet.addRow(['Total', null, null, 2.5, null, { formula: 'SUM(F4:F5)', result: 1600 }]);
      sheet.mergeCells('A4:A5');
      sheet.getRow(5).hidden = true;
      for (const row of [4, 5]) sheet.getCell(`G${row}`).numFmt = '0%';
    });
    expect(read.invoices).toHaveLength(1);
    const [invoice] = read.invoices;
    expect(invoice).toMatchObject({ number: 'F-7', issueDate: '2026-09-30', totals: { withoutVat: '1600' } });
    expect(invoice?.lines).toMatchObject([
      {
        quantity: '2',
        unitCode: 'DAY',
        net: '1200',
        vatRate: '20',
        periodStart: '2026-09-01',
        periodEnd: '2026-09-30',
      },
      {
        quantity: '0.5',
        unitCode: 'DAY',
        net: '300',
        vatRate: '20',
        periodStart: '2026-09-01',
        periodEnd: '2026-09-15',
      },
    ]);
    expect(invoice?.lines[1]?.source).toEqual({ file: 'x', sheet: 'Feuil1', cell: 'A5' });
    expect(codes(read)).toContainEqual(['total-row-differs', 'A6']);
    expect(codes(read)).toContainEqual(['hidden-rows-read', 'A5']);
  });

  test('a formula saved without its value, an error and a word are problems of their cells, never 0', async () => {
    const read = await book((sheet) => {
      sheet.addRow(['N° facture', 'Date facture', 'Objet', 'Quantité', 'Unité', 'PU', 'Montant HT']);
      sheet.addRow(['F1', '2026-09-30', 'a', 2, 'jours', 600, { formula: 'D2*F2' }]);
      sheet.addRow(['F1', '2026-09-30', 'b', { error: '#REF!' }, 'h', 'voir devis', 80]);
    });
    expect(
      read.invoices[0]?.lines.map((line) => [line.quantity, line.unitCode, line.unitPrice, line.net]),
    ).toEqual([
      ['2', 'DAY', '600', null],
      [null, 'HUR', null, '80'],
    ]);
    expect(codes(read).sort()).toEqual([
      ['bad-number', 'F3'],
      ['cell-error', 'D3'],
      ['formula-without-value', 'G2'],
    ]);
  });

  test('several sheets, one of them without a table', async () => {
    const read = await book((sheet, workbook) => {
      sheet.addRow(['Mode d’emploi']);
      for (const month of ['Août', 'Septembre']) {
        const table = workbook.addWorksheet(month);
        table.addRow(['N° facture', 'Date facture', 'Montant HT']);
        table.addRow([`F-${month}`, '2026-09-30', 100]);
      }
    });
    expect(read.invoices.map((invoice) => [invoice.number, invoice.source.sheet])).toEqual([
      ['F-Août', 'Août'],
      ['F-Septembre', 'Septembre'],
    ]);
    expect(read.problems.map((problem) => [problem.code, problem.at.sheet])).toEqual([
      ['sheet-without-table', 'Feuil1'],
    ]);
  });
});

test('a closing row of more than forty digits states nothing', async () => {
  const total = async (stated: string) => {
    const read = await csv(`Facture;Date;Objet;Montant HT\nF1;2026-09-30;a;100\n;;Total HT;${stated}\n`);
    return [read.invoices[0]?.totals.withoutVat, codes(read)];
  };
  expect(await total('9'.repeat(40))).toEqual(['9'.repeat(40), [['total-row-differs', 3]]]);
  expect(await total('9'.repeat(41))).toEqual(['100', []]);
});

describe('documents', () => {
  test('one number of two suppliers is two invoices, a credit note has its direction', async () => {
    const { invoices } = await csv(
      'Facture;Date;Fournisseur;Type;Montant HT\n1;2026-09-30;A;Facture;100\n1;2026-09-30;B;Avoir;100\n2;2026-09-30;B;Avoir;-100\n',
    );
    expect(invoices.map((one) => [one.number, one.supplier.name, one.typeCode, one.direction])).toEqual([
      ['1', 'A', '380', 1],
      ['1', 'B', '381', -1],
      ['2', 'B', '381', 1],
    ]);
  });

  test('a contradiction inside a line is reported, the values stay as read', async () => {
    const read = await csv('Facture;Date;Jours;TJM;Montant HT\nF1;2026-09-30;10;600;7000\n');
    expect(read.invoices[0]?.lines[0]?.net).toBe('7000');
    expect(codes(read)).toEqual([['line-net-formula', 2]]);
  });
});

describe('refused, naming what is missing', () => {
  test.each([
    ['N° facture;Date facture;Objet\nF1;2026-09-30;a\n', 'montant'],
    ['N° facture;Objet;Montant HT\nF1;a;100\n', 'date de facture'],
    ['Date facture;Objet;Montant HT\n2026-09-30;a;100\n', 'numéro de facture'],
    ['N° facture;Date facture;Montant HT\nF1;a;100\nF2;b;100\n', 'date de facture'],
  ])('%j', async (text, missing) => {
    const refusal = await csv(text).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RefusedFile);
    const { problem } = refusal as RefusedFile;
    expect([problem.code, problem.message.fr]).toEqual([
      'missing-column',
      `Colonne introuvable : ${missing}. Rien n’est lu de ce tableau.`,
    ]);
  });

  test('beyond 50,000 rows', async () => {
    const refusal = await csv(`Facture;Date;Montant HT\n${'F1;2026-09-30;1\n'.repeat(50_001)}`).catch(
      (error: unknown) => error,
    );
    expect((refusal as RefusedFile).problem.code).toBe('sheet-too-large');
  });

  test('beyond 200 columns, not at 200', async () => {
    const wide = (columns: number) => {
      const more = ';'.repeat(columns - 3);
      return csv(`Facture;Date;Montant HT${more}\nF1;2026-09-30;1${more}\n`);
    };
    expect((await wide(200)).invoices).toHaveLength(1);
    const refusal = await wide(201).catch((error: unknown) => error);
    expect((refusal as RefusedFile).problem.code).toBe('sheet-too-large');
  });
});

describe('numbers with two readings, read as the others of their column ask', () => {
  const HEADER = 'N° facture;Date facture;Prestataire;Libellé;Quantité;Unité;PU HT;Montant HT';
  const table = (...rows: string[]) => csv(`${[HEADER, ...rows].join('\n')}\n`);
  const doubtful = ({ invoices }: Read) =>
    invoices.flatMap(({ lines }) =>
      lines.map(({ quantity, doubtfulNumbers }) => [quantity, doubtfulNumbers]),
    );

  test('a thousands mark is kept with its text', async () => {
    const read = await table(
      'F-1;01/09/2026;Studio Rivage;Relevés;12,5;u;600,00;7500,00',
      'F-2;01/10/2026;Studio Rivage;Relevés;1.125;u;1.600;675,00',
      'F-3;01/10/2026;Studio Rivage;Relevés;1.250 u;u;600,00;2.500',
    );
    expect(doubtful(read)).toEqual([
      ['12.5', undefined],
      [
        '1125',
        [
          { field: 'quantity', text: '1.125' },
          { field: 'unitPrice', text: '1.600' },
        ],
      ],
      [
        '1250',
        [
          { field: 'quantity', text: '1.250' },
          { field: 'net', text: '2.500' },
        ],
      ],
    ]);
  });

  test('a decimal mark, and a number with one reading, are not in doubt', async () => {
    const read = await table(
      'F-1;01/09/2026;Studio Rivage;Relevés;1,125;u;600,00;675,00',
      'F-2;01/10/2026;Studio Rivage;Relevés;1 125,5;u;600,00;675300,00',
      'F-3;01/10/2026;Studio Rivage;Relevés;1.125.000;u;1,00;1125000,00',
    );
    expect(doubtful(read)).toEqual([
      ['1.125', undefined],
      ['1125.5', undefined],
      ['1125000', undefined],
    ]);
  });
});
