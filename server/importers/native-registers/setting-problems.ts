import { defineProblem } from '../../domain/problem.js';
import type { SettingType } from '../../domain/rule-settings.js';
import type { Text } from '../../domain/text.js';

/** What a value of each type is, and one as it is written. */
const TAKES: Readonly<Record<SettingType, Text>> = {
  days: { fr: 'un nombre de jours au-dessus de 0, comme 0.5', en: 'a number of days above 0, such as 0.5' },
  hours: { fr: 'un nombre d’heures, comme 2', en: 'a number of hours, such as 2' },
  money: { fr: 'un montant, comme 0.02', en: 'an amount, such as 0.02' },
  share: {
    fr: 'une part de 0 à 1, comme 0.1 pour 10\u00a0%',
    en: 'a share from 0 to 1, such as 0.1 for 10%',
  },
  ratio: { fr: 'un nombre de fois au-dessus de 0, comme 1.5', en: 'a number of times above 0, such as 1.5' },
  count: { fr: 'un nombre entier de 1 à 10000, comme 10', en: 'a whole number from 1 to 10000, such as 10' },
  switch: { fr: 'yes ou no', en: 'yes or no' },
};

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
    fr: `« ${key} » attend ${TAKES[type].fr} ; la ligne n’a aucun effet.`,
    en: `“${key}” takes ${TAKES[type].en}; the row has no effect.`,
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

/** Those of one file beyond the ones told one by one. */
export const moreSettings = defineProblem<{ count: number }>('more-settings', 'error', ({ count }) => ({
  fr: `${count} autres lignes de réglages n’ont aucun effet, pour des raisons semblables.`,
  en: `${count} more rows of settings have no effect, for like reasons.`,
}));
