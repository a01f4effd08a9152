import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFormAnswer, writeFormAnswer } from './answer-form.js';

const read = (line: string): Record<string, string> | null => {
  const values = readFormAnswer(line);
  return values === null ? null : Object.fromEntries(values);
};

describe('the answer to a form', () => {
  test('is one line that a person reads', () => {
    expect(
      writeFormAnswer(
        new Map([
          ['number', 'F-2026-12'],
          ['Libellé; détail', 'description'],
          ['note', ' dit "oui" '],
        ]),
      ),
    ).toBe('number=F-2026-12; "Libellé; détail"=description; note=" dit ""oui"" "');
  });

  test('a line written by hand is read', () => {
    expect(read('number = F-12 ;  net=1200.00;')).toEqual({ number: 'F-12', net: '1200.00' });
    expect(read('"Nb; jours" = quantity')).toEqual({ 'Nb; jours': 'quantity' });
    expect(read('note=')).toEqual({ note: '' });
  });

  test.each(['', '  ', 'F-12', '=F-12', 'a=1; a=2', 'a="1', 'a=1=2', 'a="1" b=2', ';'])(
    'is not %j',
    (line) => {
      expect(read(line)).toBeNull();
    },
  );

  test('what is written is read back', () => {
    const pairs = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.string()), {
      selector: ([name]) => name,
      minLength: 1,
    });
    fc.assert(
      fc.property(pairs, (given) => {
        const values = new Map(given);
        expect(readFormAnswer(writeFormAnswer(values))).toEqual(values);
      }),
    );
  });
});
