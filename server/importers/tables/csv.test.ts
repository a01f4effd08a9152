import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RefusedFile } from '../importer.js';
import { openCsv } from './csv.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

let count = 0;
async function read(content: string | Buffer) {
  const path = join(folder, `${(count += 1)}.csv`);
  await writeFile(path, content);
  const table = await openCsv(path, 'x.csv');
  const rows: { line: number; cells: string[] }[] = [];
  for await (const row of table.rows()) rows.push(row);
  return { ...table, rows, told: table.problems().map(({ code, at }) => [code, at.line]) };
}

async function refusal(content: string | Buffer): Promise<string> {
  try {
    await read(content);
  } catch (error) {
    if (error instanceof RefusedFile) return error.problem.code;
    throw error;
  }
  return 'read';
}

describe('encoding', () => {
  test('UTF-8 with a byte order mark', async () => {
    const table = await read('\ufeffDate;Montant\n2026-09-02;été');
    expect(table.encoding).toBe('utf-8');
    expect(table.header).toEqual(['Date', 'Montant']);
    expect(table.rows).toEqual([{ line: 2, cells: ['2026-09-02', 'été'] }]);
  });

  test('bytes that are not UTF-8 are windows-1252', async () => {
    const table = await read(Buffer.from('Libell\xe9;Prix\nt\xe2che \x96 \x93x\x94;5 \x80', 'latin1'));
    expect(table.encoding).toBe('windows-1252');
    expect(table.header[0]).toBe('Libellé');
    expect(table.rows[0]?.cells).toEqual(['tâche – “x”', '5 €']);
  });

  test('one such byte far beyond the sample still decides for the whole file', async () => {
    const head = `a;b\n${`e${'x'.repeat(1000)};2\n`.repeat(400)}`;
    const table = await read(Buffer.concat([Buffer.from(head), Buffer.from('caf\xe9;3\n', 'latin1')]));
    expect(table.encoding).toBe('windows-1252');
    expect(table.rows.at(-1)?.cells).toEqual(['café', '3']);
  });

  test('UTF-8 with a byte of another encoding is not read in either', async () => {
    expect(await refusal(Buffer.from('Libellé;Prix\ntâche;caf\xe9\n', 'latin1'))).toBe('read');
    const mixed = Buffer.concat([Buffer.from('Libellé;Prix\ntâche;'), Buffer.from([0xe9, 0x0a])]);
    expect(await refusal(mixed)).toBe('mixed-encoding');
    const overlong = Buffer.concat([Buffer.from('Libellé;Prix\ntâche;'), Buffer.from([0xc0, 0xaf, 0x0a])]);
    expect(await refusal(overlong)).toBe('mixed-encoding');
    expect(await refusal(Buffer.from('Libellé;Prix\n1;Inès').subarray(0, -2))).toBe('mixed-encoding');
  });

  test('UTF-16LE by its mark', async () => {
    const table = await read(Buffer.from('\ufeffDate\tMontant\r\n2026-09-02\t1,5\r\n', 'utf16le'));
    expect(table.encoding).toBe('utf-16le');
    expect(table.delimiter).toBe('\t');
    expect(table.rows).toEqual([{ line: 2, cells: ['2026-09-02', '1,5'] }]);
  });

  test('overlong UTF-8 is not UTF-8', async () => {
    expect((await read(Buffer.from('a;b\n\xc0\xaf;2\n', 'latin1'))).encoding).toBe('windows-1252');
  });
});

describe('delimiter', () => {
  test.each([
    [';', 'Date;Montant\n01/02/2026;1,5'],
    [';', 'a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5'],
    [',', 'a,b,c\n"x;y;z",2,3\n'],
    ['\t', 'a\tb\n1\t2'],
    ['|', 'a|b\n1|2'],
    [';', 'sep=;\na;b,c\n1;2,3'],
    [',', 'one\n1'],
  ])('%j is found', async (delimiter, content) => {
    expect((await read(content)).delimiter).toBe(delimiter);
  });

  test('a sep= line and title lines stand above the header', async () => {
    const named = await read('sep=;\r\na;b\r\n1;2\r\n');
    expect([named.headerLine, named.header, named.rows]).toEqual([
      2,
      ['a', 'b'],
      [{ line: 3, cells: ['1', '2'] }],
    ]);
    const titled = await read('Relevé, septembre\n\nDate;Objet;Montant\n1;2;3\n4;5;6\n');
    expect([titled.headerLine, titled.delimiter]).toEqual([3, ';']);
  });

  test('a header without the trailing delimiter of its rows is still the header', async () => {
    const table = await read('a;b;c\n1;2;3;\n4;5;6;\n');
    expect(table.headerLine).toBe(1);
    expect(table.rows).toHaveLength(2);
  });
});

describe('rows', () => {
  test('lines are exact after quoted line breaks, blank lines and mixed line ends', async () => {
    const table = await read('a,b\r\n"x\r\ny\r\nz",2\r\n\r\n,\n3,4\n"5\n",6');
    expect(table.rows.map((row) => row.line)).toEqual([2, 7, 8]);
    expect(table.rows[0]?.cells).toEqual(['x\r\ny\r\nz', '2']);
  });

  test('cells stay as written: zeros, spaces, doubled quotes, ragged rows, dangerous names', async () => {
    const table = await read('id,__proto__,constructor\n00123, x ,"say ""hi"""\n1e5,12" wide\n1,2,3,4\n');
    expect(table.header).toEqual(['id', '__proto__', 'constructor']);
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['00123', ' x ', 'say "hi"'],
      ['1e5', '12" wide'],
      ['1', '2', '3', '4'],
    ]);
  });

  test('a first record longer than the sample is read up to the published limit', async () => {
    const table = await read(`a;${'b'.repeat(200_000)};c\n1;2;3\n`);
    expect([table.delimiter, table.header.length]).toEqual([';', 3]);
    expect(table.rows).toEqual([{ line: 2, cells: ['1', '2', '3'] }]);
  });

  test('a loop that stops early can start again', async () => {
    const path = join(folder, 'again.csv');
    await writeFile(path, `a,b\n${`${'1'.repeat(1000)},2\n`.repeat(400)}`);
    const table = await openCsv(path, 'x.csv');
    for await (const row of table.rows()) if (row.line > 10) break;
    let seen = 0;
    for await (const row of table.rows()) seen += row.cells.length;
    expect(seen).toBe(800);
  });
});

