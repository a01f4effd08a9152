import type { Decimal } from '../domain/decimal.js';
import {
  SWITCH,
  type SettingBounds,
  type SettingType,
  type SettingVocabulary,
} from '../domain/rule-settings.js';
import type { Text } from '../domain/text.js';
import { beyondFacts } from './fact-reach.js';
import type { Grain } from './facts/grain-facts.js';
import { budgetParameters } from './flag-budgets.js';
import type { Rule } from './rule.js';

/** What may be set of a rule, with what counts where nothing is. */
export interface SettableParameter {
  name: string;
  type: SettingType;
  /** An exact decimal; `yes` of the switch. */
  default: Decimal;
  /** Where the default comes from. */
  origin: Text;
  describe: Text;
}

const ASKED: SettableParameter = {
  name: SWITCH,
  type: 'switch',
  default: 'yes',
  origin: { fr: 'toute règle est posée', en: 'every rule is asked' },
  describe: { fr: 'Règle posée', en: 'Rule asked' },
};

/** The parameters of a rule in their order, its switch first. */
export function settableParameters(rule: Rule): SettableParameter[] {
  const parameters = { ...rule.params, ...budgetParameters(rule) };
  return [ASKED, ...Object.entries(parameters).map(([name, param]) => ({ name, ...param }))];
}

/** What may be set of these rules: their parameters, and whether they are asked. */
export function settingVocabulary(rules: readonly Rule[]): SettingVocabulary {
  return new Map(
    rules.map((rule) => [
      rule.code,
      Object.fromEntries(
        settableParameters(rule).map(({ name, type }): [string, SettingType] => [name, type]),
      ),
    ]),
  );
}

/** The same, with the values for which their facts show all that they ask about. */
export function settingBounds(rules: readonly Rule[]): SettingBounds {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  return {
    vocabulary: settingVocabulary(rules),
    isReached({ code, parameter, type }, value) {
      const rule = byCode.get(code);
      return type === 'switch' || rule === undefined || beyondFacts(rule, parameter, value) === null;
    },
  };
}

/** Those asked about somebody who may have several contracts: the values of the organisation alone count. */
const BEYOND_CONTRACTS: ReadonlySet<Grain> = new Set(['person', 'supplier']);

/** Whether a rule knows values of its own for a contract. */
export const isSetByContract = ({ per }: Rule): boolean => !BEYOND_CONTRACTS.has(per);
