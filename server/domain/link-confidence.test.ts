import { expect, test } from '@jest/globals';
import { linkConfidence } from './link-confidence.js';

test('what is said is sure, what is read in a text less, what is left over least', () => {
  expect(['given', 'order', 'line-reference', 'answered', 'person'].map(linkConfidence)).toEqual(
    Array.from({ length: 5 }, () => 'high'),
  );
  expect(['wording', 'only-candidate', 'none'].map(linkConfidence)).toEqual(['medium', 'low', null]);
  expect(() => linkConfidence('chance')).toThrow(RangeError);
});
