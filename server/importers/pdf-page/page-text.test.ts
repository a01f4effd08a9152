import { readFileSync } from 'node:fs';
import { describe, expect, jest, test } from '@jest/globals';
import { linesAt, makePdf } from '../../../test/support/page-pdf.js';
import { LIMITS } from '../limits.js';
import { textOfLine } from './page-lines.js';
import { PagesUnreadable, readPageText } from './page-text.js';

const pageOf = (...lines: string[]) =>
  linesAt(
    800,
    lines.map((text) => [[50, text]]),
    2,
  );

// The first test of the file: it is the one that loads the library.
test('the library is silent, when it loads and when it reads', async () => {
  const said = [jest.spyOn(console, 'warn'), jest.spyOn(console, 'log'), jest.spyOn(console, 'error')];
  await readPageText(readFileSync('server/importers/invoice-pdf/samples/scan.pdf'));
  for (const spy of said) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});

test('the text of each page, in French, and the bytes stay ours', async () => {
  const bytes = await makePdf({ pages: [pageOf('Échéance'), pageOf('Total : 12 €')] });
  const before = bytes.slice();
  const { lines, isWhole } = await readPageText(bytes);
  expect(lines.map((line) => [line.page, line.line, textOfLine(line)])).toEqual([
    [1, 1, 'Échéance'],
    [2, 1, 'Total : 12 €'],
  ]);
  expect(isWhole).toBe(true);
  expect(bytes).toEqual(before);
});

describe('what is read is bounded, and says so', () => {
  test('the first ten pages and the last two', async () => {
    const read = async (count: number) => {
      const pages = Array.from({ length: count }, (_, at) => pageOf(`page ${at + 1}`));
      const { lines, isWhole } = await readPageText(await makePdf({ pages }));
      return { pages: lines.map(({ page }) => page), isWhole };
    };
    expect(await read(12)).toEqual({ pages: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], isWhole: true });
    expect(await read(15)).toEqual({ pages: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 15], isWhole: false });
  });

  test('so many characters', async () => {
    // Small, so that it stays on the page: what is printed beside it is not read.
    const long = 'x'.repeat(1000);
    const count = LIMITS.pdf.characters / 1000;
    const read = async (lines: number) => {
      const page = Array.from({ length: lines }, (_, at) => [50, 800 - at, long, 0.5] as const);
      return (await readPageText(await makePdf({ pages: [page] }))).isWhole;
    };
    expect([await read(count - 1), await read(count)]).toEqual([true, false]);
  });
});

test.each([
  ['no PDF', Buffer.from('%PDF-1.7\nnothing')],
  ['an empty one', Buffer.from('')],
])('%s: pages that cannot be read', async (_, bytes) => {
  await expect(readPageText(bytes)).rejects.toThrow(PagesUnreadable);
});
