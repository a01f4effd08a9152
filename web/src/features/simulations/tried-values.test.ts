import { describe, expect, test } from '@jest/globals';
import { askedIn, beginning, proposal, type TriedParameter } from './tried-values.js';

const text = { fr: 'x', en: 'x' };
const PARAMETERS: TriedParameter[] = [
  {
    name: 'enabled',
    type: 'switch',
    describe: text,
    default: 'yes',
    organisation: { value: 'no' },
    contracts: [],
    byContract: true,
  },
  {
    name: 'warning',
    type: 'share',
    describe: text,
    default: '0.85',
    organisation: { value: '0.9' },
    contracts: [],
    byContract: true,
  },
  {
    name: 'limit',
    type: 'days',
    describe: text,
    default: '2',
    organisation: { value: null },
    contracts: [],
    byContract: true,
  },
];

const given = (values: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.append(name, value);
  return data;
};

describe('what a form begins with', () => {
  test('the values in force; a rule that is off begins as asked', () => {
    expect([...beginning(PARAMETERS, undefined)]).toEqual([
      ['enabled', 'yes'],
      ['warning', '0.9'],
      ['limit', '2'],
    ]);
  });

  test('those that the address proposes; what is not of that form is left out', () => {
    expect([...beginning(PARAMETERS, 'warning:0.7,limit,limit:1:2,other:3')]).toEqual([
      ['enabled', 'yes'],
      ['warning', '0.7'],
      ['limit', '2'],
    ]);
  });
});

test('a form asks for the values that are not those in force, a comma read in French alone', () => {
  const typed = given({
    'values/enabled': 'yes',
    'values/warning': ' 0,7 ',
    'values/limit': '2',
    version: '1',
  });
  expect(askedIn(typed, PARAMETERS, 'fr')).toEqual({
    version: 1,
    values: { enabled: 'yes', warning: '0.7' },
    contract: null,
    receivedFrom: null,
    receivedTo: null,
  });
  expect(askedIn(typed, PARAMETERS, 'en').values).toEqual({ enabled: 'yes', warning: '0,7' });
  const bounded = given({ contract: ' M-1 ', receivedFrom: '2026-01-01', receivedTo: '' });
  expect(askedIn(bounded, PARAMETERS, 'en')).toEqual({
    version: null,
    values: {},
    contract: 'M-1',
    receivedFrom: '2026-01-01',
    receivedTo: null,
  });
});

test('tried on a contract that has values of its own, those of the organisation are asked for', () => {
  const own = { contractRef: 'M-1', value: '3' };
  const parameters = PARAMETERS.map((one) => (one.name === 'limit' ? { ...one, contracts: [own] } : one));
  const valuesOf = (contract: string, limit: string): object =>
    askedIn(given({ contract, 'values/limit': limit }), parameters, 'en').values;
  expect(valuesOf('m 1', '2')).toEqual({ limit: '2' });
  expect(valuesOf('m 1', '3')).toEqual({});
  expect(valuesOf('M-2', '2')).toEqual({});
  // A value that is set of a contract and has no effect is not in force.
  const apart = parameters.map((one) => ({ ...one, byContract: false }));
  expect(askedIn(given({ contract: 'M-1', 'values/limit': '2' }), apart, 'en').values).toEqual({});
});

test('its values go to the settings by the address, where setting them does what was tried out', () => {
  const asked = { values: { warning: '0.7', limit: '1' }, contractRef: null };
  const summary = { versions: { now: 2, simulated: 2 } };
  expect(proposal({ asked, summary })).toBe('warning:0.7,limit:1');
  expect(proposal({ asked: { ...asked, values: {} }, summary })).toBeUndefined();
  expect(proposal({ asked: { ...asked, contractRef: 'M-1' }, summary })).toBeUndefined();
  expect(proposal({ asked, summary: { versions: { now: 2, simulated: 1 } } })).toBeUndefined();
  expect(proposal({ asked, summary: null })).toBeUndefined();
});
