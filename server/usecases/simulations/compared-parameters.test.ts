import { expect, test } from '@jest/globals';
import type { SimulationAsked } from '../../domain/simulation.js';
import { ruleOf } from '../../rules/catalogue.js';
import { flagBudget } from '../../rules/flag-budgets.js';
import { parametersOf } from '../../rules/run-rules.js';
import { comparedParameters } from './compared-parameters.js';
import { simulatedRules } from './simulated-rules.js';

/** L4 as it stands and as it is tried out, where the organisation has set two parameters, and two contracts one. */
function compared(
  values: Record<string, string>,
  contractRef: string | null,
  inSight: ReadonlySet<string> | null = null,
) {
  const rule = ruleOf('L4');
  if (rule === undefined) throw new RangeError('no rule L4');
  const { code, version } = rule;
  const asked: SimulationAsked = {
    code,
    version,
    values,
    contractRef,
    receivedFrom: null,
    receivedTo: null,
  };
  const kept = (key: string, value: string, contractKey: string | null = null) => ({
    key,
    value,
    contractKey,
    validFrom: null,
  });
  const sets = simulatedRules(asked, {
    asOf: '2026-11-02',
    interrupting: new Set(),
    settings: [
      kept('L4.daysAbove', '2'),
      kept('L4.budgetShare', '0.2'),
      kept('L4.daysAbove', '3', 'M2'),
      kept('L4.daysAbove', '4', 'M3'),
    ],
  });
  const judged = (side: keyof typeof sets) => {
    const set = sets[side];
    return { parameters: parametersOf(set, rule), budget: flagBudget(rule, set.settings ?? []) };
  };
  return comparedParameters(asked, { now: judged('now'), simulated: judged('simulated') }, inSight);
}

test.each([[null], ['M-1']])(
  'what is tried out stands beside what counts, the budget too (%s)',
  (contract) => {
    const { parameters } = compared({ honestShare: '0.05', budgetInvoices: '50' }, contract);
    expect(parameters.map(({ name, now, simulated }) => [name, now, simulated])).toEqual([
      ['enabled', 'yes', 'yes'],
      ['honestShare', '0.02', '0.05'],
      ['daysAbove', '2', '2'],
      ['budgetShare', '0.2', '0.2'],
      ['budgetInvoices', '200', '50'],
    ]);
  },
);

test('contracts that have values of their own are counted as far as its author sees them', () => {
  expect(compared({}, null).contractsApart).toBe(2);
  expect(compared({}, null, new Set(['M1', 'M2'])).contractsApart).toBe(1);
  expect(compared({}, 'M-2').contractsApart).toBe(0);
});
