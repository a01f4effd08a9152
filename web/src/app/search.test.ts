import { expect, test } from '@jest/globals';
import { oneOfIn, onlyKnown, textIn, yearIn } from './search.js';

test('what an address holds is checked: a bad value is as if it were not there', () => {
  const search = { q: ' F-2026-118 ', class: 'guilty', after: '', sort: 'dueDate', long: 'x'.repeat(501) };
  expect(textIn(search, 'q')).toBe('F-2026-118');
  expect(['after', 'long', 'none'].map((name) => textIn(search, name))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(oneOfIn(search, 'class', ['fact', 'question'])).toBeUndefined();
  expect(oneOfIn(search, 'sort', ['dueDate'])).toBe('dueDate');
  expect(onlyKnown({ q: 'a', after: undefined })).toEqual({ q: 'a' });
});

test('a year has four figures', () => {
  expect([2026, '2027', '26', 'x', '', undefined, 2026.5].map((year) => yearIn({ year }, 'year'))).toEqual([
    2026,
    2027,
    ...Array.from({ length: 5 }, () => undefined),
  ]);
});
