import { describe, expect, test } from '@jest/globals';
import type { LineSupport } from '../../../server/domain/audit-result.js';
import { ladderScale, lengthOn, rungsOf, shareOfBilled, placesBehind } from './ladder-rungs.js';

const support: LineSupport = {
  billedDays: '5.00',
  contractRate: '95',
  timesheetDays: '5.00',
  calendarDays: null,
  quotedDays: null,
  workUnitDays: null,
  effort: null,
  declaredHumanDays: '0.75',
  missing: ['calendar', 'quote', 'work_unit', 'effort'],
  supportedDays: '0.75',
  restsOn: 'declared_hours',
};

describe('rungs of a ladder', () => {
  test('are all present, in their order, the missing ones by name', () => {
    expect(rungsOf(support).map(({ name, missing }) => [name, missing])).toEqual([
      ['billed', null],
      ['contract', null],
      ['timesheet', null],
      ['calendar', 'calendar'],
      ['quote', 'quote'],
      ['effort', 'effort'],
      ['declared_hours', null],
    ]);
  });

  test('a quote and work units are two lines when both are known, else the known one', () => {
    const names = (both: Partial<LineSupport>) => rungsOf({ ...support, ...both }).map(({ name }) => name);
    expect(names({ quotedDays: '3', workUnitDays: '2' })).toContain('work_unit');
    expect(names({ quotedDays: '3', workUnitDays: '2' })).toContain('quote');
    expect(names({ workUnitDays: '2' })).not.toContain('quote');
  });

  test('hours declared and not convertible are missing by what would convert them', () => {
    const rungs = rungsOf({ ...support, declaredHumanDays: null, missing: ['hours_per_day'] });
    expect(rungs.at(-1)).toMatchObject({ name: 'declared_hours', missing: 'hours_per_day' });
  });
});

describe('the scale of the bars', () => {
  test('is what is billed, or the longest other up to 1.6 times that', () => {
    expect(ladderScale(support)).toBe(5);
    expect(ladderScale({ ...support, calendarDays: '7' })).toBe(7);
    expect(ladderScale({ ...support, calendarDays: '41' })).toBe(8);
    expect(ladderScale({ ...support, billedDays: null, timesheetDays: null })).toBe(0.75);
    expect(
      ladderScale({ ...support, billedDays: null, timesheetDays: null, declaredHumanDays: null }),
    ).toBeNull();
  });

  test('cuts a longer value, and shares are exact', () => {
    expect(lengthOn(8, '41')).toEqual({ percent: 100, cut: true });
    expect(lengthOn(8, '2')).toEqual({ percent: 25, cut: false });
    expect(shareOfBilled('0.75', '5.00')).toBe('0.15');
    expect(shareOfBilled('0.75', null)).toBeNull();
  });
});

test('each rung leads to its own sources, what is billed to the line, and one without any nowhere', () => {
  const source = { file: 'F-1.xml', documentId: '1' };
  const sheet = { file: 'september.csv', line: 2, documentId: '2' };
  const line = { source, rungSources: [{ rung: 'timesheet', places: [sheet] }] };
  expect((['billed', 'timesheet', 'quote'] as const).map((rung) => placesBehind(rung, line))).toEqual([
    [source],
    [sheet],
    [],
  ]);
});
