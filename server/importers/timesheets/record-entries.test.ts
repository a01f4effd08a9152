import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../domain/problem.js';
import type { ReadTimesheetEntry } from '../../domain/timesheet.js';
import { parseInstant } from './instant-text.js';
import { EMPTY_ENTRY, piecesOf, type RecordedEntry } from './record-entries.js';

function recorded(day: string, line: number, more: Partial<RecordedEntry> = {}): RecordedEntry {
  return {
    ...EMPTY_ENTRY,
    day: parseInstant(day) ?? day,
    writtenDay: day,
    quantity: '1',
    unit: 'hour',
    source: { file: 'a.json', line },
    ...more,
  };
}

function read(
  entries: RecordedEntry[],
  answers: Record<string, string> = {},
): { entries: ReadTimesheetEntry[]; problems: Problem[]; batches: number[] } {
  const out = { entries: [] as ReadTimesheetEntry[], problems: [] as Problem[], batches: [] as number[] };
  const readings = entries.map((entry) => ({ entry, problems: [] }));
  for (const piece of piecesOf(() => readings, { name: 'a.json', answers })) {
    if (piece.type === 'entries') out.batches.push(piece.entries.length);
    if (piece.type === 'entries') out.entries.push(...piece.entries);
    if (piece.type === 'problem') out.problems.push(piece.problem);
  }
  return out;
}

const codes = (problems: readonly Problem[]) => problems.map(({ code, at }) => [code, at.line ?? null]);

describe('the time zone', () => {
  const night = [recorded('20260304T090000Z', 1), recorded('20260304T233000Z', 2)];

  test('is asked once, at the first time that needs it, and nothing is read meanwhile', () => {
    const { entries, problems } = read(night);
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([{ code: 'time-zone-unknown', asks: true, at: { line: 2 } }]);
  });

  test.each([
    ['Europe/Paris', '2026-03-05'],
    ['America/Martinique', '2026-03-04'],
    ['UTC', '2026-03-04'],
    ['Pacific/Noumea', '2026-03-05'],
  ])('answered %s, the night is of %s', (zone, date) => {
    const { entries, problems } = read(night, { 'time-zone-unknown': zone });
    expect(entries.map((entry) => entry.date)).toEqual(['2026-03-04', date]);
    expect(codes(problems)).toEqual([['timesheet-person-unknown', null]]);
  });

  test('holds for every entry of the file', () => {
    const { entries } = read([recorded('20260304T130000Z', 1), ...night.slice(1)], {
      'time-zone-unknown': 'Pacific/Noumea',
    });
    expect(entries.map((entry) => entry.date)).toEqual(['2026-03-05', '2026-03-05']);
  });
});

describe('the person', () => {
  test('is asked once when the file names nobody', () => {
    const { entries, problems } = read([recorded('2026-03-04', 1), recorded('2026-03-05', 2)]);
    expect(entries.map(({ personName }) => personName)).toEqual([null, null]);
    expect(codes(problems)).toEqual([['timesheet-person-unknown', null]]);
  });

  test('answered, stands on every entry', () => {
    const answers = { 'timesheet-person-unknown': ' Camille Exemple ' };
    const { entries, problems } = read([recorded('2026-03-04', 1), recorded('2026-03-05', 2)], answers);
    expect(entries.map(({ personName }) => personName)).toEqual(['Camille Exemple', 'Camille Exemple']);
    expect(problems).toEqual([]);
  });

  test('missing on some entries is told at their place, and no answer names them', () => {
    const entries = [recorded('2026-03-04', 1, { personName: 'Paul Essai' }), recorded('2026-03-05', 2)];
    const { entries: kept, problems } = read(entries, { 'timesheet-person-unknown': 'Camille Exemple' });
    expect(kept.map(({ personName }) => personName)).toEqual(['Paul Essai', null]);
    expect(codes(problems)).toEqual([['missing-person', 2]]);
  });
});

test('a negative quantity is left out; a day of more than 24 hours is told once', () => {
  const long = { personName: 'Paul Essai', quantity: '13' };
  const { entries, problems } = read([
    recorded('2026-03-04', 1, { personName: 'Paul Essai', quantity: '-1', writtenQuantity: '-3600' }),
    recorded('2026-03-04', 2, long),
    recorded('2026-03-04', 3, long),
    recorded('2026-03-04', 4, long),
    recorded('2026-03-05', 5, { personName: 'Paul Essai', quantity: '30', unit: 'day' }),
  ]);
  expect(entries.map(({ source }) => source.line)).toEqual([2, 3, 4, 5]);
  expect(problems[0]?.seen).toBe('-3600');
  expect(codes(problems)).toEqual([
    ['negative-duration', 1],
    ['more-than-24-hours', 3],
  ]);
});

test('a file of which nothing is left says so; entries come in batches of at most 500', () => {
  expect(codes(read([]).problems)).toEqual([['empty-table', null]]);
  const many = Array.from({ length: 1201 }, (_, line) => recorded('2026-03-04', line, { unit: 'day' }));
  expect(read(many).batches).toEqual([500, 500, 201]);
});
