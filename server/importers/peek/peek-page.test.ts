import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { PeekReach } from '../../domain/source-peek.js';
import { peekFile } from './peek-file.js';
import { NO_SUCH_PLACE, NOT_SHOWN, nothing } from './peek-reasons.js';

const path = join('server/importers/invoice-pdf/samples/english-two-pages.pdf');

function peek(page: number, line: number, reach: PeekReach = 'around') {
  const file = { name: 'invoice.pdf', path, byteLength: readFileSync(path).length };
  return peekFile(file, 'pdf', false, { file: file.name, page, line }, reach);
}

test('the line of a page with its neighbours, or alone', async () => {
  const lines = [
    { line: 1, text: 'Subtotal  €4,200.00' },
    { line: 2, text: 'VAT (23%)  €966.00' },
    { line: 3, text: 'Total due  €5,166.00' },
    { line: 4, text: 'Page 2 of 2' },
  ];
  const cited = { line: 3, lastLine: 3, fields: [] };
  expect(await peek(2, 3)).toEqual({ kind: 'lines', lines, cited });
  expect(await peek(2, 3, 'cited')).toEqual({ kind: 'lines', lines: lines.slice(2, 3), cited });
});

test('nothing of another line, another page, or what is no table', async () => {
  expect(await peek(2, 9)).toEqual(nothing(NO_SUCH_PLACE));
  expect(await peek(3, 1)).toEqual(nothing(NO_SUCH_PLACE));
  expect(await peek(2, 3, 'data')).toEqual(nothing(NOT_SHOWN));
});
