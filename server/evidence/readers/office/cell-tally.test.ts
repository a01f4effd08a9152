import { expect, test } from '@jest/globals';
import { LIMITS } from '../../../importers/limits.js';
import { CellTally } from './cell-tally.js';
import { ContentCollector } from './content-collector.js';
import { SharedTexts } from './xlsx/shared-texts.js';

const tooLarge = expect.objectContaining({ reason: 'too-large' });
const tally = (): CellTally => new CellTally(new ContentCollector('a.xlsx'), 'excel');
const AT = { sheet: 'A', cell: 'A1' };

test('more rows and cells than the budget', () => {
  const cells = tally();
  cells.meet(LIMITS.office.cells);
  expect(() => {
    cells.meet();
  }).toThrow(tooLarge);
});

test('more formulas that differ than are held; copies of one never are', () => {
  const cells = tally();
  const write = (number: number): void => {
    cells.formula(`B1*${number}`, { row: 1, column: 1 }, AT);
  };
  for (let number = 0; number < LIMITS.office.distinctFormulas; number += 1) write(number);
  write(0);
  expect(cells.figures()).toMatchObject({
    formulas: LIMITS.office.distinctFormulas + 1,
    distinctFormulas: LIMITS.office.distinctFormulas,
  });
  expect(() => {
    write(-1);
  }).toThrow(tooLarge);
});

test('more shared texts than are held', () => {
  const texts = new SharedTexts();
  const write = (): void => {
    texts.open('x:si');
    texts.close('x:si');
  };
  for (let number = 0; number < LIMITS.office.sharedTexts; number += 1) write();
  expect(write).toThrow(tooLarge);
});