describe('rows with fewer cells than the header', () => {
  test('are told once, at the first, with how many others; every cell there is stays', async () => {
    const path = join(folder, 'short.csv');
    await writeFile(path, 'a,b,c\n1,2\n1,2,3\n1\n1,2\n');
    const table = await openCsv(path, 'x.csv');
    let rows = 0;
    for await (const row of table.rows()) rows += row.cells.length > 0 ? 1 : 0;
    expect(rows).toBe(4);
    expect(table.problems()).toEqual([
      {
        code: 'row-too-short',
        severity: 'warning',
        at: { file: 'x.csv', line: 2 },
        message: {
          fr: 'La ligne a moins de cellules que l’en-tête, comme 2\u00a0autres lignes ; les valeurs qui manquent restent inconnues.',
          en: 'The row has fewer cells than the header, as have 2\u00a0other rows; the missing values stay unknown.',
        },
      },
    ]);
  });

  test('a second reading tells them once, too', async () => {
    const path = join(folder, 'twice.csv');
    await writeFile(path, 'a,b\n1\n1,2\n1,2\n');
    const table = await openCsv(path, 'x.csv');
    for await (const row of table.rows()) expect(row.line).toBeGreaterThan(1);
    for await (const row of table.rows()) expect(row.line).toBeGreaterThan(1);
    expect(table.problems().map(({ message }) => message.en)).toEqual([
      'The row has fewer cells than the header; the missing values stay unknown.',
    ]);
  });

  test('cells without a title are no loss', async () => {
    expect((await read('a;b;;\n1;2\n')).told).toEqual([]);
  });

  test.each([
    ['utf-8', 'a;b;c\n1;2;300\n4;5'],
    ['windows-1252', Buffer.from('a;b;\xe9\n1;2;300\n4;5', 'latin1')],
    ['utf-16le', Buffer.from('\ufeffa;b;c\r\n1;2;300\r\n4;5', 'utf16le')],
    ['a trailing delimiter', 'a;b;\n1;200;\n4;5'],
  ])('the last one, without a line end, is cut and left out: %s', async (_, content) => {
    const table = await read(content);
    expect(table.rows.map(({ line }) => line)).toEqual([2]);
    expect(table.told).toEqual([['last-row-cut', 3]]);
  });

  test.each([
    ['utf-8', 'utf8'],
    ['UTF-16', 'utf16le'],
  ] as const)(
    'the last one of a file that is too large to be held is cut and left out too: %s',
    async (_, encoding) => {
      const rows = `${'x'.repeat(1000)};2;300\n`.repeat(400);
      const table = await read(Buffer.from(`\ufeffa;b;c\n${rows}4;5`, encoding));
      expect(table.rows).toHaveLength(400);
      expect(table.told).toEqual([['last-row-cut', 402]]);
      const whole = await read(Buffer.from(`\ufeffa;b;c\n${rows}4;5\n`, encoding));
      expect([whole.rows.at(-1)?.cells, whole.told]).toEqual([['4', '5'], [['row-too-short', 402]]]);
    },
  );

  test.each([
    ['a line end', 'a;b;c\n1;2;3\n4;5\n'],
    ['a line end of UTF-16', Buffer.from('\ufeffa;b;c\r\n1;2;3\r\n4;5\r\n', 'utf16le')],
    ['an old line end', 'a;b;c\r1;2;3\r4;5\r'],
    ['a blank line behind it', 'a;b;c\n1;2;3\n4;5\n  '],
  ])('the last one stays with %s', async (_, content) => {
    const table = await read(content);
    expect(table.rows.at(-1)?.cells).toEqual(['4', '5']);
    expect(table.told).toEqual([['row-too-short', 3]]);
  });

  test('a whole last row needs no line end', async () => {
    const table = await read('a;b;c\n1;2;3\n4;5;6');
    expect([table.rows.length, table.told]).toEqual([2, []]);
  });
});

describe('refused with its reason', () => {
  test.each([
    ['empty-file', ''],
    ['empty-file', '\ufeff'],
    ['empty-file', '\n \n\t\n'],
    ['binary-content', 'a;b\n1;\u0000\n'],
    ['encoding-not-read', Buffer.from([0xfe, 0xff, 0, 0x61, 0, 0x3b])],
    ['encoding-not-read', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xe9, 0x3b])],
    ['quote-not-closed', 'a;b\n1;2\n3;"open\n4;5\n'],
    ['quote-not-closed', '"a;b\n1;2\n'],
    ['record-too-long', 'a;b\n1;2\n' + 'x'.repeat(1_100_000) + ';3\n'],
    ['record-too-long', 'x'.repeat(1_100_000)],
    ['record-too-long', `${'x'.repeat(1_100_000)};b\n1;2\n`],
  ])('%s', async (code, content) => {
    expect(await refusal(content)).toBe(code);
  });
});
