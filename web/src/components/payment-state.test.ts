import { expect, test } from '@jest/globals';
import { paymentState, type Payment } from './payment-state.js';

const TODAY = '2026-11-16';
const of = (payment: Partial<Payment>) => paymentState({ dueDate: null, paidOn: null, ...payment }, TODAY);

test('what is paid is not late, whatever its date', () => {
  expect(of({ dueDate: '2026-06-03', paidOn: '2026-06-02' })).toEqual({ is: 'paid', on: '2026-06-02' });
  expect(of({ paidOn: TODAY })).toEqual({ is: 'paid', on: TODAY });
});

test('a payment of tomorrow is not made yet', () => {
  expect(of({ dueDate: '2026-11-15', paidOn: '2026-11-17' })).toEqual({
    is: 'late',
    due: '2026-11-15',
    days: 1,
  });
});

test('what does not count any more has its date alone', () => {
  for (const state of ['replaced', 'rejected', 'cancelled', 'credited'] as const)
    expect(of({ dueDate: '2026-06-03', state })).toEqual({ is: 'dated', due: '2026-06-03' });
});

test.each([
  ['2026-11-15', { is: 'late', days: 1 }],
  ['2026-11-16', { is: 'near', days: 0 }],
  ['2026-11-26', { is: 'near', days: 10 }],
  ['2026-11-27', { is: 'dated' }],
] as const)('due on %s', (due, expected) => {
  expect(of({ dueDate: due })).toEqual({ ...expected, due });
});

test('without a date', () => {
  expect(of({})).toEqual({ is: 'unknown' });
});
