import type { FlagBudget } from '../../domain/flag-budget.js';
import { referenceKey } from '../../domain/names.js';
import type { NowAndSimulated, SimulationAsked, SimulationSummary } from '../../domain/simulation.js';
import { ruleOf } from '../../rules/catalogue.js';
import { ruleInVersion } from '../../rules/earlier-versions.js';
import { budgetValues } from '../../rules/flag-budgets.js';
import type { RuleParameters } from '../../rules/ready-rules.js';
import { settableParameters, type SettableParameter } from '../../rules/setting-vocabulary.js';

type Judged = NowAndSimulated<{ parameters: RuleParameters; budget: FlagBudget | null }>;

/**
 * Each parameter as the rule stands and as it was tried out: for the contract that it was tried on, else for the organisation.
 * @param inSight keys of the contracts that its author answers for; null: all
 */
export function comparedParameters(
  asked: SimulationAsked,
  judged: Judged,
  inSight: ReadonlySet<string> | null,
): Pick<SimulationSummary, 'parameters' | 'contractsApart'> {
  const { code, version, contractRef } = asked;
  const contractKey = contractRef === null ? null : referenceKey(contractRef);
  const now = settable(ruleOf(code));
  const simulated = settable(ruleInVersion(code, version));
  const named = new Map([...simulated, ...now].map((parameter) => [parameter.name, parameter]));
  const budgetOf = ({ budget }: Judged['now']): Readonly<Record<string, string>> =>
    budget === null ? {} : budgetValues(budget);
  const budgets = { now: budgetOf(judged.now), simulated: budgetOf(judged.simulated) };
  const valueOf = (side: keyof Judged, known: readonly SettableParameter[], name: string): string | null => {
    const parameter = known.find((one) => one.name === name);
    if (parameter === undefined) return null;
    const { organisation, contracts } = judged[side].parameters;
    const own = contractKey === null ? undefined : contracts[contractKey]?.[name];
    return (own ?? organisation[name])?.value ?? budgets[side][name] ?? parameter.default;
  };
  const apart = Object.keys(judged.simulated.parameters.contracts).filter((key) => inSight?.has(key) ?? true);
  return {
    parameters: [...named.values()].map(({ name, type, describe }) => ({
      name,
      type,
      describe,
      now: valueOf('now', now, name),
      simulated: valueOf('simulated', simulated, name),
    })),
    contractsApart: contractKey === null ? apart.length : 0,
  };
}

const settable = (rule: ReturnType<typeof ruleOf>): SettableParameter[] =>
  rule === undefined ? [] : settableParameters(rule);
