import { describe, expect, test } from '@jest/globals';
import { Page, wrap } from './print-report-page.js';

function printed(
  layout: { width: number; bold: boolean },
  write: (page: Page) => void,
  lang: 'fr' | 'en' = 'fr',
) {
  const pieces: string[] = [];
  write(new Page(lang, (text) => pieces.push(text), layout));
  return pieces.join('');
}

const NARROW = { width: 12, bold: false };

describe('lines of a page', () => {
  test('break at ordinary spaces, and go on under their first word', () => {
    expect(wrap('un deux trois quatre', 10, '→ ', '  ')).toEqual(['→ un deux', '  trois', '  quatre']);
  });

  test('never break inside a number, a unit or a pair of guillemets', () => {
    expect(wrap('soit 3\u202f230,00\u00a0€\u00a0HT', 10)).toEqual(['soit', '3\u202f230,00\u00a0€\u00a0HT']);
  });

  test('a word longer than the line stays whole, so that it can be copied', () => {
    expect(wrap('voir invoices/a-very-long-name.csv, ligne 2', 12)).toEqual([
      'voir',
      'invoices/a-very-long-name.csv,',
      'ligne 2',
    ]);
  });

  test('a character of two units counts as one', () => {
    expect(wrap('😀😀😀 😀😀', 6)).toEqual(['😀😀😀 😀😀']);
  });

  test('an empty text is an empty line', () => {
    expect(wrap('', 10)).toEqual(['']);
  });
});

describe('a page', () => {
  test('never has two blank lines in a row', () => {
    const text = printed(NARROW, (page) => {
      page.blank();
      page.blank();
      page.heading('TITRE');
      page.blank();
      page.text('fin');
    });
    expect(text).toBe('\nTITRE\n\nfin\n');
  });

  test('is bold only where a terminal shows it', () => {
    const write = (page: Page): void => {
      page.strong('titre');
    };
    expect(printed({ width: 80, bold: true }, write)).toBe('\u001b[1mtitre\u001b[22m\n');
    expect(printed({ width: 80, bold: false }, write)).toBe('titre\n');
  });

  test('no document moves the cursor, rings, or turns the reading direction', () => {
    const text = printed({ width: 80, bold: false }, (page) => {
      page.text('a\u001b[2Jb\u0007c\rd\u202ee\u009bf');
    });
    expect(text).toBe('a?[2Jb?c?d?e?f\n');
  });
});
