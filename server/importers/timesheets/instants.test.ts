import { describe, expect, test } from '@jest/globals';
import { parseInstant, secondsBetween } from './instant-text.js';
import { dayIn, ZoneEvidence } from './time-zone.js';

const AT = { file: 'a.json', line: 3 };

function instant(text: string): NonNullable<ReturnType<typeof parseInstant>> {
  const read = parseInstant(text);
  if (read === null) throw new Error(`${text} is no instant`);
  return read;
}

function decided(texts: readonly string[], answer?: string): string {
  const evidence = new ZoneEvidence();
  for (const text of texts) evidence.see(parseInstant(text), text, () => AT);
  const reading = evidence.decide(answer);
  return 'zone' in reading ? reading.zone : `ask ${reading.ambiguous.seen}`;
}

test.each([
  ['20260304T090000Z', 'utc 2026-03-04 32400 0'],
  ['2026-03-04T09:00:00Z', 'utc 2026-03-04 32400 0'],
  ['2026-03-04T09:00:00.123+00:00', 'utc 2026-03-04 32400 0'],
  ['2026-03-04T23:30:00+01:00', 'clock 2026-03-04 84600 3600'],
  ['2026-03-04T23:30:00-0330', 'clock 2026-03-04 84600 -12600'],
  ['2026-03-04 09:00:05', 'clock 2026-03-04 32405 null'],
  ['2026-03-04 09:00', 'clock 2026-03-04 32400 null'],
  ['2026-02-30 09:00', null],
  ['2026-03-04 24:00', null],
  ['2026-03-04', null],
  ['04/03/2026 09:00', null],
])('%s', (text, expected) => {
  const read = parseInstant(text);
  expect(read && `${read.kind} ${read.date} ${read.seconds} ${read.offset}`).toBe(expected);
});

describe('seconds between two instants', () => {
  test.each([
    ['20260304T090000Z', '20260304T103000Z', 5400],
    ['20260304T230000Z', '20260305T010000Z', 7200],
    // The night of 29 March 2026, when the clocks of Paris go forward.
    ['2026-03-29T01:30:00+01:00', '2026-03-29T03:30:00+02:00', 3600],
    ['2026-03-29 01:30:00', '2026-03-29 03:30:00', 7200],
    ['20260304T100000Z', '20260304T090000Z', -3600],
  ])('%s to %s', (start, end, seconds) => {
    expect(secondsBetween(instant(start), instant(end))).toBe(seconds);
  });
});

describe('the zone', () => {
  test('is asked where a zone proposed changes a day', () => {
    expect(decided(['20260304T040000Z', '20260304T195959Z'])).toBe('UTC');
    expect(decided(['20260304T120000Z', '20260304T035959Z'])).toBe('ask 20260304T035959Z');
    expect(decided(['20260304T200000Z'])).toBe('ask 20260304T200000Z');
  });

  test('is what was answered, when it is one', () => {
    expect(decided(['20260304T230000Z'], 'Europe/Paris')).toBe('Europe/Paris');
    expect(decided(['20260304T230000Z'], 'Pacific/Noumea')).toBe('Pacific/Noumea');
    expect(decided(['20260304T230000Z'], 'Paris')).toBe('ask 20260304T230000Z');
  });

  test('is not needed for clocks that are local, nor for days without a time', () => {
    expect(decided(['2026-03-04T23:30:00+01:00', '2026-03-04 23:30'])).toBe('UTC');
    expect(decided(['2026-03-04T00:00:00Z', '2026-03-05T00:00:00Z'])).toBe('UTC');
    expect(decided(['2026-03-04T00:00:00Z', '2026-03-05T10:00:00Z'])).toBe('ask 2026-03-04T00:00:00Z');
  });
});

test.each([
  ['Europe/Paris', '20260304T230000Z', '2026-03-05'],
  ['Europe/Paris', '20260304T225959Z', '2026-03-04'],
  ['Europe/Paris', '20260704T220000Z', '2026-07-05'],
  ['America/Martinique', '20260301T030000Z', '2026-02-28'],
  ['Indian/Reunion', '20251231T203000Z', '2026-01-01'],
  ['UTC', '20260304T235900Z', '2026-03-04'],
  // As written: its offset already says whose day it is.
  ['Europe/Paris', '2026-03-04T23:30:00-04:00', '2026-03-04'],
])('in %s, %s is of %s', (zone, text, day) => {
  expect(dayIn(zone, instant(text))).toBe(day);
});
