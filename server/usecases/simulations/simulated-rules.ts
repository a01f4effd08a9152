import type { CivilDate } from '../../domain/civil-date.js';
import { referenceKey } from '../../domain/names.js';
import { settingsThatCount, type KeptSetting } from '../../domain/rule-settings.js';
import type { NowAndSimulated, SimulationAsked } from '../../domain/simulation.js';
import { ruleOf } from '../../rules/catalogue.js';
import { ruleInVersion } from '../../rules/earlier-versions.js';
import { isOfBudget } from '../../rules/flag-budgets.js';
import type { RuleSet } from '../../rules/run-rules.js';
import { isSetByContract, settingBounds } from '../../rules/setting-vocabulary.js';
import type { Rule } from '../../rules/rule.js';

/** What the audit would judge with that day. */
interface InForce {
  asOf: CivilDate;
  interrupting: ReadonlySet<string>;
  settings: readonly KeptSetting[];
}

/**
 * The rule as it stands, and as it is tried out: in its version, with its values in the place of those in force from that day on.
 * They are set where an administrator would set them: for the contract that it is tried on, else, and for the budget of the rule,
 * for the organisation, whose contracts keep what is set of them alone.
 * @throws RangeError for a rule or version that does not exist
 */
export function simulatedRules(asked: SimulationAsked, inForce: InForce): NowAndSimulated<RuleSet> {
  const { code, version, values, contractRef } = asked;
  const [today, tried] = [ruleOf(code), ruleInVersion(code, version)];
  if (today === undefined || tried === undefined)
    throw new RangeError(`${code}, version ${version}, is no rule`);
  const contractKey = contractRef !== null && isSetByContract(tried) ? referenceKey(contractRef) : null;
  const set = Object.entries(values).map(([parameter, value]): KeptSetting => {
    const place = isOfBudget(parameter) ? null : contractKey;
    return { key: `${code}.${parameter}`, contractKey: place, value, validFrom: inForce.asOf };
  });
  return {
    now: ruleSet(today, inForce, inForce.settings),
    simulated: ruleSet(tried, inForce, [...inForce.settings, ...set]),
  };
}

function ruleSet(rule: Rule, { asOf, interrupting }: InForce, settings: readonly KeptSetting[]): RuleSet {
  return {
    rules: [rule],
    asOf,
    interrupting,
    settings: settingsThatCount(settingBounds([rule]), settings),
  };
}
