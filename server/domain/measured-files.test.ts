import { expect, test } from '@jest/globals';
import type { NotMeasured } from './file-evidence.js';
import { measuredTogether } from './measured-files.js';

const versions = { declic: '2026-1' };
const file = (
  name: string,
  measured: { reader: string; [figure: string]: unknown } | null,
  notMeasured: NotMeasured | null = null,
) => ({
  file: name,
  measured: measured === null ? null : { ...measured, versions },
  notMeasured,
});

const report = file('a.docx', { reader: 'docx', words: 1200, tables: 3 });
const annex = file('b.pdf', { reader: 'pdf', words: 300, pages: 4, wordsPerPage: 75 });
const scan = file('c.pdf', null, 'scanned');

test('one file: its own measure, or its own reason', () => {
  expect(measuredTogether([report])).toEqual({ measured: report.measured, notMeasured: null });
  expect(measuredTogether([scan])).toEqual({ measured: null, notMeasured: 'scanned' });
});

test('no file: neither', () => {
  expect(measuredTogether([])).toEqual({ measured: null, notMeasured: null });
});

test('several: what adds up is added, what does not stays with its file, and who gave nothing is counted', () => {
  expect(measuredTogether([report, annex, scan])).toEqual({
    measured: {
      reader: 'several-files',
      versions: {},
      words: 1500,
      pages: 4,
      unmeasured: 1,
      files: [
        { file: 'a.docx', measured: report.measured },
        { file: 'b.pdf', measured: annex.measured },
        { file: 'c.pdf', notMeasured: 'scanned' },
      ],
    },
    notMeasured: null,
  });
});

test('several of which none was measured: the reason of the first', () => {
  const empty = file('d.md', null, 'empty');
  expect(measuredTogether([scan, empty])).toEqual({ measured: null, notMeasured: 'scanned' });
});

test('words with repetitions are never fewer than the words', () => {
  const letter = file('d.docx', { reader: 'docx', words: 100, grossWords: 120 });
  const notes = file('e.md', { reader: 'markdown', words: 50 });
  const recording = file('f.wav', { reader: 'audio', seconds: 5 });
  expect(measuredTogether([letter, notes, recording]).measured).toMatchObject({
    words: 150,
    grossWords: 170,
    seconds: 5,
  });
});
