import { describe, expect, test } from '@jest/globals';
import { describeSources, shortPlace } from './source-list.js';

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
    expect(describeSources(places, 'en')).toEqual(['a.pdf, page 1, line 3', 'a.pdf, page 2, line 3']);
  });

  test('slides, files of an archive, and parts of a document that read alike', () => {
    const places = [
      { file: 'a.pptx', page: 5, path: '/notes' },
      { file: 'a.pptx', page: 2, path: '/notes' },
      { file: 'a.zip', line: 9, path: 'src/main.ts' },
      { file: 'a.zip', line: 4, path: 'src/main.ts' },
      { file: 'a.docx', path: '/word/header1.xml/p[1]' },
      { file: 'a.docx', path: '/word/header2.xml/p[1]' },
      { file: 'a.docx', path: '/word/document.xml/p[3]' },
    ];
    expect(describeSources(places, 'fr', { room: 5 })).toEqual([
      'a.pptx, diapositives 2, 5, notes de l’orateur',
      'a.zip, src/main.ts, lignes 4, 9',
      'a.docx, en-tête',
      'a.docx, paragraphe 3',
    ]);
    expect(describeSources(places, 'en')).toEqual([
      'a.pptx, slides 2, 5, speaker notes',
      'a.zip, src/main.ts, lines 4, 9',
      'a.docx, header',
      'a.docx, paragraph 3',
    ]);
  });

  test('no source, no line', () => {
    expect(describeSources([], 'fr')).toEqual([]);
  });
});

describe('a long element path', () => {
  const LINE =
    '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem[2]';
  const short = (path: string, room: number): string | undefined =>
    shortPlace({ file: 'a.xml', path }, room).path;

  test('loses its first steps, as many as it must', () => {
    expect(short(LINE, 200)).toBe(LINE);
    expect(short(LINE, 80)).toBe('…/rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem[2]');
    expect(short(LINE, 10)).toBe('…/ram:IncludedSupplyChainTradeLineItem[2]');
  });

  test('never the number that tells one line from another', () => {
    const price = '/Invoice/cac:InvoiceLine[3]/cac:Price/cbc:PriceAmount';
    expect(short(price, 47)).toBe('…/cac:InvoiceLine[3]/cac:Price/cbc:PriceAmount');
    expect(short(price, 10)).toBe('…/cac:InvoiceLine[3]/…/cbc:PriceAmount');
    expect(short('/Invoice/cac:InvoiceLine[3]/cbc:ID', 10)).toBe('…/cac:InvoiceLine[3]/cbc:ID');
  });

  test('places that differ only in what is cut stand once', () => {
    const places = ['/a/very-long-step-indeed/x', '/b/very-long-step-indeed/x'].map((path) => ({
      file: 'a.xml',
      path,
    }));
    expect(describeSources(places, 'en', { room: 5 })).toEqual(['a.xml, …/x']);
    expect(describeSources(places, 'en')).toHaveLength(2);
  });

  test('another place is left as it is', () => {
    const place = { file: 'a-very-long-name-of-a-file.csv', line: 2 };
    expect(shortPlace(place, 5)).toEqual(place);
  });
});
