import { expect, test } from '@jest/globals';
import type { SimulationAsked } from '../../domain/simulation.js';
import { ruleOf } from '../../rules/catalogue.js';
import { flagBudget } from '../../rules/flag-budgets.js';
import { parametersOf } from '../../rules/run-rules.js';
import { comparedParameters } from './compared-parameters.js';
import { simulatedRules } from './simulated-rules.js';

/** The parameters of L4 as they stand and as they are tried out, where the organisation has set two of them. */
function compared(values: Record<string, string>, contractRef: string | null) {
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
  const kept = (key: string, value: string) => ({ key, value, contractKey: null, validFrom: null });
  const sets = simulatedRules(asked, {
    asOf: '2026-11-02',
    interrupting: new Set(),
    settings: [kept('L4.daysAbove', '2'), kept('L4.budgetShare', '0.2')],
  });
  const judged = (side: keyof typeof sets) => {
    const set = sets[side];
    return { parameters: parametersOf(set, rule), budget: flagBudget(rule, set.settings ?? []) };
  };
  const { parameters } = comparedParameters(asked, {
    now: judged('now'),
    simulated: judged('simulated'),
  });
  return Object.fromEntries(parameters.map(({ name, now, simulated }) => [name, [now, simulated]]));
}

test.each([[null], ['M-1']])(
  'what is tried out stands beside what counts, the budget too (%s)',
  (contract) => {
    expect(compared({ honestShare: '0.05', budgetInvoices: '50' }, contract)).toEqual({
      enabled: ['yes', 'yes'],
      honestShare: ['0.02', '0.05'],
      daysAbove: ['2', '2'],
      budgetShare: ['0.2', '0.2'],
      budgetInvoices: ['200', '50'],
    });
  },
);
