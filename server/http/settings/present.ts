import type { z } from 'zod';
import type { CivilDate } from '../../domain/civil-date.js';
import { isOfBudget } from '../../rules/flag-budgets.js';
import type { Rule } from '../../rules/rule.js';
import { isSetByContract, settableParameters } from '../../rules/setting-vocabulary.js';
import type { SeenSetting } from '../../usecases/reads/setting-reads.js';
import type { Settings } from './schema.js';

type Shown = z.input<typeof Settings>;
type ShownParameter = Shown['rules'][number]['parameters'][number];

/**
 * What is set of these rules. Of parameters of which nothing was ever set, only those of the asked rule are shown.
 * @param asked code of one rule
 */
export function presentSettings(
  on: CivilDate,
  rules: readonly Rule[],
  { settings, asked }: { settings: readonly SeenSetting[]; asked: string | undefined },
): Shown {
  const shown = rules.map((rule) => ({
    code: rule.code,
    title: rule.messages.title,
    parameters: parametersOf(
      rule,
      settings.filter(({ code }) => code === rule.code),
    ).filter((one) => asked !== undefined || one.organisation.entries.length + one.contracts.length > 0),
  }));
  return { on, rules: shown.filter(({ parameters }) => parameters.length > 0) };
}

function parametersOf(rule: Rule, settings: readonly SeenSetting[]): ShownParameter[] {
  return settableParameters(rule).map((parameter) => {
    const own = settings.filter((setting) => setting.parameter === parameter.name);
    const organisation = own.find(({ contract }) => contract === null);
    return {
      ...parameter,
      byContract: isSetByContract(rule) && !isOfBudget(parameter.name),
      organisation: organisation ?? { value: null, entries: [] },
      contracts: own
        .flatMap(({ contract, ...setting }) => (contract === null ? [] : [{ ...setting, ...contract }]))
        .sort((a, b) => (a.contractRef < b.contractRef ? -1 : 1)),
    };
  });
}
