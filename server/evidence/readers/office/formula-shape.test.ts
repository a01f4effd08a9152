import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellAddress } from '../../../importers/tables/sheet-xml.js';
import { excelShape, openFormulaShape } from './formula-shape.js';

test.each([
  ['B2*$C$1', 'R[0]C[-2]*R1C3'],
  ['SUM(A1:A2)', 'SUM(R[-1]C[-3]:R[0]C[-3])'],
  ['$A2&B$1', 'R[0]C1&R1C[-2]'],
  ["'Suivi B2'!A1+Feuil2!C3", "'Suivi B2'!R[-1]C[-3]+Feuil2!R[1]C[-1]"],
  ['SUM(A:A,$B:$B,1:2,$3:$3)', 'SUM(C[-3]:C[-3],C2:C2,R[-1]:R[0],R3:R3)'],
  ['LOG10(A2)&"B2 ""A1"""', 'LOG10(R[0]C[-3])&"B2 ""A1"""'],
  ['[1]Feuil1!A2+Table1[[#This Row],[Col A1]]', '[1]Feuil1!R[0]C[-3]+Table1[[#This Row],[Col A1]]'],
  ['2*1E5+1.5E2', '2*1E5+1.5E2'],
  ['TVA_2024*taux.A1*XFD1048576', 'TVA_2024*taux.A1*R[1048574]C[16380]'],
  ['"without end B2', '"without end R[0]C[-2]'],
])('%s in D2 is %s', (formula, shape) => {
  expect(excelShape(formula, { row: 2, column: 4 })).toBe(shape);
});

test.each([
  ['of:=[.B2]*[.$C$1]', 'of:=[R[0]C[-2]]*[R1C3]'],
  ['of:=SUM([.A1:.A2];[$Feuil2.B3])', 'of:=SUM([R[-1]C[-3]:R[0]C[-3]];[$Feuil2R[1]C[-2]])'],
  [`of:="x.A1"&['a.B2'.C1]`, `of:="x.A1"&['a.B2'R[-1]C[-1]]`],
])('%s in D2 is %s', (formula, shape) => {
  expect(openFormulaShape(formula, { row: 2, column: 4 })).toBe(shape);
});

test('a formula that is filled down and across keeps its shape, one that is not has another', () => {
  const place = fc.record({
    row: fc.integer({ min: 10, max: 5000 }),
    column: fc.integer({ min: 5, max: 300 }),
  });
  fc.assert(
    fc.property(
      place,
      place,
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 5 }),
      (one, other, left, up) => {
        const at = ({ row, column }: { row: number; column: number }, further = 0): string =>
          `IF(${cellAddress(row - up - further, column - left)}>$B$3,"A1",${cellAddress(row - up, column)}*2)`;
        expect(excelShape(at(one), one)).toBe(excelShape(at(other), other));
        expect(excelShape(at(one, 1), one)).not.toBe(excelShape(at(one), one));
      },
    ),
  );
});

test.each(['[', '"', "'", '$', 'A1:', '.A1', "'a'!"])(
  'a formula of %s thousands of times takes no time',
  (piece) => {
    const start = performance.now();
    for (let time = 0; time < 20; time += 1) {
      excelShape(piece.repeat(8_000), { row: 1, column: 1 });
      openFormulaShape(piece.repeat(8_000), { row: 1, column: 1 });
    }
    expect(performance.now() - start).toBeLessThan(1_500);
  },
);
