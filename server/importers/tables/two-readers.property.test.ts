import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS, { type CellValue } from 'exceljs';
import fc from 'fast-check';
import { readBoth } from '../../../scripts/samples/both-readers.js';
import { damages } from '../../../test/support/damage.js';
import { writtenXlsx, type WrittenXlsx } from '../../../test/support/written-xlsx.js';
import { inflateArchive } from './zip-guard.js';
import { storedZip } from './stored-zip.js';

// Workbooks made at random, the same ones at every run, are read alike by both readers. DECLIC_WORKBOOKS=2000 tries that many.

const SEED = 20_261_126;
const RUNS = Number(process.env.DECLIC_WORKBOOKS ?? 150);
const TIME = 60_000 + RUNS * 300;

const folder = mkdtempSync(join(tmpdir(), 'readers-'));
const path = join(folder, 'x.xlsx');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function expectAlike(bytes: Uint8Array): Promise<void> {
  const { held, streamed } = await readBoth(path, bytes);
  expect(streamed).toEqual(held);
}

const FORMATS = [
  'General',
  '0',
  '0.00',
  '#,##0.00',
  '0%',
  '# ?/?',
  '@',
  '00000',
  '0.00E+00',
  'dd/mm/yyyy',
  'mm-dd-yy',
  'd mmm yyyy',
  '[$-40C]dddd d mmmm',
  'yyyy\\-mm\\-dd hh:mm:ss',
  'mmmm',
  'm/d/yy h:mm',
  'h:mm',
  'hh:mm:ss',
  'h:mm AM/PM',
  'mm:ss.0',
  '[h]:mm',
  '[hh]:mm:ss',
  '[mm]',
  '[ss].00',
  '#,##0.00\\ [$€-40C]',
  '0.00" h"',
  '0.0\\ \\j',
  '[Red][<0]0.00;[Blue]0.00',
  '_-* #,##0.00\\ "€"_-',
  '0_d',
  ';;;',
] as const;

const texts = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '  a ',
    '00123',
    '_x000D_',
    '_x005F_x0041_',
    '_X0041_',
    '<b>&amp;</b>',
    "l'été",
    '1\u202f234,50\u00a0€',
    'a\nb\tc',
    '✅ 👩‍💻',
    'فاتورة',
    ']]>',
    '=1+1',
    '#REF!',
    'true',
    '12 jours',
    '"',
    'é́',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const numbers = fc.oneof(
  fc.integer({ min: -100_000, max: 3_000_000 }),
  fc.integer({ min: -9_999_999, max: 9_999_999 }).map((cents) => cents / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -70, max: 70_000, noNaN: true }),
  fc.constantFrom(
    0,
    -0,
    1,
    59,
    59.9999999,
    60,
    60.5,
    61,
    0.999999,
    0.5,
    1e-7,
    1e21,
    1e22,
    123456789012345680,
    0.1 + 0.2,
    2958465,
    2958466,
  ),
);

/** As `v` holds a number: some programs write more digits, a capital E or a plus sign. */
const stored = fc.tuple(numbers, fc.constantFrom(0, 1, 2, 3)).map(([value, way]) => {
  if (way === 1) return value.toExponential().replace('e', 'E');
  if (way === 2 && Math.abs(value) < 1e15) return value.toFixed(17);
  return way === 3 && value > 0 ? `+${value}` : String(value);
});

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // Control characters, and halves of pairs, are none of XML.
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '');
const t = (text: string): string => `<t xml:space="preserve">${escaped(text)}</t>`;
const rich = (runs: readonly string[]): string =>
  runs.map((run, index) => `<r>${index % 2 === 0 ? '' : '<rPr><b/></rPr>'}${t(run)}</r>`).join('');
const phonetic = (text: string): string => `<rPh sb="0" eb="1">${t(text)}</rPh><phoneticPr fontId="1"/>`;

const strings = fc.oneof(
  texts.map(t),
  fc.array(texts, { minLength: 1, maxLength: 3 }).map(rich),
  fc.tuple(texts, texts).map(([text, sound]) => t(text) + phonetic(sound)),
  texts.map((text) => `<t><![CDATA[${escaped(text).replaceAll(']]', '')}]]></t>`),
);
const SHARED = 6;

