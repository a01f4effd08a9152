import { expect, test } from '@jest/globals';
import { ApiFault } from '../api/api-fault.js';
import { proposedValues, refusedAsTyped, typedValue, understood, writtenValue } from './written-setting.js';

test('a comma stands before decimals in French alone; what is read is shown before it is sent', () => {
  expect(writtenValue(' 0,7 ', 'fr')).toBe('0.7');
  expect(writtenValue('0,7', 'en')).toBe('0,7');
  expect([understood('share', '0,7', 'fr'), understood('share', '0,7', 'en')]).toEqual(['0.7', null]);
  expect([understood('share', '70', 'fr'), understood('days', '007.50', 'en')]).toEqual([null, '7.5']);
  expect([typedValue('1.5', 'fr'), typedValue('1.5', 'en')]).toEqual(['1,5', '1.5']);
});

test('a value of another form is refused as it is typed here; anything else in the words of the API', () => {
  const errors = [
    { field: 'value', detail: 'Ce réglage attend un nombre de jours au-dessus de 0, comme 0.5.' },
    { field: 'reason', detail: 'Un motif est attendu.' },
  ];
  const refused = new ApiFault({ status: 422, code: 'invalid-value', errors });
  const details = (value: string | null) => {
    const error = refusedAsTyped(refused, [{ field: 'value', type: 'days', value }], () => 'comme 0,5');
    return error instanceof ApiFault ? error.problem.errors?.map(({ detail }) => detail) : null;
  };
  expect(details('abc')).toEqual(['comme 0,5', 'Un motif est attendu.']);
  // It has the form: something else was wrong with it.
  expect(details('0.5')).toEqual(errors.map(({ detail }) => detail));
  expect(details(null)).toEqual(errors.map(({ detail }) => detail));
  const gone = new Error('no answer');
  expect(refusedAsTyped(gone, [], () => '')).toBe(gone);
});

test('an address proposes values by parameter', () => {
  expect([...proposedValues('warning:0.7,limit:2')]).toEqual([
    ['warning', '0.7'],
    ['limit', '2'],
  ]);
  for (const text of [undefined, '', 'warning', 'a:b:c', ':2', 'a:'])
    expect(proposedValues(text).size).toBe(0);
});
