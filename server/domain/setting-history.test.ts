import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { settingsThatCount, type KeptSetting, type SettingBounds } from './rule-settings.js';
import { settingHistories } from './setting-history.js';

const BOUNDS: SettingBounds = {
  vocabulary: new Map([
    ['P1', { enabled: 'switch', warning: 'share' }],
    ['L3', { enabled: 'switch', minimumDays: 'days' }],
  ]),
  // Of shares, those below 0.9.
  isReached: ({ type }, value) => type !== 'share' || Number(value) < 0.9,
};

const kept = (
  value: string | null,
  validFrom: string | null,
  { key = 'P1.warning', contractKey = null }: Partial<KeptSetting> = {},
): KeptSetting => ({ key, contractKey, value, validFrom });

test('each entry says where it stands, the one that takes over last first', () => {
  const entries = [
    kept('0.50', null),
    kept('0.6', '2026-01-01'),
    kept('much', '2026-02-01'),
    kept('0.7', '2026-03-01'),
    kept('0.75', '2026-03-01'),
    kept('0.950', '2026-04-01'),
    kept(null, '2027-01-01'),
  ];
  const [history] = settingHistories(BOUNDS, entries, '2026-11-16');
  expect(history).toMatchObject({ code: 'P1', parameter: 'warning', contractKey: null, value: '0.75' });
  expect(history?.entries.map(({ value, standing }) => [value, standing])).toEqual([
    [null, 'coming'],
    ['0.95', 'beyond'],
    ['0.75', 'counts'],
    ['0.7', 'replaced'],
    ['much', 'unusable'],
    ['0.6', 'past'],
    ['0.5', 'past'],
  ]);
  const [before] = settingHistories(BOUNDS, entries, '2026-02-15');
  expect(before?.entries.find(({ standing }) => standing === 'counts')?.value).toBe('0.6');
});

test('contracts and the organisation have each their own; back to the default sets nothing', () => {
  const histories = settingHistories(
    BOUNDS,
    [
      kept('0.6', '2026-01-01'),
      kept('0.8', '2026-01-01', { contractKey: 'M1' }),
      kept(null, '2026-02-01'),
      kept('1', '2026-02-01', { key: 'Z9.limit' }),
      kept('NO', '2026-02-01', { key: 'p1.ENABLED' }),
    ],
    '2026-11-16',
  );
  expect(histories.map(({ parameter, contractKey, value }) => [parameter, contractKey, value])).toEqual([
    ['warning', null, null],
    ['warning', 'M1', '0.8'],
    ['enabled', null, 'no'],
  ]);
});

test('without any entry in force nothing is set', () => {
  expect(settingHistories(BOUNDS, [kept('0.6', '2027-01-01')], '2026-11-16')[0]?.value).toBe(null);
  expect(settingHistories(BOUNDS, [], '2026-11-16')).toEqual([]);
});

test('what a history says counts is what an audit judges with', () => {
  const entry = fc.record({
    key: fc.constantFrom('P1.warning', 'p1.enabled', 'L3.minimumDays', 'Z9.limit'),
    contractKey: fc.constantFrom(null, 'M1'),
    value: fc.constantFrom(null, '0.5', '0.75', '0.95', 'yes', 'no', 'much'),
    validFrom: fc.constantFrom(null, '2026-01-01', '2026-06-01', '2027-01-01'),
  });
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 12 }),
      fc.constantFrom('2025-12-31', '2026-06-01'),
      (all, on) => {
        const inOrder = [...all].sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1));
        const inForce = inOrder.filter(({ validFrom }) => validFrom === null || validFrom <= on);
        const counting = settingsThatCount(BOUNDS, inForce).map(({ code, parameter, contractKey, value }) =>
          [code, parameter, contractKey, value].join(' '),
        );
        const shown = settingHistories(BOUNDS, inOrder, on)
          .filter(({ value }) => value !== null)
          .map(({ code, parameter, contractKey, value }) => [code, parameter, contractKey, value].join(' '));
        expect(shown.sort()).toEqual(counting.sort());
      },
    ),
  );
});
