import { describe, expect, test } from '@jest/globals';
import { answerLine, typedAtFirst, writtenValues } from './written-answer.js';

const fields = [
  { name: 'number', kind: 'text', proposed: 'F-12' },
  { name: 'net', kind: 'amount', proposed: '1200.50' },
  { name: 'Libellé; détail', kind: 'choice', proposed: null },
] as const;

describe('what is typed in a form', () => {
  test('is at first what was read, an amount as the language writes it', () => {
    expect(typedAtFirst(fields, null, 'fr')).toEqual({
      number: 'F-12',
      net: '1200,50',
      'Libellé; détail': '',
    });
    expect(typedAtFirst(fields, null, 'en')).toMatchObject({ net: '1200.50' });
  });

  test('is at first the answer that was given, a field left out of it being empty', () => {
    expect(typedAtFirst(fields, 'net=7; "Libellé; détail"=note', 'fr')).toEqual({
      number: '',
      net: '7',
      'Libellé; détail': 'note',
    });
  });

  test.each([
    ['fr', '1 200,50', '1200.50'],
    ['fr', '1200.50', '1200.50'],
    ['fr', '1.200,50', '1.200,50'],
    ['en', '1200.50', '1200.50'],
    ['en', '1,200', '1,200'],
  ] as const)('in %s, %j is the amount %j', (lang, typed, written) => {
    expect(writtenValues(fields, { net: typed }, lang).get('net')).toBe(written);
  });

  test('is sent in one line without what is empty', () => {
    const typed = { number: ' F-13 ', net: '', 'Libellé; détail': 'note' };
    expect(answerLine(writtenValues(fields, typed, 'fr'))).toBe('number=F-13; "Libellé; détail"=note');
  });
});
