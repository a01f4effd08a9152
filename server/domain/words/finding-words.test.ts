import { expect, test } from '@jest/globals';
import { missingRungWord } from './finding-words.js';

test.each([
  ['contract', 'prix du marché', 'contract rate'],
  ['declared_hours', 'heures humaines déclarées', 'declared human hours'],
  ['hours_per_day', 'heures par jour du marché', 'hours per day of the contract'],
])('what lacks where %s is missing', (name, fr, en) => {
  expect(missingRungWord(name)).toEqual({ fr, en });
});
