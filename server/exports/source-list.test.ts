import { describe, expect, test } from '@jest/globals';
import { describeSources } from './source-list.js';

describe('sources of a finding', () => {
  test('places of one file stand together, each once, in the order the files are first met', () => {
    const places = [
      { file: 'timesheets/cra.xlsx', sheet: 'Sept', cell: 'D7' },
      { file: 'timesheets/hours.csv', line: 9 },
      { file: 'timesheets/cra.xlsx', sheet: 'Sept', cell: 'E7' },
      { file: 'timesheets/hours.csv', line: 2 },
      { file: 'timesheets/hours.csv', line: 3 },
      { file: 'timesheets/cra.xlsx', sheet: 'Sept', cell: 'D7' },
      { file: 'timesheets/cra.xlsx', sheet: 'Oct', cell: 'D7' },
      { file: 'timesheets/hours.csv', line: 4 },
    ];
    expect(describeSources(places, 'fr')).toEqual([
      'timesheets/cra.xlsx, Sept!D7, E7',
      'timesheets/hours.csv, lignes 2–4, 9',
      'timesheets/cra.xlsx, Oct!D7',
    ]);
    expect(describeSources(places, 'en')[1]).toBe('timesheets/hours.csv, lines 2–4, 9');
  });

  test('two lines in a row are two lines, not a range', () => {
    const places = [
      { file: 'a.csv', line: 3 },
      { file: 'a.csv', line: 2 },
    ];
    expect(describeSources(places, 'fr')).toEqual(['a.csv, lignes 2, 3']);
  });

  test('pages and element paths', () => {
    const places = [
      { file: 'a.pdf', page: 1 },
      { file: 'a.pdf', page: 4 },
      { file: 'a.xml', path: '/Invoice/cac:InvoiceLine[1]' },
      { file: 'a.xml', path: '/Invoice/cac:InvoiceLine[2]' },
      { file: 'a.xml' },
    ];
    expect(describeSources(places, 'en')).toEqual([
      'a.pdf, pages 1, 4',
      'a.xml, /Invoice/cac:InvoiceLine[1]',
      'a.xml, /Invoice/cac:InvoiceLine[2]',
      'a.xml',
    ]);
  });

  test('a place of two kinds keeps both and is never mixed with another', () => {
    const places = [
      { file: 'a.pdf', page: 1, line: 3 },
      { file: 'a.pdf', page: 2, line: 3 },
    ];
    expect(describeSources(places, 'en')).toEqual(['a.pdf, line 3, page 1', 'a.pdf, line 3, page 2']);
  });

  test('no source, no line', () => {
    expect(describeSources([], 'fr')).toEqual([]);
  });
});
