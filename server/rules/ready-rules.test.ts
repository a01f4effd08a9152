import { expect, test } from '@jest/globals';
import { casesOf, runCase } from '../../test/catalogue/run-case.js';
import { settingValue } from '../domain/rule-settings.js';
import { catalogue } from './catalogue.js';

test('every default is a value that could be set', () => {
  const params = catalogue.flatMap(({ code, params }) =>
    Object.entries(params).map(([name, { type, default: value }]) => [
      `${code}.${name}`,
      value,
      settingValue(type, value),
    ]),
  );
  expect(params.filter(([, value, read]) => value !== read)).toEqual([]);
});

test('no code or parameter is told from another by capitals alone', () => {
  const keys = catalogue.flatMap(({ code, params }) =>
    Object.keys(params).map((name) => `${code}.${name}`.toLowerCase()),
  );
  expect(new Set(keys).size).toBe(keys.length);
});

// Whatever may be set, a rule answers: the smallest and the largest value of each parameter in turn.
test.each(catalogue.map((rule) => [rule.code, rule] as const))('%s answers at the ends', async (_, rule) => {
  const { cases } = await casesOf(rule);
  const faults: string[] = [];
  for (const [name, { type }] of Object.entries(rule.params))
    for (const value of ['0', '0.000001', '1', '10000', '999999999999'])
      if (settingValue(type, value) !== null)
        for (const example of cases)
          try {
            runCase(rule, { ...example, params: { ...example.params, [name]: value } });
          } catch (error) {
            faults.push(`${name}=${value}: ${String(error)}`);
          }
  expect([...new Set(faults)]).toEqual([]);
});
