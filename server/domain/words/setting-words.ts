import type { SettingType } from '../rule-settings.js';
import type { Text } from '../text.js';

/** What a value of each type is, and one as people type and read it: in French with a comma. */
export const SETTING_TAKES: Readonly<Record<SettingType, Text>> = {
  days: { fr: 'un nombre de jours au-dessus de 0, comme 0,5', en: 'a number of days above 0, such as 0.5' },
  hours: { fr: 'un nombre d’heures, comme 2', en: 'a number of hours, such as 2' },
  money: { fr: 'un montant, comme 0,02', en: 'an amount, such as 0.02' },
  share: {
    fr: 'une part de 0 à 1, comme 0,1 pour 10\u00a0%',
    en: 'a share from 0 to 1, such as 0.1 for 10%',
  },
  ratio: { fr: 'un nombre de fois au-dessus de 0, comme 1,5', en: 'a number of times above 0, such as 1.5' },
  count: { fr: 'un nombre entier de 1 à 10000, comme 10', en: 'a whole number from 1 to 10000, such as 10' },
  switch: { fr: 'yes ou no', en: 'yes or no' },
};

const COMMA = /(?<=\d),(?=\d)/g;

/** The same as a register and the API take it: decimals have a point in every language. */
export const writtenTakes = (type: SettingType): Text => {
  const { fr, en } = SETTING_TAKES[type];
  return { fr: fr.replace(COMMA, '.'), en };
};