const formulas = fc.constantFrom(
  '',
  '<f>A1+1</f>',
  '<f t="shared" ref="A1:B2" si="0">B1</f>',
  '<f t="shared" si="0"/>',
  '<f t="array" ref="A1:A2">IF(B1&lt;2,"a","b")</f>\n',
);

/** Attributes and elements of a cell. */
const cells = fc.oneof(
  fc.tuple(formulas, stored).map(([f, v]) => ['', `${f}<v>${v}</v>`] as const),
  strings.map((content) => [' t="inlineStr"', `<is>${content}</is>`] as const),
  fc.tuple(formulas, texts).map(([f, text]) => [' t="str"', `${f}<v>${escaped(text)}</v>`] as const),
  fc.nat(SHARED - 1).map((index) => [" t = 's'", ` <v>${index}</v> `] as const),
  fc
    .tuple(formulas, fc.constantFrom('0', '1', 'true', 'false'))
    .map(([f, v]) => [' t="b"', `${f}<v>${v}</v>`] as const),
  fc.constantFrom('#N/A', '#DIV/0!', '#REF!').map((v) => [' t="e"', `<v>${v}</v>`] as const),
  fc.constantFrom('2026-09-02', '2026-09-02T07:30:00Z').map((v) => [' t="d"', `<v>${v}</v>`] as const),
  formulas.map((f) => ['', f] as const),
  fc.constantFrom(
    ['', '<v>1,5</v>'] as const,
    ['', '<v/>'] as const,
    ['', ''] as const,
    ['', '<v>12 h</v>'] as const,
  ),
);

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'];

/** `null` for a cell that is not written; `named` cells have their address. */
const written = fc.record({
  grid: fc.array(
    fc.record({
      cells: fc.array(fc.option(fc.record({ cell: cells, style: fc.nat(FORMATS.length) }), { freq: 3 }), {
        maxLength: 6,
      }),
      hidden: fc.boolean(),
      gap: fc.nat(2),
    }),
    { maxLength: 6 },
  ),
  named: fc.boolean(),
  shared: fc.array(strings, { minLength: SHARED, maxLength: SHARED }),
  merge: fc.option(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.nat(4), fc.nat(3), fc.nat(2))),
  hiddenColumn: fc.option(fc.integer({ min: 1, max: 6 })),
  date1904: fc.boolean(),
  stringsFirst: fc.boolean(),
  prefix: fc.boolean(),
  state: fc.constantFrom('visible', 'hidden', 'veryHidden'),
});

function asXlsx(book: typeof written extends fc.Arbitrary<infer T> ? T : never): WrittenXlsx {
  let row = 0;
  const rows = book.grid.map((line) => {
    // Without addresses nothing can be left out.
    row += book.named ? 1 + line.gap : 1;
    const content = line.cells.map((one, index) => {
      if (one === null) return book.named ? '' : '<c/>';
      const [attributes, elements] = one.cell;
      const address = book.named ? ` r="${LETTERS[index] ?? ''}${row}"` : '';
      return `<c${address} s="${one.style}"${attributes}>${elements}</c>`;
    });
    return `<row${book.named ? ` r="${row}"` : ''}${line.hidden ? ' hidden="1"' : ''}>${content.join('\n')}</row>`;
  });
  const [top = 1, left = 0, down = 0, right = 0] = book.merge ?? [];
  const ref = `${LETTERS[left] ?? ''}${top}:${LETTERS[Math.min(5, left + right)] ?? ''}${top + down}`;
  const xlsx: WrittenXlsx = {
    rows: rows.join(''),
    before:
      book.hiddenColumn === null
        ? ''
        : `<cols><col min="${book.hiddenColumn}" max="${book.hiddenColumn}" hidden="1"/></cols>`,
    behind: book.merge === null ? '' : `<mergeCells count="1"><mergeCell ref="${ref}"/></mergeCells>`,
    strings: book.shared.map((one) => `<si>${one}</si>`).join(''),
    formats: FORMATS,
    date1904: book.date1904,
    stringsFirst: book.stringsFirst,
    state: book.state,
  };
  if (!book.prefix) return xlsx;
  const sheet = `<worksheet>${xlsx.before ?? ''}<sheetData>${xlsx.rows}</sheetData>${xlsx.behind ?? ''}</worksheet>`;
  const prefixed = sheet
    .replace(/(<\/?)(?=[a-zA-Z])/g, '$1x:')
    // What looks like a tag inside CDATA is text.
    .replace(
      '<x:worksheet',
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    );
  return { ...xlsx, sheet: prefixed };
}

