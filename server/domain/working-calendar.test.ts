import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './civil-date.js';
import { frenchHolidayName } from './public-holidays.js';
import { ownDaysOn, workingCalendar, type OwnDays } from './working-calendar.js';

const closed: OwnDays = {
  kind: 'closed',
  from: '2026-05-13',
  to: '2026-05-15',
  label: 'Pont de l’Ascension',
  source: { file: 'register/closures.csv', line: 2 },
};
const worked: OwnDays = {
  kind: 'worked',
  from: '2026-05-25',
  to: '2026-05-25',
  label: 'Journée de solidarité',
  source: null,
};

test('own days are laid over the public holidays of the place', () => {
  const day = workingCalendar('FR-metropole', frenchHolidayName, ownDaysOn([closed, worked]));
  expect(day('2026-05-12')).toEqual({ kind: 'ordinary' });
  expect(day('2026-05-13')).toEqual({ kind: 'closed', days: closed });
  expect(day('2026-05-14')).toMatchObject({ kind: 'holiday', name: { fr: 'Ascension' } });
  expect(day('2026-05-15')).toEqual({ kind: 'closed', days: closed });
  expect(day('2026-05-16')).toEqual({ kind: 'ordinary' });
  expect(day('2026-05-25')).toEqual({ kind: 'worked', days: worked });
  expect(workingCalendar('FR-metropole', frenchHolidayName)('2026-05-25').kind).toBe('holiday');
});

test('a day that is worked comes before a closure of the same day', () => {
  const open: OwnDays = { ...worked, from: '2026-05-15', to: '2026-05-15' };
  expect(workingCalendar('FR', frenchHolidayName, ownDaysOn([closed, open]))('2026-05-15').kind).toBe(
    'worked',
  );
});

test('without a table for the place or the year a day is unknown, unless the organisation decided about it', () => {
  const day = workingCalendar('BE-XX', frenchHolidayName, ownDaysOn([closed]));
  expect(day('2026-05-12')).toEqual({ kind: 'unknown' });
  expect(day('2026-05-13').kind).toBe('closed');
  expect(workingCalendar('FR', frenchHolidayName)('2032-05-12')).toEqual({ kind: 'unknown' });
});

test('of two closures of one day the first is told', () => {
  const again: OwnDays = { ...closed, label: 'Autre' };
  expect(workingCalendar('FR', frenchHolidayName, ownDaysOn([closed, again]))('2026-05-13')).toEqual({
    kind: 'closed',
    days: closed,
  });
});

test('own days are found on every day of their period and on no other, in the order they were given', () => {
  const day = fc.integer({ min: 0, max: 1000 }).map((offset) => addDays('2025-11-20', offset));
  const own = fc
    .tuple(day, fc.integer({ min: 0, max: 366 }), fc.constantFrom<OwnDays['kind']>('closed', 'worked'))
    .map(([from, more, kind]): OwnDays => ({
      kind,
      from,
      to: addDays(from, more),
      label: null,
      source: null,
    }));
  fc.assert(
    fc.property(fc.array(own, { maxLength: 8 }), fc.array(day, { maxLength: 40 }), (all, dates) => {
      const on = ownDaysOn(all);
      for (const date of dates)
        expect(on(date)).toEqual(all.filter(({ from, to }) => from <= date && date <= to));
    }),
  );
});
