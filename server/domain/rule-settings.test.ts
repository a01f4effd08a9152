import { expect, test } from '@jest/globals';
import {
  settingKey,
  settingsThatCount,
  settingValue,
  withoutEffect,
  type SettingBounds,
  type SettingVocabulary,
} from './rule-settings.js';

const VOCABULARY: SettingVocabulary = new Map([
  ['P1', { enabled: 'switch', warning: 'share' }],
  ['L3', { enabled: 'switch', minimumDays: 'days' }],
]);

/** Of shares, those below 0.9. */
const BOUNDS: SettingBounds = {
  vocabulary: VOCABULARY,
  isReached: ({ type }, value) => type !== 'share' || Number(value) < 0.9,
};

test('a key is a code and a parameter, whatever its capitals', () => {
  expect(settingKey(VOCABULARY, ' l3.MINIMUMDAYS ')).toEqual({
    code: 'L3',
    parameter: 'minimumDays',
    type: 'days',
  });
  for (const key of ['L3', 'L3.', '.warning', 'L3.warning', 'P1.warning.more', 'P1.constructor', ''])
    expect([key, settingKey(VOCABULARY, key)]).toEqual([key, null]);
});

test.each([
  ['days', '007.50', '7.5'],
  ['days', '-1', null],
  ['days', '1,5', null],
  ['days', '1e3', null],
  ['days', '1234567890123', null],
  ['share', '1', '1'],
  ['share', '1.000001', null],
  ['share', '10 %', null],
  ['ratio', '0', null],
  ['count', '3.0', '3'],
  ['count', '2.5', null],
  ['count', '0', null],
  ['count', '10000', '10000'],
  ['count', '10001', null],
  ['days', '0.0', null],
  ['money', '0', '0'],
  ['switch', ' Non ', 'no'],
  ['switch', '0', null],
  ['switch', 'constructor', null],
] as const)('%s %s is %s', (type, text, value) => {
  expect(settingValue(type, text)).toBe(value);
});

test('of each parameter and scope the last one counts; what names or holds nothing changes nothing', () => {
  const kept = (key: string, value: string | null, contractKey: string | null = null) => ({
    key,
    value,
    contractKey,
    validFrom: null,
  });
  const counting = settingsThatCount(BOUNDS, [
    kept('P1.warning', '0.7'),
    kept('P1.warning', '0.6', 'M1'),
    kept('P1.warning', '0.8'),
    kept('P1.warning', 'much'),
    kept('P1.warning', '0.95'),
    kept('Z9.warning', '0.1'),
  ]);
  expect(counting.map(({ contractKey, value }) => [contractKey, value])).toEqual([
    [null, '0.8'],
    ['M1', '0.6'],
  ]);
  const back = settingsThatCount(BOUNDS, [
    kept('P1.warning', '0.7'),
    kept('P1.warning', '0.6', 'M1'),
    kept('p1.WARNING', null),
    kept('L3.minimumDays', null),
    kept('L3.minimumDays', '2'),
  ]);
  expect(back.map(({ parameter, contractKey, value }) => [parameter, contractKey, value])).toEqual([
    ['warning', 'M1', '0.6'],
    ['minimumDays', null, '2'],
  ]);
});

test('what changes nothing says why, back to the default never', () => {
  const named = { code: 'P1', parameter: 'warning', type: 'share' } as const;
  const why = (text: string | null) => withoutEffect(BOUNDS.isReached, named, text);
  expect([why('0.5'), why(null), why('much'), why('0.950')]).toEqual([null, null, 'unusable', 'beyond']);
});
