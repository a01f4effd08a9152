import { describe, expect, test } from '@jest/globals';
import { defaultLimits, defaultOf, LIMIT_VARIABLES, type LimitVariable } from './limit-variables.js';
import { limitsFrom } from './read-limits.js';
import { DEFAULT_LIMITS } from './sandbox/limits.js';
import { DEFAULT_SENDING_LIMITS } from './http/sending-limits.js';

const rows = LIMIT_VARIABLES.map((row): [string, LimitVariable] => [row.variable, row]);

describe.each(rows)('%s', (variable, row) => {
  const { min, max, reading, sending } = row;
  /** Without what another limit says of this one. */
  const own = (value: string): string[] =>
    limitsFrom({ DECLIC_LIMIT_LARGE_FILE_SECONDS: '3600', [variable]: value })
      .faults.filter((fault) => fault.variable === variable)
      .map(({ text }) => text.en);

  test('takes both ends of its range, around its default, and changes its own limit only', () => {
    expect(min).toBeLessThanOrEqual(defaultOf(row));
    expect(max).toBeGreaterThanOrEqual(defaultOf(row));
    for (const value of [min, max]) {
      const { limits } = limitsFrom({ [variable]: `${value}` });
      const expected = defaultLimits();
      if (reading !== undefined) expected.reading[reading] = value;
      if (sending !== undefined) expected.sending[sending] = value;
      expected.reading.heapMegabytes = limits.reading.heapMegabytes;
      expected.reading.restingMegabytes = limits.reading.restingMegabytes;
      expect(limits).toEqual(expected);
    }
  });

  test('refuses what lies outside, and what is no whole number', () => {
    const sentence = `a whole number from ${min} to ${max} is expected`;
    for (const value of [`${min - 1}`, `${max + 1}`, '-1', '1.5', '5 MB', 'none', '1e3'])
      expect([value, own(value).filter((text) => text === sentence)]).toEqual([value, [sentence]]);
  });
});

test('every limit has its variable, but the two that follow from the memory of a process', () => {
  const reading = LIMIT_VARIABLES.flatMap((row) => row.reading ?? []);
  const sending = LIMIT_VARIABLES.flatMap((row) => row.sending ?? []);
  expect([...reading, 'heapMegabytes', 'restingMegabytes'].sort()).toEqual(
    Object.keys(DEFAULT_LIMITS).sort(),
  );
  expect([...sending].sort()).toEqual(Object.keys(DEFAULT_SENDING_LIMITS).sort());
  // A variable of both sides has one default.
  expect(DEFAULT_SENDING_LIMITS.fileMegabytes).toBe(DEFAULT_LIMITS.fileMegabytes);
});

test.each([
  [256, 192, 128],
  [512, 384, 200],
  [2048, 1536, 200],
])('%d MB of memory: a heap of %d, and %d kept after a file', (memory, heap, resting) => {
  const { reading } = limitsFrom({ DECLIC_LIMIT_MEMORY_MB: `${memory}` }).limits;
  expect([reading.heapMegabytes, reading.restingMegabytes]).toEqual([heap, resting]);
});

test('an empty variable counts as absent, and nothing else of the environment counts', () => {
  expect(limitsFrom({ DECLIC_LIMIT_SECONDS: ' ', PATH: '/bin', DECLIC_PORT: '1' })).toEqual({
    limits: defaultLimits(),
    faults: [],
  });
});

test('a large file has the time of the others at least', () => {
  expect(limitsFrom({ DECLIC_LIMIT_SECONDS: '90' }).faults).toEqual([
    {
      variable: 'DECLIC_LIMIT_LARGE_FILE_SECONDS',
      text: {
        fr: 'un grand fichier ne peut avoir moins de temps que les autres (DECLIC_LIMIT_SECONDS)',
        en: 'a large file cannot have less time than the others (DECLIC_LIMIT_SECONDS)',
      },
    },
  ]);
  const both = { DECLIC_LIMIT_SECONDS: '90', DECLIC_LIMIT_LARGE_FILE_SECONDS: '90' };
  expect(limitsFrom(both).faults).toEqual([]);
});

test('a name that means nothing is a fault, and not a limit silently kept', () => {
  expect(limitsFrom({ DECLIC_LIMIT_MEMROY_MB: '256' }).faults).toEqual([
    {
      variable: 'DECLIC_LIMIT_MEMROY_MB',
      text: { fr: 'aucune limite ne porte ce nom', en: 'no limit has this name' },
    },
  ]);
});
