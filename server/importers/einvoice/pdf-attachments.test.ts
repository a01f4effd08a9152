import { expect, test } from '@jest/globals';
import { PDFContext, PDFRawStream } from '@cantoo/pdf-lib';
import { MEGABYTE } from '../limits.js';
import { openAttachments } from './pdf-attachments.js';

/** What is told of a PDF with so many attachments of so many bytes. */
function told(count: number, bytes: number): string[] {
  const stream = PDFRawStream.of(PDFContext.create().obj({}), new Uint8Array(bytes));
  const listed = Array.from({ length: count }, (_, index) => ({ name: `${index}.csv`, mime: null, stream }));
  const { attachments, problems } = openAttachments(listed, { file: 'f.pdf' });
  return [`${attachments.length} opened`, ...problems.map(({ code }) => code)];
}

test('a hundred attachments are opened, and no more', () => {
  expect(told(100, 1)).toEqual(['100 opened']);
  expect(told(101, 1)).toEqual(['100 opened', 'pdf-too-many-attachments']);
});

test('one of 20 MB is opened, a larger one is told', () => {
  expect(told(1, 20 * MEGABYTE)).toEqual(['1 opened']);
  expect(told(1, 20 * MEGABYTE + 1)).toEqual(['0 opened', 'pdf-attachment-too-large']);
});

test('once 50 MB are open, the following ones are not', () => {
  expect(told(3, 17 * MEGABYTE)).toEqual(['3 opened']);
  expect(told(4, 17 * MEGABYTE)).toEqual(['3 opened', 'pdf-too-many-attachments']);
});