test(
  'workbooks written by hand',
  async () => {
    await fc.assert(
      fc.asyncProperty(written, async (book) => {
        await expectAlike(await writtenXlsx(asXlsx(book)));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  },
  TIME,
);

const values: fc.Arbitrary<CellValue> = fc.oneof<fc.Arbitrary<CellValue>[]>(
  numbers,
  texts,
  fc.boolean(),
  fc.date({ min: new Date('1901-01-01'), max: new Date('2199-01-01'), noInvalidDate: true }),
  fc
    .array(texts, { minLength: 1, maxLength: 3 })
    .map((runs) => ({ richText: runs.map((text) => ({ text })) })),
  fc.constantFrom<CellValue>({ error: '#N/A' }, { error: '#REF!' }),
  fc.oneof(numbers, texts).map((result) => ({ formula: 'A1+1', result })),
  fc.constant<CellValue>({ formula: 'A1+1' }),
  texts.map((text) => ({ text, hyperlink: 'https://exemple.invalid' })),
);

test(
  'workbooks written by exceljs',
  async () => {
    const grids = fc.array(fc.array(fc.tuple(values, fc.constantFrom(...FORMATS)), { maxLength: 5 }), {
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(grids, fc.boolean(), fc.boolean(), async (grid, date1904, merged) => {
        const book = new ExcelJS.Workbook();
        book.properties.date1904 = date1904;
        const sheet = book.addWorksheet('Temps');
        for (const [row, line] of grid.entries())
          for (const [column, [value, format]] of line.entries()) {
            const cell = sheet.getCell(row + 1, column + 1);
            cell.value = value;
            cell.numFmt = format;
          }
        if (merged) sheet.mergeCells('B2:C3');
        book.addWorksheet('Vide', { state: 'hidden' });
        await expectAlike(Buffer.from(await book.xlsx.writeBuffer()));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  },
  TIME,
);

describe('damaged: both refuse it, or both read the same', () => {
  const whole = fc
    .sample(written, { seed: SEED, numRuns: 40 })
    .findLast(({ grid, named }) => named && grid.length > 3);

  test('cut at every tenth', async () => {
    if (!whole) throw new Error('no workbook is large enough');
    const bytes = await writtenXlsx(asXlsx(whole));
    for (let tenth = 1; tenth < 10; tenth += 1) {
      const { held, streamed } = await readBoth(
        path,
        bytes.subarray(0, Math.floor((bytes.length * tenth) / 10)),
      );
      expect([tenth, held, streamed]).toEqual([
        tenth,
        { refused: 'damaged-archive' },
        { refused: 'damaged-archive' },
      ]);
    }
  });

  test(
    'in its bytes',
    async () => {
      await fc.assert(
        fc.asyncProperty(written, damages, async (book, damage) => {
          await expectAlike(damage.apply(await writtenXlsx(asXlsx(book))));
        }),
        { seed: SEED, numRuns: RUNS },
      );
    },
    TIME,
  );

  test(
    'inside its zip, whose checks are right again',
    async () => {
      const part = fc.constantFrom(
        'xl/worksheets/sheet1.xml',
        'xl/sharedStrings.xml',
        'xl/styles.xml',
        'xl/workbook.xml',
      );
      await fc.assert(
        fc.asyncProperty(written, part, damages, async (book, name, damage) => {
          await readBoth(path, await writtenXlsx(asXlsx(book)));
          const entries = new Map(await inflateArchive(path, 'x.xlsx', () => true));
          entries.set(name, damage.apply(entries.get(name) ?? Buffer.alloc(0)));
          await expectAlike(storedZip(entries));
        }),
        { seed: SEED, numRuns: RUNS },
      );
    },
    TIME,
  );
});
