import { expect, test } from '@jest/globals';
import { exact } from '../domain/decimal.js';
import { faultOf, RuleFaults } from './rule-faults.js';

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

test('an error is told by its kind and its place in the program, never by its message', () => {
  const error = thrownBy(() => exact('Camille Exemple'));
  expect(String(error)).not.toBe('');
  const told = faultOf(error);
  expect(told.kind).toMatch(/Error$/);
  expect(told.place).toMatch(/^server\/[\w./-]+\.ts:\d+$/);
  expect(JSON.stringify(told)).not.toContain('Camille');
});

test('a message that looks like a place is not taken for one', () => {
  const error = new TypeError('\nserver/camille.ts:12');
  expect(faultOf(error).place).not.toContain('camille');
  expect(faultOf('Camille Exemple')).toEqual({ kind: 'string', place: null });
});

test('subjects of one invoice that fail alike are counted together', () => {
  const faults = new RuleFaults();
  const error = new TypeError('x');
  for (const invoiceId of ['1', '1', '2', null]) faults.add({ code: 'A1', grain: 'line', invoiceId }, error);
  expect([...faults.all()].map(({ invoiceId, subjects }) => [invoiceId, subjects])).toEqual([
    ['1', 2],
    ['2', 1],
    [null, 1],
  ]);
});
