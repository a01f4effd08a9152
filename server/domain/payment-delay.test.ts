import { describe, expect, test } from '@jest/globals';
import { paymentDelay, paymentEventsOf, type PaymentEvents } from './payment-delay.js';

const events = (over: Partial<PaymentEvents>): PaymentEvents => ({
  received: ['2026-02-02'],
  serviceDone: [],
  interrupted: [],
  resumed: [],
  ...over,
});
const dueOn = (over: Partial<PaymentEvents>, days = 30): string => {
  const delay = paymentDelay(events(over), days);
  return delay.state === 'running' ? delay.dueOn : delay.state;
};

describe('the delay of payment', () => {
  test.each([
    [30, '2026-03-04'],
    [50, '2026-03-24'],
    [60, '2026-04-03'],
  ])('of %d days runs over weekends, holidays and the end of February', (days, due) => {
    expect(dueOn({}, days)).toBe(due);
  });

  test('has a 29 February in a leap year', () => {
    expect(dueOn({ received: ['2028-02-01'] })).toBe('2028-03-02');
  });

  test('begins on the later of receipt and service done', () => {
    expect(dueOn({ serviceDone: ['2026-01-20'] })).toBe('2026-03-04');
    expect(dueOn({ serviceDone: ['2026-02-02'] })).toBe('2026-03-04');
    expect(dueOn({ serviceDone: ['2026-02-10'] })).toBe('2026-03-12');
    expect(paymentDelay(events({ serviceDone: ['2026-02-10'] }), 30)).toMatchObject({
      begins: 'service_done',
      from: '2026-02-10',
    });
  });

  test('is not computed from a date that is unknown or told twice', () => {
    expect(paymentDelay(events({ received: [] }), 30)).toEqual({ state: 'unknown', missing: ['received'] });
    expect(dueOn({ received: ['2026-02-02', '2026-02-04'] })).toBe('unknown');
    expect(paymentDelay(events({ serviceDone: ['2026-02-02', '2026-02-04'] }), 30)).toEqual({
      state: 'unknown',
      missing: ['service_done'],
    });
  });

  test('is not known where the invoice bills work up to a day after its receipt and no service done is told', () => {
    const until = (billedUntil: string, over: Partial<PaymentEvents> = {}) =>
      paymentDelay(events(over), 30, billedUntil);
    expect(until('2026-02-28')).toEqual({ state: 'unknown', missing: ['service_done'] });
    expect(until('2026-02-02')).toMatchObject({ state: 'running', dueOn: '2026-03-04' });
    expect(until('2026-02-28', { serviceDone: ['2026-02-10'] })).toMatchObject({ dueOn: '2026-03-12' });
  });

  test('stops while documents are missing', () => {
    expect(paymentDelay(events({ interrupted: ['2026-02-20'] }), 30)).toEqual({
      state: 'interrupted',
      interruptedOn: '2026-02-20',
    });
  });

  test('opens anew for thirty days once they are there', () => {
    expect(dueOn({ interrupted: ['2026-02-20'], resumed: ['2026-03-10'] })).toBe('2026-04-09');
  });

  test('opens anew for what was left where that is longer', () => {
    // Due on 3 April; 42 days were left on 20 February.
    expect(dueOn({ interrupted: ['2026-02-20'], resumed: ['2026-03-10'] }, 60)).toBe('2026-04-21');
    // 30 left: the same; 31 left: one day more.
    expect(dueOn({ interrupted: ['2026-03-04'], resumed: ['2026-03-10'] }, 60)).toBe('2026-04-09');
    expect(dueOn({ interrupted: ['2026-03-03'], resumed: ['2026-03-10'] }, 60)).toBe('2026-04-10');
  });

  test('has no more left than it has days, where the service was not done yet', () => {
    expect(
      dueOn({ serviceDone: ['2026-03-20'], interrupted: ['2026-02-20'], resumed: ['2026-03-25'] }, 60),
    ).toBe('2026-05-24');
  });

  test('is not interrupted a second time, nor once it has run out', () => {
    const twice = { interrupted: ['2026-02-20', '2026-03-15'], resumed: ['2026-03-10', '2026-03-20'] };
    expect(dueOn(twice)).toBe('2026-04-09');
    expect(dueOn({ interrupted: ['2026-03-05'], resumed: ['2026-03-10'] })).toBe('2026-03-04');
    expect(dueOn({ interrupted: ['2026-03-04'], resumed: ['2026-03-10'] })).toBe('2026-04-09');
  });

  test('is not computed where one interruption ends twice', () => {
    expect(
      paymentDelay(events({ interrupted: ['2026-02-20'], resumed: ['2026-03-10', '2026-03-12'] }), 30),
    ).toEqual({ state: 'unknown', missing: ['resumed'] });
  });
});

test('events are told apart, each date once, whatever their order', () => {
  const rows = [
    { event: 'resumed', on: '2026-03-10' },
    { event: 'received', on: '2026-02-02' },
    { event: 'paid', on: '2026-04-01' },
    { event: 'interrupted', on: '2026-02-20' },
    { event: 'received', on: '2026-02-02' },
  ];
  expect(paymentEventsOf(rows)).toEqual(events({ interrupted: ['2026-02-20'], resumed: ['2026-03-10'] }));
});
