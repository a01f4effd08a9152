import { describe, expect, test } from '@jest/globals';
import type { Measured } from '../domain/file-evidence.js';
import { sizeBeside } from './measured-size.js';

const file = (reader: string, figures: Record<string, number>): { measured: Measured } => ({
  measured: { reader, versions: {}, ...figures },
});
const report = (size: string, sizeUnit = 'page', type = 'report') => ({ type, size, sizeUnit });

test('a file far shorter or longer than declared is told, a near one is not', () => {
  const pages = (n: number) => sizeBeside(report('120'), [file('pdf', { pages: n })]);
  expect(pages(31)).toEqual({
    declared: '120',
    unit: 'page',
    least: '31',
    most: '31',
    files: 1,
    gap: 'declared-more',
  });
  expect([96, 97, 120, 149, 150].map((n) => pages(n)?.gap)).toEqual([
    'declared-more',
    null,
    null,
    null,
    'declared-less',
  ]);
});

describe('units', () => {
  test.each([
    ['slide', { slides: 40 }, '40'],
    ['word', { words: 4000 }, '4000'],
    ['kloc', { codeLines: 2500 }, '2.5'],
    ['audio_hour', { seconds: 5400 }, '1.5'],
  ])('%s', (unit, figures, least) => {
    expect(sizeBeside(report('1', unit), [file('any', figures)])?.least).toBe(least);
  });

  test('a translation is as long as its source', () => {
    const both = [file('xliff', { words: 1300, sourceWords: 1000 })];
    expect(sizeBeside(report('1000', 'word', 'translation'), both)?.least).toBe('1000');
    expect(sizeBeside(report('1000', 'word', 'translation_pe'), [file('docx', { words: 900 })])).toBeNull();
    expect(sizeBeside(report('1000', 'word', 'revision'), [file('docx', { words: 900 })])?.least).toBe('900');
  });

  test('what no file counts stands alone: pages of a text, test cases, function points', () => {
    expect(sizeBeside(report('30'), [file('docx', { words: 9000 })])).toBeNull();
    expect(sizeBeside(report('30', 'test_case'), [file('xlsx', { cells: 30 })])).toBeNull();
    expect(sizeBeside(report('30', 'toString'), [file('pdf', { pages: 30 })])).toBeNull();
    expect(
      sizeBeside({ type: 'report', size: null, sizeUnit: 'page' }, [file('pdf', { pages: 3 })]),
    ).toBeNull();
  });
});

describe('several files', () => {
  test('the same text in two formats counts once or twice: only what lies outside both is a gap', () => {
    const twice = [file('docx', { words: 9000 }), file('pdf', { words: 9100 })];
    expect(sizeBeside(report('9000', 'word'), twice)).toMatchObject({
      least: '9100',
      most: '18100',
      gap: null,
    });
    expect(sizeBeside(report('18000', 'word'), twice)?.gap).toBeNull();
    expect(sizeBeside(report('30000', 'word'), twice)?.gap).toBe('declared-more');
    expect(sizeBeside(report('5000', 'word'), twice)?.gap).toBe('declared-less');
  });

  test('a file that is not measured may hold the rest: less than declared is then no gap', () => {
    const partly = [file('pdf', { pages: 31 }), { measured: null }];
    expect(sizeBeside(report('120'), partly)).toMatchObject({ least: '31', most: null, gap: null });
    expect(sizeBeside(report('20'), partly)?.gap).toBe('declared-less');
  });
});
