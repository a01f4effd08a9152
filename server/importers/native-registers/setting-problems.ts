import { defineProblem } from '../../domain/problem.js';
import type { SettingType } from '../../domain/rule-settings.js';
import type { Text } from '../../domain/text.js';
import { writtenTakes } from '../../domain/words/setting-words.js';

/** `keys`: what may be set of the rule that is named; none when no rule is. */
export const settingUnknown = defineProblem<{ keys: readonly string[] }>(
  'setting-unknown',
  'error',
  ({ keys }) => ({
    fr: `Ce réglage n’existe pas ; la ligne n’a aucun effet. ${keys.length === 0 ? 'Écrivez le code d’un contrôle, un point et un de ses paramètres, comme P1.warning.' : `Ce contrôle a pour réglages ${keys.join(', ')}.`}`,
    en: `There is no such setting; the row has no effect. ${keys.length === 0 ? 'Write the code of a rule, a dot and one of its parameters, such as P1.warning.' : `The settings of this rule are ${keys.join(', ')}.`}`,
  }),
);

export const settingValueUnusable = defineProblem<{ key: string; type: SettingType }>(
  'setting-value',
  'error',
  ({ key, type }) => ({
    fr: `« ${key} » attend ${writtenTakes(type).fr} ; la ligne n’a aucun effet.`,
    en: `“${key}” takes ${writtenTakes(type).en}; the row has no effect.`,
  }),
);

/** Of whom or from when it counts is not known: it would count for more than was meant. */
export const settingUnplaced = defineProblem<{ key: string; columns: readonly string[] }>(
  'setting-unplaced',
  'error',
  ({ key, columns }) => ({
    fr: `« ${key} » n’a aucun effet tant que ${columns.join(' et ')} ne se lit pas. Corrigez la cellule, ou videz-la.`,
    en: `“${key}” has no effect until ${columns.join(' and ')} can be read. Correct the cell, or empty it.`,
  }),
);

/** A value with which the rule would be shown a part of what it asks about. */
export const settingBeyondFacts = defineProblem<{ key: string; why: Text }>(
  'setting-beyond',
  'error',
  ({ key, why }) => ({
    fr: `« ${key} » n’a aucun effet avec cette valeur. ${why.fr}`,
    en: `“${key}” has no effect with this value. ${why.en}`,
  }),
);

/**
 * Of the budget of a rule, which judges the rule, or of a rule about somebody who may have several contracts: no contract has a
 * value of its own.
 */
export const settingForAll = defineProblem<{ key: string }>('setting-for-all', 'error', ({ key }) => ({
  fr: `« ${key} » vaut pour toute l’organisation ; la ligne n’a aucun effet. Videz contract_ref.`,
  en: `“${key}” is for the whole organisation; the row has no effect. Empty contract_ref.`,
}));

/** `count`: settings of that contract in the file. The contract may come later. */
export const settingContractUnknown = defineProblem<{ count: number }>(
  'setting-contract-unknown',
  'warning',
  ({ count }) => ({
    fr: `Aucun marché n’a cette référence : ${count === 1 ? 'son réglage n’a' : `ses ${count} réglages n’ont`} aucun effet tant qu’il n’est pas connu.`,
    en: `No contract has this reference: its ${count === 1 ? 'setting has' : `${count} settings have`} no effect until it is known.`,
  }),
);

/** Those of one file beyond the ones told one by one. */
export const moreSettings = defineProblem<{ count: number }>('more-settings', 'error', ({ count }) => ({
  fr: `${count} autres lignes de réglages n’ont aucun effet, pour des raisons semblables.`,
  en: `${count} more rows of settings have no effect, for like reasons.`,
}));
